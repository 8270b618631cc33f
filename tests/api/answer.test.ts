import { describe, expect, test } from 'vitest'
import { parseAnswer } from '#app/api/answer.ts'
import type { NumericInstrument } from '#lib/instrument/numeric'

const instrument: NumericInstrument = {
  id: 'small',
  version: '1.0.0',
  evidence: { none: 0, stated: 1, documented: 3, verified: 4 },
  bands: [{ id: 'all', atLeast: 0, weakestAtLeast: 0 }],
  dimensions: [{ id: 'data', weight: 1, base: 1 }],
  exposures: [
    {
      id: 'stage',
      type: 'one',
      na: false,
      options: [
        { id: 'idea', requires: {} },
        { id: 'pilot', requires: { data: 2 } },
      ],
    },
    { id: 'markets', type: 'many', na: true, options: ['cn', 'eu', 'us'].map((id) => ({ id, requires: {} })) },
  ],
  practices: [
    { id: 'register', dimension: 'data', weight: 1, na: false, effort: [1, 1, 1, 1] },
    { id: 'energy', dimension: 'data', weight: 1, na: true, effort: [1, 1, 1, 1] },
  ],
  flags: [],
}

const level = { kind: 'level', level: 2, evidence: { grade: 'none' } }

describe('an answer that is sent', () => {
  test('is taken when it fits its question, and null clears', () => {
    expect(parseAnswer(instrument, 'p:register', level)).toEqual({ ok: true, value: level })
    expect(parseAnswer(instrument, 'x:stage', { kind: 'one', option: 'idea' }).ok).toBe(true)
    expect(parseAnswer(instrument, 'x:markets', { kind: 'many', options: [] }).ok).toBe(true)
    expect(parseAnswer(instrument, 'p:energy', { kind: 'na', reason: '没有训练' }).ok).toBe(true)
    expect(parseAnswer(instrument, 'x:stage', null)).toEqual({ ok: true, value: null })
  })

  test('to a companion is checked against the companion that its key names', () => {
    const companion = { ...instrument, id: 'beside', practices: instrument.practices.map((one) => ({ ...one, na: true })) }
    const na = { kind: 'na', reason: '没有训练' }
    expect(parseAnswer(instrument, 'p:beside/register', na, [companion])).toEqual({ ok: true, value: na })
    expect(parseAnswer(instrument, 'p:register', na, [companion]).ok).toBe(false)
    for (const key of [
      'p:other/register',
      'p:beside/withdrawn',
      'p:small/register',
      'p:beside/beside/register',
      'p:/register',
      'p:beside/',
    ])
      expect(parseAnswer(instrument, key, level, [companion])).toMatchObject({ ok: false, issues: [{ code: 'answer.unknown-question' }] })
    expect(parseAnswer(instrument, 'p:beside/register', level)).toMatchObject({ ok: false })
  })

  test('has its options put into the order of the instrument', () => {
    const parsed = parseAnswer(instrument, 'x:markets', { kind: 'many', options: ['us', 'cn'] })
    expect(parsed).toEqual({ ok: true, value: { kind: 'many', options: ['cn', 'us'] } })
  })

  const refused: [string, string, unknown, string][] = [
    ['an unknown practice', 'p:nothing', level, 'answer.unknown-question'],
    ['an unknown exposure, even cleared', 'x:nothing', null, 'answer.unknown-question'],
    ['a key that names no question', '__proto__', null, 'answer.unknown-question'],
    ['a practice answered like an exposure', 'p:register', { kind: 'one', option: 'idea' }, 'answer.malformed'],
    ['level 5', 'p:register', { ...level, level: 5 }, 'answer.malformed'],
    ['half a level', 'p:register', { ...level, level: 1.5 }, 'answer.malformed'],
    ['a level in quotes', 'p:register', { ...level, level: '2' }, 'answer.malformed'],
    ['an unknown grade', 'p:register', { ...level, evidence: { grade: 'sworn' } }, 'answer.malformed'],
    ['an unknown field', 'p:register', { ...level, points: 100 }, 'answer.malformed'],
    ['not applicable where that is not allowed', 'p:register', { kind: 'na', reason: 'x' }, 'answer.na-not-allowed'],
    ['an exposure not applicable where that is not allowed', 'x:stage', { kind: 'na', reason: 'x' }, 'answer.na-not-allowed'],
    ['not applicable without a reason', 'p:energy', { kind: 'na', reason: '  ' }, 'answer.reason-missing'],
    ['an unknown option', 'x:stage', { kind: 'one', option: 'ipo' }, 'answer.unknown-option'],
    ['an unknown option among others', 'x:markets', { kind: 'many', options: ['cn', 'mars'] }, 'answer.unknown-option'],
    ['an option twice', 'x:markets', { kind: 'many', options: ['cn', 'cn'] }, 'answer.repeated-option'],
    ['several options where one is asked for', 'x:stage', { kind: 'many', options: ['idea'] }, 'answer.wrong-kind'],
    ['one option where several are asked for', 'x:markets', { kind: 'one', option: 'cn' }, 'answer.wrong-kind'],
    ['a link that is a script', 'p:register', { ...level, evidence: { grade: 'stated', link: 'javascript:alert(1)' } }, 'answer.bad-link'],
    ['a day that does not exist', 'p:register', { ...level, evidence: { grade: 'stated', date: '2026-02-30' } }, 'answer.bad-date'],
    ['a note that is too long', 'p:register', { ...level, note: 'x'.repeat(2_001) }, 'answer.too-long'],
    ['a note with a NUL', 'p:register', { ...level, note: 'a\u0000b' }, 'answer.bad-characters'],
    ['nothing', 'p:register', undefined, 'answer.malformed'],
  ]
  test.each(refused)('is refused: %s', (_, key, input, code) => {
    const parsed = parseAnswer(instrument, key, input)
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.code)).toContain(code)
  })
})
