import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Lints one planted import in an empty copy of the project's layout, with the project's own rules. */
function lint(file: string, from: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'arrows-'))
  const rules = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }))
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `import { planted } from '${from}'\n\nexport const kept = planted\n`)
  const outcome = spawnSync(process.execPath, [resolve('node_modules/@biomejs/biome/bin/biome'), 'lint', file], {
    cwd: folder,
    encoding: 'utf8',
  })
  const said = outcome.stdout + outcome.stderr
  expect(said).toContain('Checked 1 file')
  return said
}

const forbidden: [string, string][] = [
  ['lib/scoring/planted.ts', 'zod'],
  ['lib/scoring/planted.ts', 'node:fs'],
  ['lib/scoring/planted.ts', '#lib/report/model'],
  ['lib/scoring/planted.ts', '#app/server.ts'],
  ['lib/report/planted.ts', 'zod'],
  ['lib/report/planted.ts', '#lib/store/assessments'],
  ['lib/screening/planted.ts', 'zod'],
  ['lib/screening/planted.ts', '#lib/store/boards'],
  ['lib/snapshot/planted.ts', 'node:fs'],
  ['lib/snapshot/planted.ts', '#lib/store/assessments'],
  ['lib/snapshot/planted.ts', '#lib/report/model'],
  ['lib/carrier/planted.ts', '#lib/store/assessments'],
  ['lib/carrier/planted.ts', '#app/server.ts'],
  ['lib/jobs/planted.ts', '#app/server.ts'],
  ['lib/webhooks/planted.ts', '#lib/store/webhooks'],
  ['lib/snapshot/planted.ts', '#lib/carrier/attach'],
  ['lib/intake/planted.ts', '#lib/store/submissions'],
  ['lib/intake/planted.ts', 'node:fs'],
  ['lib/intake/planted.ts', '#app/server.ts'],
  ['lib/evidence/compute/planted.ts', 'zod'],
  ['lib/evidence/compute/planted.ts', 'node:fs'],
  ['lib/evidence/compute/load.ts', '#lib/store/assessments'],
  ['lib/evidence/compute/load.ts', '#app/server.ts'],
  ['lib/evidence/calculation.ts', '#lib/snapshot/seal'],
  ['lib/evidence/duties/planted.ts', '#lib/report/citation'],
  ['lib/report/planted.ts', '#lib/evidence/compute/compute'],
  ['lib/snapshot/planted.ts', '#lib/evidence/duties/duties'],
  ['lib/store/planted.ts', '#lib/evidence/licences/licences'],
  ['lib/instrument/planted.ts', 'react'],
  ['lib/instrument/planted.ts', 'next/headers'],
  ['lib/i18n/planted.ts', 'next-intl'],
  ['lib/accounts/planted.ts', '#app/server.ts'],
  ['lib/accounts/planted.ts', 'next/headers'],
  ['lib/store/planted.ts', '#app/server.ts'],
  ['lib/store/planted.ts', '../issue'],
  ['lib/store/migrations/planted.ts', '#lib/store/tables'],
  ['lib/i18n/locale.ts', '#lib/issue'],
  ['app/_charts/planted.tsx', '#app/_pdf/document.tsx'],
  ['app/_charts/planted.tsx', '#app/server.ts'],
  ['app/_pdf/planted.tsx', 'recharts'],
  ['app/_pdf/planted.tsx', '#lib/scoring/assess'],
  ['app/_components/planted.tsx', '../server'],
]

describe('the arrows of import', () => {
  test.each(forbidden)('%s may not import %s', (file, from) => {
    expect(lint(file, from)).toContain('noRestrictedImports')
  })

  test('an arrow that is drawn is allowed', () => {
    expect(lint('lib/evidence/compute/load.ts', 'node:fs')).not.toContain('noRestrictedImports')
    for (const file of ['lib/report/planted.ts', 'lib/snapshot/planted.ts', 'lib/store/planted.ts'])
      expect(lint(file, '#lib/evidence/calculation')).not.toContain('noRestrictedImports')
    expect(lint('lib/scoring/planted.ts', '#lib/instrument/numeric')).not.toContain('noRestrictedImports')
    expect(lint('app/_charts/planted.tsx', 'recharts')).not.toContain('noRestrictedImports')
  })

  test('there is no JSX in lib', () => {
    expect(existsSync('lib')).toBe(true)
    expect(readdirSync('lib', { recursive: true }).filter((name) => /\.[jt]sx$/.test(String(name)))).toEqual([])
  })
})
