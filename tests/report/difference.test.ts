import { describe, expect, test } from 'vitest'
import type { AnswerRecords } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import { assessmentReport } from '#lib/report/assessment-report'
import { type DifferenceModel, difference, type Side } from '#lib/report/difference'
import { historyRows } from '#lib/report/history'
import { assessPart } from '#lib/report/parts'
import { readings } from '#lib/scoring/result'
import { at, exposure, flag, practice, smallInstrument, smallMeta } from '../support/small-instrument'

const instrument = smallInstrument({
  exposures: [exposure('stage', { idea: {}, live: { data: 4 } })],
  practices: [practice('register', 'data', { quick: true }), practice('title', 'ip')],
  flags: [flag('no-title', 1, [{ practice: 'title', atMost: 0 }])],
})

const side = (records: AnswerRecords, { of = instrument, scope = 'full' as 'quick' | 'full' } = {}): Side => {
  const parts = [assessPart(of, scope, records)] as const
  return {
    parts,
    scope,
    report: assessmentReport({ parts, picture: null, sources: new Map(), locale: 'en', meta: { ...smallMeta, scope } }),
  }
}

const before: AnswerRecords = {
  exposures: { stage: { kind: 'one', option: 'idea' } },
  practices: { register: at(2, 'stated'), title: at(0, 'none') },
}

const causeOf = ({ causes }: DifferenceModel) =>
  Object.fromEntries((causes ?? []).flatMap(({ cause, figures }) => (figures.claimed.value === 0 ? [] : [[cause, figures.claimed.label]])))

/** What a reader would add up: the labels, in tenths. */
const inTenths = (label: string) => Math.round(10 * Number(label.replace('−', '-')))

const expectSum = (model: DifferenceModel) => {
  for (const { reading, from, to, change } of model.scores) {
    const sum = (model.causes ?? []).reduce((all, { figures }) => all + inTenths(figures[reading].label), 0)
    expect(sum).toBe(inTenths(change.label))
    expect(inTenths(to.label) - inTenths(from.label)).toBe(sum)
  }
}

describe('the difference of two snapshots', () => {
  test('of the same answers is nothing at all', () => {
    const model = difference(side(before), side(before), 'en')
    expect(model.main).toEqual({ answers: [], evidence: [], flags: [], notes: 0 })
    expect(causeOf(model)).toEqual({})
    expect(model.scores.map(({ change }) => change.label)).toEqual(['0.0', '0.0', '0.0'])
  })

  test('names the answers, the evidence and the flags that changed, and splits the score among them', () => {
    const after: AnswerRecords = {
      exposures: { stage: { kind: 'one', option: 'live' } },
      practices: { register: at(2, 'documented'), title: at(2, 'stated') },
    }
    const model = difference(side(before), side(after), 'en')
    expect(model.main.answers.map(({ id, before: was, after: is }) => [id, was, is])).toEqual([
      ['stage', 'the stage-idea', 'the stage-live'],
      ['title', '0: the title-name-0', '2: the title-name-2'],
    ])
    expect(model.main.evidence.map(({ id, before: was, after: is }) => [id, was, is])).toEqual([
      ['register', 'the stated', 'the documented'],
      ['title', 'the none', 'the stated'],
    ])
    expect(model.main.flags.map(({ id }) => id)).toEqual(['no-title'])
    // Data falls from 2 of 2 to 2 of 4 by its new target; title rises from 0 of 2 to 2 of 2.
    expect(causeOf(model)).toEqual({ situation: '−25.0', levels: '+50.0' })
    expectSum(model)
  })

  test('counts a note as a change without effect', () => {
    const noted: AnswerRecords = { ...before, exposures: { stage: { kind: 'one', option: 'idea', note: 'soon' } } }
    const model = difference(side(before), side(noted), 'en')
    expect(model.main).toEqual({ answers: [], evidence: [], flags: [], notes: 1 })
  })

  test('between the quick check and the whole is laid to the scope', () => {
    const model = difference(side(before, { scope: 'quick' }), side(before), 'en')
    expect(causeOf(model)).toEqual({ scope: '−50.0' })
    expectSum(model)
  })

  test('between two versions is laid to the version, and says which question is new', () => {
    const later = { ...instrument, version: '1.1.0', practices: [...instrument.practices, practice('licence', 'ip')] } satisfies Instrument
    const answered = { ...before, practices: { ...before.practices, licence: at(2, 'stated') } }
    const model = difference(side(before), side(answered, { of: later }), 'en')
    expect(causeOf(model)).toEqual({ version: '+25.0' })
    expect(model.main.answers).toMatchObject([{ id: 'licence', before: 'Not in the instrument', after: '2: the licence-name-2' }])
    expectSum(model)
  })

  test('with something that has no score, or by other rules, is not split but says so', () => {
    const nothing: AnswerRecords = {
      exposures: {},
      practices: { register: { kind: 'na', reason: 'none' }, title: { kind: 'na', reason: 'none' } },
    }
    const model = difference(side(before), side(nothing), 'en')
    expect([model.causes, model.unsplit]).toEqual([null, expect.stringContaining('no score')])
    const old = side(before)
    const other: Side = { ...old, parts: [{ ...old.parts[0], result: { ...old.parts[0].result, scoring: '0.9.0' } }] }
    expect(difference(other, side(before), 'en').unsplit).toContain('different versions of the rules')
  })
})

test('a history says each snapshot in words, and leaves a score that there is not out of the chart', () => {
  const entry = {
    id: 's1',
    at: '2026-11-24T08:05:00.000Z',
    code: '7QK2-M9XD-40TB',
    scope: 'full' as const,
    instrument: { id: 'small', version: '1.0.0' },
    scores: { evidenced: 444, claimed: 521, possible: null },
    bands: { evidenced: 1, claimed: 2, possible: null },
    flags: { raised: 1, open: 0 },
  }
  const [row] = historyRows([entry], 'en', (_, band) => `band ${band}`)
  expect(row).toMatchObject({ at: '24 November 2026, 08:05 UTC', band: 'band 2', time: Date.parse(entry.at) })
  expect(readings.map((reading) => row?.scores[reading].value)).toEqual([44.4, 52.1, null])
  expect(historyRows([entry], 'zh', () => null)[0]).toMatchObject({ at: '2026 年 11 月 24 日 08:05 UTC', band: null })
})
