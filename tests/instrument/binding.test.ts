import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Binding, loadBindings } from '#lib/instrument/binding'
import { fillsOf, queryOfFills, standingFills } from '#lib/instrument/fill'
import { loadInstrument } from '#lib/instrument/load'

const readiness = loadInstrument('content/instruments/readiness')
if (!readiness.ok) throw new Error('the instrument does not load')
const instruments = new Map([[readiness.value.id, readiness.value]])

const load = (lines: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'binding-'))
  writeFileSync(join(folder, 'one.yaml'), `format: touchstone-calculator/1\ntool: compute\nbeside: {}\n${lines}`)
  return loadBindings(folder, instruments)
}

const binding: Binding = {
  format: 'touchstone-calculator/1',
  tool: 'compute',
  beside: { exposures: [], practices: [] },
  fill: {
    'serving-load': { pilot: { requests: '1000' } },
    markets: { cn: { region: ['cn'] }, eu: { region: ['eu'] } },
  },
  contradictions: [],
}

describe('bindings of calculators to questions', () => {
  test('those that ship name only questions and options that there are', () => {
    const loaded = loadBindings('content/calculators', instruments)
    expect(loaded.ok ? [] : loaded.issues).toEqual([])
  })

  test.each([
    ['fill: { no-such: { a: { b: c } } }', 'answers.unknown-exposure'],
    ['fill: { serving-load: { no-such: { b: c } } }', 'answers.unknown-exposure'],
    ['contradictions: [{ id: a, practices: { no-such: { atLeast: 1 } }, figures: {}, zh: 甲, en: a }]', 'answers.unknown-practice'],
    ['contradictions: [{ id: a, figures: { x: { near: 1 } }, zh: 甲, en: a }]', ''],
  ])('%s is refused with its place in the file', (lines, code) => {
    const loaded = load(lines)
    if (loaded.ok) throw new Error('it loads')
    expect(loaded.issues[0]?.data).toMatchObject({ file: 'one.yaml', line: 4 })
    if (code !== '') expect(loaded.issues[0]?.code).toBe(code)
  })
})

describe('filling a calculator in from the profile', () => {
  test('fills what the answers say and leaves the rest open', () => {
    const fills = fillsOf(binding, (id) => (id === 'markets' ? ['cn', 'eu', 'other'] : null))
    expect(fills).toEqual([{ exposure: 'markets', chosen: ['cn', 'eu', 'other'], fields: { region: ['cn', 'eu'] } }])
    expect(queryOfFills(fills)).toBe('region=cn&region=eu')
    expect(fillsOf(binding, () => null)).toEqual([])
  })

  test('a field that was changed since follows the profile no more', () => {
    const fills = fillsOf(binding, (id) => (id === 'serving-load' ? 'pilot' : ['cn']))
    expect(
      standingFills(fills, new URLSearchParams(queryOfFills(fills)), new URLSearchParams('requests=1000&region=cn&region=eu')).map(
        ({ exposure }) => exposure,
      ),
    ).toEqual(['serving-load', 'markets'])
    expect(
      standingFills(fills, new URLSearchParams(queryOfFills(fills)), new URLSearchParams('requests=2000&region=cn')).map(
        ({ exposure }) => exposure,
      ),
    ).toEqual(['markets'])
  })
})
