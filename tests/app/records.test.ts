import { expect, test } from 'vitest'
import { fittingAnswers, recordsOf } from '#app/records.ts'
import type { AnswerDocument } from '#lib/store/answer-document'
import { shippedInstrument } from '../support/sample-model'

const instrument = shippedInstrument()
const at = '2026-11-20T08:00:00.000Z'
const kept = (answers: Readonly<Record<string, unknown>>): AnswerDocument =>
  Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, { answer, revision: 1, at }]))

test('the answers of an assessment are read by question', () => {
  const level = { kind: 'level', level: 2, evidence: { grade: 'stated' } }
  expect(recordsOf(instrument, kept({ 'x:approach': { kind: 'one', option: 'api' }, 'p:lawful-basis': level }))).toEqual({
    exposures: { approach: { kind: 'one', option: 'api' } },
    practices: { 'lawful-basis': level },
  })
})

test('an answer that was cleared is unanswered', () => {
  expect(recordsOf(instrument, kept({ 'x:approach': null, 'p:lawful-basis': null }))).toEqual({ exposures: {}, practices: {} })
})

test('an answer that the instrument no longer offers is unanswered, so that it is asked again', () => {
  const gone = kept({
    'x:approach': { kind: 'one', option: 'withdrawn' },
    'x:markets': { kind: 'many', options: ['cn', 'withdrawn'] },
    'x:stage': { kind: 'many', options: ['pilot'] },
    'p:lawful-basis': { kind: 'na', reason: 'no longer allowed' },
    'p:withdrawn': { kind: 'dk' },
  })
  expect(recordsOf(instrument, gone)).toEqual({ exposures: {}, practices: {} })
})

test('the answers to a companion are kept apart from those of the main instrument, whatever their ids', () => {
  const level = (level: number) => ({ kind: 'level', level, evidence: { grade: 'stated' } })
  const both = kept({ 'p:lawful-basis': level(1), 'p:readiness/lawful-basis': level(3), 'x:readiness/approach': { kind: 'dk' } })
  expect(recordsOf(instrument, both)).toEqual({ exposures: {}, practices: { 'lawful-basis': level(1) } })
  expect(recordsOf(instrument, both, true)).toEqual({ exposures: { approach: { kind: 'dk' } }, practices: { 'lawful-basis': level(3) } })
})

test('a page sees an answer that no longer fits as open, at its revision, and every other as it is', () => {
  const answers = kept({
    'x:approach': { kind: 'one', option: 'withdrawn' },
    'x:stage': { kind: 'one', option: 'pilot' },
    'p:retired': { kind: 'dk' },
  })
  const records = recordsOf(instrument, answers)
  expect(fittingAnswers([{ instrument, records }], answers)).toEqual({
    ...answers,
    'x:approach': { answer: null, revision: 1, at },
  })
})
