import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadInstrument } from '#lib/instrument/load'
import type { Release } from '#lib/instrument/schema'
import { changesSince, compareVersions, releasesSince } from '#lib/instrument/versions'

const shipped = 'content/instruments/readiness'
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const [energy] = parse(readFileSync(join(shipped, 'practices/compute.yaml'), 'utf8')).filter(({ id }: { id: string }) => id === 'energy')
const text = { zh: '理由', en: 'A reason' }
const retired = {
  kind: 'practice',
  version: '1.2.0',
  date: '2027-01-02',
  why: text,
  replacedBy: ['energy'],
  item: { ...energy, id: 'old-energy' },
}
const release = (version: string, date: string, changes: unknown[] = []) => ({ version, date, note: text, changes })
const history = [
  release('1.2.0', '2027-01-02', [
    { kind: 'added', question: 'energy' },
    { kind: 'retired', question: 'old-energy' },
  ]),
  release('1.1.0', '2026-12-01', [{ kind: 'targets', dimension: 'data' }]),
  release('1.0.0', '2026-11-01'),
]

/** The shipped instrument as version 1.2.0 with a past. */
const load = (changelog: unknown, gone: unknown) => {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'))
  folders.push(folder)
  cpSync(shipped, folder, { recursive: true })
  const head = join(folder, 'instrument.yaml')
  writeFileSync(head, readFileSync(head, 'utf8').replace(/^version: .*/m, 'version: 1.2.0'))
  // JSON is YAML.
  writeFileSync(join(folder, 'changelog.yaml'), JSON.stringify(changelog, null, 2))
  writeFileSync(join(folder, 'retired.yaml'), JSON.stringify(gone, null, 2))
  return loadInstrument(folder)
}
const codes = (changelog: unknown, gone: unknown) => {
  const loaded = load(changelog, gone)
  return loaded.ok ? [] : loaded.issues.map(({ code, data }) => `${data?.file} ${code}`)
}

describe('the past of an instrument', () => {
  test('loads with the texts of what is asked no longer', () => {
    const loaded = load(history, [retired])
    expect(loaded.ok).toBe(true)
    if (!loaded.ok) return
    expect(loaded.value.changelog.map(({ version }) => version)).toEqual(['1.2.0', '1.1.0', '1.0.0'])
    expect(loaded.value.retired[0]?.item.ask).toEqual(energy.ask)
    expect(loaded.value.practices.map(({ id }) => id)).not.toContain('old-energy')
  })

  test('is not needed: an instrument without it has none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'versions-'))
    folders.push(folder)
    cpSync(shipped, folder, { recursive: true })
    rmSync(join(folder, 'changelog.yaml'), { force: true })
    rmSync(join(folder, 'retired.yaml'), { force: true })
    expect(loadInstrument(folder)).toMatchObject({ ok: true, value: { changelog: [], retired: [] } })
  })

  const [newest, middle, first] = history
  const changed = (changes: unknown[]) => [{ ...newest, changes: [...(newest?.changes ?? []), ...changes] }, middle, first]
  const wrong: [string, unknown, unknown, string][] = [
    ['a changelog that stops before the installed version', [middle, first], [], 'changelog.yaml instrument.changelog-behind'],
    ['versions out of order', [newest, first, middle], [retired], 'changelog.yaml instrument.changelog-order'],
    ['a version told twice', [newest, newest, first], [retired], 'changelog.yaml instrument.changelog-order'],
    [
      'a date that rises towards the past',
      [newest, { ...middle, date: '2027-05-01' }],
      [retired],
      'changelog.yaml instrument.changelog-order',
    ],
    ['a day that is none', [{ ...newest, date: '2027-02-30' }], [retired], 'changelog.yaml instrument.bad-date'],
    ['a version that is none', [{ ...newest, version: 'next' }], [retired], 'changelog.yaml instrument.bad-version'],
    [
      'a change of a question that never was',
      changed([{ kind: 'reworded', question: 'energie' }]),
      [retired],
      'changelog.yaml instrument.unknown-question',
    ],
    [
      'a change of a dimension that is not there',
      changed([{ kind: 'targets', dimension: 'dta' }]),
      [retired],
      'changelog.yaml instrument.unknown-dimension',
    ],
    [
      'a kind of change that is none',
      changed([{ kind: 'improved', question: 'energy' }]),
      [retired],
      'changelog.yaml content.invalid-union',
    ],
    [
      'a question that left without a trace',
      changed([{ kind: 'retired', question: 'energy' }]),
      [retired],
      'changelog.yaml instrument.not-in-retired',
    ],
    ['a question that left untold', [{ ...newest, changes: [] }, middle], [retired], 'retired.yaml instrument.not-in-changelog'],
    ['an id that is asked again', history, [retired, { ...retired, item: energy }], 'retired.yaml instrument.retired-in-use'],
    ['an id that left twice', history, [retired, retired], 'retired.yaml instrument.repeated-id'],
    ['a successor that is not there', history, [{ ...retired, replacedBy: ['nothing'] }], 'retired.yaml instrument.unknown-question'],
    ['a question that will leave one day', history, [{ ...retired, version: '9.0.0' }], 'retired.yaml instrument.version-ahead'],
  ]
  test.each(wrong)('is refused with its place: %s', (_, changelog, gone, expected) => {
    expect(codes(changelog, gone)).toContain(expected)
  })
})

describe('versions', () => {
  test('are ordered by number, not by letter', () => {
    expect(['1.10.0', '1.9.9', '2.0.0', '1.9.10'].sort(compareVersions)).toEqual(['1.9.9', '1.9.10', '1.10.0', '2.0.0'])
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0)
  })

  test('tell what came after one of them: releases newest first, changes as they happened', () => {
    const changelog = history.map((one) => one as Release)
    expect(releasesSince({ changelog }, '1.0.0').map(({ version }) => version)).toEqual(['1.2.0', '1.1.0'])
    expect(changesSince({ changelog }, '1.0.0').map(({ kind }) => kind)).toEqual(['targets', 'added', 'retired'])
    expect(changesSince({ changelog }, '1.2.0')).toEqual([])
  })
})
