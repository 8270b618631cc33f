// npm test: installs what is missing, a browser included, and runs every check. The last line counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { checkNode, ensureBuilt, ensureInstalled, root, runPackage, say } from './steps.mjs'

checkNode()
ensureInstalled()
mkdirSync(join(root, 'test-results'), { recursive: true })
const tally = { passed: 0, failed: 0 }

function check(name, ok) {
  console.log(`${ok ? '✓' : '✗'} ${name}`)
  tally[ok ? 'passed' : 'failed'] += 1
}

/** Adds a runner's own counts; a runner that fails without a failed test counts as one failure. */
function add(name, ok, counts) {
  tally.passed += counts.passed
  tally.failed += Math.max(counts.failed, ok ? 0 : 1)
  const again = counts.again > 0 ? `, ${counts.again} of them only at the second try` : ''
  console.log(`${ok ? '✓' : '✗'} ${name}: ${counts.passed} passed${again}, ${counts.failed} failed`)
}

const report = (file, count) => {
  const path = join(root, 'test-results', file)
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 0 }
}

say('Checking types')
check('types', runPackage('next/dist/bin/next', ['typegen']) && runPackage('typescript/bin/tsc', ['--noEmit']))

say('Checking style and the arrows of import')
check('lint', runPackage('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']))

say('Building what the browser tests and the command line use')
ensureBuilt()

say('Running unit, property, golden and store tests (SQLite and PostgreSQL)')
rmSync(join(root, 'test-results/unit.json'), { force: true })
const unit = runPackage('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'])
add(
  'unit, property, golden, store',
  unit,
  report('unit.json', (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests })),
)

say('Running browser tests against the production build')
const browser = await ensureBrowser()
if (browser === undefined) check('a browser for the browser tests (set CHROMIUM_PATH to one)', false)
else {
  rmSync(join(root, 'test-results/browser.json'), { force: true })
  const env = { ...process.env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, 'test-results/browser.json') }
  const ok = runPackage('@playwright/test/cli.js', ['test', '--config', 'tests/e2e/playwright.config.ts'], { env })
  add(
    'browser',
    ok,
    report('browser.json', ({ stats }) => ({ passed: stats.expected + stats.flaky, again: stats.flaky, failed: stats.unexpected })),
  )
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1
