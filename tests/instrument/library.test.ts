import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadOwnInstruments } from '#lib/instrument/library'
import { loadSources } from '#lib/instrument/sources'
import { copyPilot, instrumentsFolder, put, remove, yamlBomb } from '../support/instrument-folders'

const shipped = loadSources('content/facts')
const load = (folder: string) => loadOwnInstruments(folder, ['readiness'], shipped)

let folder = ''
let outside = ''
beforeEach(() => {
  folder = instrumentsFolder()
  outside = instrumentsFolder()
})
afterEach(() => {
  remove(folder)
  remove(outside)
})

const refusalsOf = (name = 'wrong') =>
  load(folder)
    .refused.filter((one) => one.folder.endsWith(name))
    .flatMap(({ issues }) => issues)

describe('the folder of own instruments', () => {
  test('gives each of its instruments with the facts that it may cite: those that ship and its own', () => {
    copyPilot(folder, 'ours')
    const { installed, refused } = load(folder)
    expect(refused).toEqual([])
    expect(installed.map(({ instrument }) => instrument.id)).toEqual(['pilot'])
    expect(installed[0]?.sources.get('PILOT-GUIDE')?.name.zh).toBe('本计划的试点指引')
    expect(installed[0]?.sources.has('GAI-4')).toBe(true)
    expect(shipped.has('PILOT-GUIDE')).toBe(false)
  })

  test('passes over files and hidden folders', () => {
    copyPilot(folder, 'ours')
    put(folder, 'README.md', 'Instruments of the programme')
    put(folder, '.git/config', '')
    expect(load(folder)).toMatchObject({ refused: [], installed: [{ instrument: { id: 'pilot' } }] })
  })

  test.each([
    ['is not there', () => join(folder, 'nothing'), 'content.missing-file'],
    ['is a file', () => join(copyPilot(folder, 'ours'), 'flags.yaml'), 'content.missing-file'],
  ])('that %s is refused and nothing else happens', (_, path, code) => {
    expect(load(path())).toMatchObject({ installed: [], refused: [{ issues: [{ code }] }] })
  })

  test('uses the sound ones beside a wrong one', () => {
    copyPilot(folder, 'sound')
    copyPilot(folder, 'wrong', { file: 'flags.yaml', change: (text) => text.replace('cap: wait', 'cap: waiting') })
    expect(load(folder).installed.map(({ instrument }) => instrument.id)).toEqual(['pilot'])
    expect(refusalsOf()).toMatchObject([
      { code: 'instrument.unknown-band', data: { file: 'flags.yaml', line: 2, column: 8, id: 'waiting' } },
    ])
  })

  test.each([
    ['tampered YAML', 'exposures.yaml', (text: string) => text.replace('type: one', 'type: [one'), 'content.bad-yaml', 4],
    ['a wrong type', 'instrument.yaml', (text: string) => text.replace('atLeast: 40', 'atLeast: forty'), 'content.invalid-type', 45],
    ['an unknown practice', 'flags.yaml', (text: string) => text.replace('stop-switch', 'stop-button'), 'instrument.unknown-practice', 5],
    ['an unknown source', 'flags.yaml', (text: string) => text.replace('PILOT-GUIDE', 'PILOT-GUIDES'), 'instrument.unknown-source', 11],
    [
      'the id of one that ships',
      'instrument.yaml',
      (text: string) => text.replace('id: pilot', 'id: readiness'),
      'instrument.id-taken',
      undefined,
    ],
    [
      'a section named like a page',
      'instrument.yaml',
      (text: string) => text.replace('id: setting', 'id: review'),
      'instrument.reserved-id',
      78,
    ],
    [
      'a dimension named like what all objects inherit',
      'instrument.yaml',
      (text: string) => text.replace('id: fit', 'id: constructor'),
      'instrument.reserved-id',
      64,
    ],
    [
      'a question named like that',
      'exposures.yaml',
      (text: string) => text.replace('id: users', 'id: prototype'),
      'instrument.reserved-id',
      1,
    ],
    ['an alias bomb', 'exposures.yaml', () => yamlBomb, 'content.bad-yaml', 1],
    ['endless brackets', 'exposures.yaml', () => '['.repeat(100_000), 'content.bad-yaml', 1],
    ['three million bytes', 'exposures.yaml', (text: string) => text + '# '.repeat(1_500_000), 'content.too-large', undefined],
    ['facts with a wrong date', 'facts.csv', (text: string) => text.replace('2026-09-01', '2026-09-31'), 'facts.bad-cell', 2],
    ['facts that are told otherwise', 'facts.csv', (text: string) => text.replace('PILOT-GUIDE', 'GAI-4'), 'facts.duplicate-id', 1],
  ])('refuses %s with file, line and reason', (_, file, change, code, line) => {
    copyPilot(folder, 'wrong', { file, change })
    const found = refusalsOf().find((issue) => issue.code === code)
    expect(found?.data?.file).toBe(file)
    expect(found?.data?.line).toBe(line)
  })

  test('uses the first of two with one id', () => {
    copyPilot(folder, 'one')
    copyPilot(folder, 'two')
    expect(load(folder).installed).toHaveLength(1)
    expect(refusalsOf('two')).toMatchObject([{ code: 'instrument.id-taken', data: { id: 'pilot' } }])
  })

  test('follows links inside it and none that lead out', () => {
    put(outside, 'secret.yaml', 'a: secret')
    copyPilot(folder, '.hidden')
    symlinkSync(join(folder, '.hidden'), join(folder, 'inside'))
    const wrong = copyPilot(folder, 'wrong')
    remove(join(wrong, 'exposures.yaml'))
    symlinkSync(join(outside, 'secret.yaml'), join(wrong, 'exposures.yaml'))
    symlinkSync(copyPilot(outside, 'elsewhere'), join(folder, 'zz-outside'))
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling'))
    symlinkSync(join(folder, 'circle'), join(folder, 'circle'))
    expect(load(folder).installed).toHaveLength(1)
    expect(refusalsOf().map(({ code }) => code)).toEqual(['content.leads-out'])
    expect(refusalsOf('zz-outside').map(({ code }) => code)).toEqual(['content.leads-out'])
    expect(JSON.stringify(load(folder).refused)).not.toContain('secret:')
  })

  test('never waits for a pipe in place of a file', () => {
    const wrong = copyPilot(folder, 'wrong')
    remove(join(wrong, 'flags.yaml'))
    execFileSync('mkfifo', [join(wrong, 'flags.yaml')])
    expect(refusalsOf().map(({ code }) => code)).toContain('content.not-a-file')
  })

  test('tells bytes that are no text, and an empty folder', () => {
    put(copyPilot(folder, 'wrong'), 'exposures.yaml', Uint8Array.from([0xff, 0xfe, 0x00]))
    mkdirSync(join(folder, 'empty'))
    expect(refusalsOf().map(({ code }) => code)).toContain('content.not-utf-8')
    expect(new Set(refusalsOf('empty').map(({ code }) => code))).toEqual(new Set(['content.missing-file']))
  })

  test.skipIf(process.getuid?.() === 0)('tells what it may not read', () => {
    const wrong = copyPilot(folder, 'wrong')
    chmodSync(join(wrong, 'exposures.yaml'), 0)
    expect(refusalsOf().map(({ code }) => code)).toContain('content.not-readable')
  })

  test('is bounded in the number of its folders', () => {
    for (let count = 0; count < 51; count += 1) mkdirSync(join(folder, `one-${count}`))
    expect(load(folder)).toMatchObject({ installed: [], refused: [{ issues: [{ code: 'content.too-many-folders' }] }] })
  })
})
