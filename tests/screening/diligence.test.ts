import { expect, test } from 'vitest'
import { toAnswers } from '#lib/instrument/record'
import { reportModel } from '#lib/report/report-model'
import { assess } from '#lib/scoring/assess'
import { diligence, type PracticeReview } from '#lib/screening/diligence'
import { sampleRecords, shippedInstrument, shippedSources } from '../support/sample-model'

const instrument = shippedInstrument()
const records = sampleRecords(instrument)
const answers = toAnswers(instrument, records)

type Change = Readonly<Record<string, 'none' | 'verified'>>

/** The questions once the grades of some practices have been changed by a review. */
const asked = (locale: 'zh' | 'en' = 'en', change: Change = {}, reviews: ReadonlyMap<string, PracticeReview> = new Map()) => {
  const practices = Object.fromEntries(
    Object.entries(answers.practices).map(([id, answer]) => {
      const evidence = change[id]
      return [id, typeof answer === 'string' || evidence === undefined ? answer : { ...answer, evidence }]
    }),
  )
  const report = reportModel({
    instrument,
    records,
    result: assess(instrument, { ...answers, practices }),
    sources: shippedSources(),
    locale,
    meta: { name: 'Songyan', about: null, sample: false, scope: 'full', date: '2026-11-20' },
  })
  const contradictions = [
    {
      id: 'c1 budget',
      text: 'The budget does not cover the run.',
      calculation: { id: 'c1', name: 'Compute budget' },
      answers: [{ kind: 'practice' as const, id: 'compute-plan', label: 'C1' }],
    },
  ].map((one) => ({ ...one, answers: one.answers.map((answer) => ({ ...answer, id: contradicted })) }))
  return diligence({ instrument, report, contradictions, reviews })
}

const contradicted = instrument.practices.find(({ dimension }) => dimension === 'compute')?.id ?? ''
const proved = instrument.practices.find(({ id }) => records.practices[id]?.kind === 'level' && answered(id).level === 4)?.id ?? ''
function answered(id: string) {
  const record = records.practices[id]
  if (record?.kind !== 'level') throw new Error(`${id} has no level`)
  return record
}

test('every question is specific to what it asks about: no two read the same', () => {
  for (const locale of ['zh', 'en'] as const) {
    const questions = asked(locale)
    expect(questions.length).toBeGreaterThan(20)
    expect(new Set(questions.map(({ ask }) => ask)).size).toBe(questions.length)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    for (const { reasons } of questions) expect(reasons.length).toBeGreaterThan(0)
  }
})

test('what may be a critical risk or cannot be right is asked before what is merely weak', () => {
  const kinds = asked().map(({ reasons }) => reasons.map(({ kind }) => kind))
  const contradiction = kinds.findIndex((one) => one.includes('contradiction'))
  const plain = kinds.findIndex((one) => !one.some((kind) => ['flag', 'contradiction', 'rejected'].includes(kind)))
  const flagged = kinds.map((one) => one.includes('flag')).lastIndexOf(true)
  expect(flagged).toBeGreaterThanOrEqual(0)
  expect(flagged).toBeLessThan(plain)
  expect(contradiction).toBeGreaterThanOrEqual(0)
  expect(contradiction).toBeLessThan(plain)
})

test('a practice whose proof reaches its target is not asked about until the proof is refused', () => {
  expect(asked().some(({ id }) => id === `p:${proved}`)).toBe(false)
  const refused: PracticeReview = { verdict: 'rejected', reason: 'The report covers another company.', name: 'Lin' }
  const question = asked('en', { [proved]: 'none' }, new Map([[proved, refused]])).find(({ id }) => id === `p:${proved}`)
  expect(question?.reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['rejected', 'unevidenced']))
  expect(question?.reasons.find(({ kind }) => kind === 'rejected')?.text).toContain('The report covers another company.')
  expect(question?.bring).not.toBeNull()
})

test('an unknown answer is asked as the question itself, a known one is tested', () => {
  const practices = instrument.practices.map((practice) => ({ practice, kind: records.practices[practice.id]?.kind }))
  const questions = asked()
  const dk = practices.find(({ kind, practice }) => kind === 'dk' && questions.some(({ id }) => id === `p:${practice.id}`))
  const weak = practices.find(
    ({ practice }) =>
      answers.practices[practice.id] !== undefined && records.practices[practice.id]?.kind === 'level' && answered(practice.id).level === 0,
  )
  expect(questions.find(({ id }) => id === `p:${dk?.practice.id}`)?.ask).toBe(dk?.practice.ask.en)
  expect(questions.find(({ id }) => id === `p:${weak?.practice.id}`)?.ask).toBe(weak?.practice.probe.en)
})

test('an unknown situation is asked with the dimensions whose target it sets', () => {
  const question = asked().find(({ id }) => id === 'x:cross-border')
  expect(question?.ask).toBe(instrument.exposures.find(({ id }) => id === 'cross-border')?.ask.en)
  expect(question?.reasons.map(({ kind }) => kind)).toContain('unknown')
})

test('evidence out of date and grades that were not earned are among the reasons', () => {
  const kinds = new Set(asked().flatMap(({ reasons }) => reasons.map(({ kind }) => kind)))
  for (const kind of ['stale', 'shortfall', 'missing', 'unevidenced', 'unknown', 'na', 'flag', 'contradiction'])
    expect(kinds).toContain(kind)
})
