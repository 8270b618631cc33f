import { expect, test } from 'vitest'
import type { Figures, KeptCalculation } from '#lib/evidence/calculation'
import { loadBindings } from '#lib/instrument/binding'
import { loadInstrument } from '#lib/instrument/load'
import type { PracticeRecord } from '#lib/instrument/record'
import { assessmentReport } from '#lib/report/assessment-report'
import { inEdition, summaryModel } from '#lib/report/edition'
import { assessPart } from '#lib/report/parts'

const loaded = loadInstrument('content/instruments/readiness')
if (!loaded.ok) throw new Error('the instrument does not load')
const instrument = loaded.value
const bindings = loadBindings('content/calculators', new Map([[instrument.id, instrument]]))
if (!bindings.ok) throw new Error('the bindings do not load')
const rules = bindings.value.get('compute')?.contradictions ?? []

const said = { summary: 'One sentence.', inputs: [], outputs: [], sources: [] }
const kept = (place: number, figures: Figures): KeptCalculation => ({
  id: `c${place}`,
  place,
  tool: 'compute',
  question: 'p:compute-budget',
  inputs: {},
  filled: {},
  factsVersion: 'aaaa',
  figures,
  words: { zh: said, en: said },
  at: '2026-11-24T12:00:00.000Z',
  sha256: String(place).repeat(64),
})

const budget = (level: number, sha256?: string): PracticeRecord => ({
  kind: 'level',
  level,
  evidence: { grade: 'documented', ...(sha256 === undefined ? {} : { sha256 }) },
})

const report = (record: PracticeRecord, all: readonly KeptCalculation[]) =>
  assessmentReport({
    parts: [assessPart(instrument, 'full', { exposures: {}, practices: { 'compute-budget': record } })],
    picture: null,
    sources: new Map(),
    locale: 'en',
    meta: {
      name: 'Acme',
      about: null,
      sample: false,
      scope: 'full',
      date: '2026-11-24',
      calculations: all.map((one) => ({ kept: one, name: { zh: '测算', en: `No. ${one.place}` }, stale: ['facts'], rules })),
    },
  })

test('a budget said to be checked, and a calculation by which it cannot hold, are told together and change no score', () => {
  const without = report(budget(3), [])
  const model = report(budget(3), [kept(1, { budget: 'cannot' })])
  expect(model.contradictions.map(({ id, answers }) => [id, answers.map(({ id: answer }) => answer)])).toEqual([
    ['c1 budget-cannot-hold', ['compute-budget']],
  ])
  expect(model.readings).toEqual(without.readings)
})

test('a lower level, a budget that holds or one that was not worked out contradict nothing', () => {
  expect(report(budget(2), [kept(1, { budget: 'cannot' })]).contradictions).toEqual([])
  expect(report(budget(3), [kept(1, { budget: 'holds' })]).contradictions).toEqual([])
  expect(report(budget(3), [kept(1, { budget: null })]).contradictions).toEqual([])
})

test('a calculation that was worked out again is superseded by the newer one', () => {
  expect(report(budget(3), [kept(1, { budget: 'cannot' }), kept(2, { budget: 'holds' })]).contradictions).toEqual([])
})

test('a calculation names the answers whose evidence it is, and says why it is stale', () => {
  const [calculation] = report(budget(3, '1'.repeat(64)), [kept(1, {})]).calculations
  expect(calculation?.backs.map(({ practice }) => practice)).toEqual(['compute-budget'])
  expect(calculation?.stale).toHaveLength(1)
})

test('the summary edition tells nothing of calculations', () => {
  const model = report(budget(3), [kept(1, { budget: 'cannot' })])
  expect(summaryModel(model)).toMatchObject({ calculations: [], contradictions: [] })
  expect(inEdition(model, 'full').calculations).toHaveLength(1)
})
