import { describe, expect, test } from 'vitest'
import { renderMemo } from '#app/_pdf/render.tsx'
import { type Locale, locales } from '#lib/i18n/locale'
import { toAnswers } from '#lib/instrument/record'
import { reportModel } from '#lib/report/report-model'
import { assess } from '#lib/scoring/assess'
import { checklist } from '#lib/screening/checklist'
import { comparisonModel } from '#lib/screening/comparison'
import { diligence } from '#lib/screening/diligence'
import { evidenceRows } from '#lib/screening/evidence-rows'
import { type MemoSubject, memoModel } from '#lib/screening/memo'
import { reviewedAnswers, type StandingVerdict } from '#lib/screening/reviewed'
import { readPdf, wordsOf } from '../support/read-pdf'
import { sampleRecords, shippedInstrument, shippedSources } from '../support/sample-model'

const instrument = shippedInstrument()
const records = sampleRecords(instrument)
const answers = toAnswers(instrument, records)
const [first, second] = instrument.practices.filter(({ id }) => {
  const record = records.practices[id]
  return record?.kind === 'level' && record.level > 0 && record.evidence.grade === 'documented'
})
if (first === undefined || second === undefined) throw new Error('nothing is documented')

const verdicts = new Map<string, StandingVerdict>([
  [first.id, 'rejected'],
  [second.id, 'verified'],
])
const reason = { [first.id]: '抽查的三条都对不上许可', [second.id]: 'Called the firm that signed the report' }
const result = assess(instrument, answers)
const after = assess(instrument, reviewedAnswers(answers, verdicts))

const reportOf = (of: typeof result, locale: Locale) =>
  reportModel({
    instrument,
    records,
    result: of,
    sources: shippedSources(),
    locale,
    meta: { name: 'Songyan', about: null, sample: false, scope: 'full', date: '2026-11-20' },
  })

const subject = (name: string, locale: Locale): MemoSubject => {
  const [founder, reviewed] = [reportOf(result, locale), reportOf(after, locale)]
  const reviews = [...verdicts].map(([question, verdict], place) => ({
    entry: place + 1,
    question,
    verdict,
    reason: reason[question] ?? '',
    by: 'a1',
    at: '2026-11-23T09:30:00.000Z',
  }))
  const people = new Map([['a1', '沈知远']])
  const questions = checklist(diligence({ instrument, report: reviewed, contradictions: [], reviews: new Map() }), [], instrument, locale)
  return {
    name,
    facts: ['fact one', 'fact two'],
    founder,
    reviewed,
    contradictions: [],
    unreviewed: 3,
    gates: [
      { text: 'gate one', passes: true },
      { text: 'gate two', passes: false },
    ],
    rows: evidenceRows(instrument, founder, reviewed, reviews, people),
    questions,
    notes: [{ text: 'Asked about the register on the phone.', name: '沈知远', at: '2026-11-23T10:00:00.000Z' }],
  }
}

const one = (locale: Locale) =>
  memoModel({ locale, board: '春季项目', author: '沈知远', date: '2026-11-24', subjects: [subject('松烟智能', locale)], comparison: null })

const shortlist = (locale: Locale) => {
  const weights = Object.fromEntries(instrument.dimensions.map(({ id }) => [id, 1]))
  const entrants = ['Halden', 'Mica'].map((name, place) => ({
    id: name,
    name,
    report: reportOf(place === 0 ? result : after, locale),
    result: place === 0 ? result : after,
    answers: place === 0 ? answers : reviewedAnswers(answers, verdicts),
  }))
  const comparison = comparisonModel({ instrument, weights, reading: 'evidenced', tolerance: { of: 1, over: 4 }, entrants, locale })
  const subjects = entrants.map(({ name }) => subject(name, locale))
  return memoModel({ locale, board: 'Spring', author: 'Lin', date: '2026-11-24', subjects, comparison })
}

const bare = (text: string) => text.replace(/\s+/g, '')

test('the reviewed score stands beside the founder’s, and differs where a proof was refused or verified', () => {
  const [startup] = one('en').startups
  expect(startup?.readings.map(({ name }) => name)).toEqual(['Reviewed', 'Evidenced', 'Claimed', 'Possible'])
  expect(startup?.readings[0]?.score).not.toBe(startup?.readings[1]?.score)
  expect(startup?.reviews.map(({ verdict }) => verdict)).toEqual(['Rejected', 'Verified'])
  expect(one('zh').fileStem).toBe('touchstone-memo-board-2026-11-24-zh')
})

describe.each([...locales])('%s', (locale) => {
  test('the memo draws every word that it is to say', async () => {
    const memo = one(locale)
    const pdf = await renderMemo(memo)
    const words = bare(wordsOf(await readPdf(pdf)))
    const [startup] = memo.startups
    if (startup === undefined) throw new Error('the memo is on nobody')
    const said = [
      memo.title,
      memo.head,
      ...startup.facts,
      ...startup.readings.flatMap(({ name, score, band }) => [name, score, band]),
      ...startup.limits,
      ...startup.gates.map(({ text }) => text),
      ...startup.flags.flatMap(({ short, status, clears }) => [short, status, clears]),
      ...startup.strengths,
      ...startup.gaps,
      ...startup.reviews.flatMap(({ practice, verdict, reason: why, by }) => [practice, verdict, why, by]),
      startup.unreviewed,
      ...startup.questions.flatMap(({ ask, why }) => [ask, why]),
      ...startup.notes.flatMap(({ text, by }) => [text, by]),
      ...memo.method,
    ]
    for (const text of said) expect(words, text).toContain(bare(text))
  })

  test('a shortlist begins with the order and how firm it is', async () => {
    const memo = shortlist(locale)
    const pdf = await renderMemo(memo)
    const words = bare(wordsOf(await readPdf(pdf)))
    for (const text of [...(memo.ranking?.pairs ?? []), ...(memo.ranking?.rows.flat() ?? [])]) expect(words, text).toContain(bare(text))
    expect(memo.startups.map(({ name }) => name)).toEqual(['Halden', 'Mica'])
  })
})
