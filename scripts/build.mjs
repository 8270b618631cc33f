// Builds the web application and bundles the command line and the workers, which then run without TypeScript.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { routesOf } from './routes.mjs'
import { root, runPackage } from './steps.mjs'

const entries = {
  touchstone: 'scripts/cli/main.ts',
  'pdf-worker': 'app/_pdf/worker.ts',
  'pdf-reader': 'lib/carrier/reader-process.ts',
}

await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file)))),
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  logLevel: 'warning',
})

// What the JSON interface answers is told by its own description, which cannot look at the tree once it is built.
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist/routes.json'), `${JSON.stringify(routesOf(root))}\n`)

const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
if (!runPackage('next/dist/bin/next', ['build'], { env: environment })) process.exit(1)
