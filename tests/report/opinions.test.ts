import { describe, expect, test } from 'vitest'
import type { AnswerRecords, PracticeRecord } from '#lib/instrument/record'
import { assessmentReport } from '#lib/report/assessment-report'
import { levelsOf, pairsOf } from '#lib/report/opinion-levels'
import { type OpinionVoice, opinionsModel, type Voice } from '#lib/report/opinions'
import { assessPart } from '#lib/report/parts'
import { at, exposure, practice, smallInstrument, smallMeta } from '../support/small-instrument'

const names = ['one', 'two', 'three', 'four', 'five'] as const
const instrument = smallInstrument({
  exposures: [exposure('stage', { idea: {}, live: { data: 4 } })],
  practices: [...names.map((name) => practice(name, 'data')), practice('title', 'ip', { skipIf: { exposure: 'stage', is: ['idea'] } })],
})

const partsOf = (records: AnswerRecords) => [assessPart(instrument, 'full', records)] as const
const answers = (practices: Readonly<Record<string, PracticeRecord>>, stage?: 'idea' | 'live'): AnswerRecords => ({
  exposures: stage === undefined ? {} : { stage: { kind: 'one', option: stage } },
  practices,
})
const voice = (id: string, records: AnswerRecords, locale: 'zh' | 'en' = 'en'): Voice => {
  const parts = partsOf(records)
  return {
    id,
    name: `name of ${id}`,
    parts,
    report: assessmentReport({ parts, picture: null, sources: new Map(), locale, meta: smallMeta }),
  }
}
const opinion = (id: string, records: AnswerRecords, before: AnswerRecords): OpinionVoice => ({
  ...voice(id, records),
  before: partsOf(before),
})
const dk: PracticeRecord = { kind: 'dk' }
const na: PracticeRecord = { kind: 'na', reason: 'we have none' }

describe('answers side by side', () => {
  const own = answers({ one: at(0, 'none'), two: at(3, 'stated'), three: at(2, 'stated'), four: dk, title: at(4, 'stated') }, 'live')
  const theirs = answers(
    { one: at(1, 'stated'), two: at(0, 'none'), three: at(2, 'documented'), four: na, five: at(4, 'stated'), title: at(4, 'stated') },
    'idea',
  )
  const model = opinionsModel(voice('own', own), [opinion('o1', theirs, own)], 'en')

  test('begin with the largest difference, and those that are no difference of levels come last', () => {
    expect(model.levels.map(({ id, spread }) => [id, spread.label])).toEqual([
      ['two', '3 levels apart'],
      ['one', 'one level apart'],
      ['four', 'different answers'],
    ])
  })

  test('list apart what one person alone answered, also where the profile of the other leaves it out', () => {
    expect(model.single.map(({ id }) => id)).toEqual(['five', 'title'])
    expect(model.single[1]?.said.map(({ open }) => open)).toEqual([false, true])
  })

  test('call the same level alike, whatever its evidence', () => {
    expect(model.alike.map(({ id }) => id)).toEqual(['three'])
    expect(model.alike[0]?.said.map(({ details }) => details.length)).toEqual([1, 1])
  })

  test('have the situation by itself, and reasons beside the answers', () => {
    expect(model.situation.map(({ id }) => id)).toEqual(['stage'])
    expect(model.levels[2]?.said.map(({ person, details }) => [person, details])).toEqual([
      ['own', []],
      ['o1', ['we have none']],
    ])
  })
})

describe('agreement', () => {
  const levels = (...given: readonly number[]) => Object.fromEntries(given.map((level, place) => [names[place] ?? '', at(level, 'stated')]))

  test('counts questions with a level from both, and none that is unknown, not applicable or not asked', () => {
    const own = levelsOf(partsOf(answers({ one: at(1, 'none'), two: dk, three: at(3, 'none'), title: at(2, 'none') }, 'live')))
    const other = levelsOf(partsOf(answers({ one: at(2, 'none'), two: at(1, 'none'), three: na, title: at(2, 'none') }, 'idea')))
    expect(pairsOf(own, other)).toEqual([[1, 2]])
  })

  test('with the owner is that of the answers before the opinion could be seen, so that taking an answer does not improve it', () => {
    const before = answers(levels(0, 1, 2, 4))
    const given = answers(levels(0, 2, 1, 4))
    const model = opinionsModel(voice('own', given), [opinion('o1', given, before)], 'en')
    expect(model.alike).toHaveLength(4)
    expect(model.levels).toEqual([])
    // 1 − 4 · 2 / 70, worked by hand in the test of the coefficient.
    expect(model.pairs[0]).toMatchObject({ count: 4, same: '50%', near: '100%', kappa: { label: '0.89' }, strength: 'almost perfect' })
  })

  test('is given for every two people and as the mean of those pairs for which there is one', () => {
    const own = answers(levels(0, 4))
    const model = opinionsModel(
      voice('own', own),
      [opinion('o1', answers(levels(4, 0)), own), opinion('o2', answers(levels(0, 4)), own), opinion('o3', answers({}), own)],
      'en',
    )
    expect(model.pairs.map(({ kappa }) => kappa.label)).toEqual([
      '−1.00',
      '1.00',
      'no question with a level from both',
      '−1.00',
      'no question with a level from both',
      'no question with a level from both',
    ])
    expect(model.overall.kappa.label).toBe('−0.33')
    expect(model.pairs.every(({ same }) => same !== 'NaN%')).toBe(true)
  })

  test('says in words where there is none at all, and that few questions say little', () => {
    const own = answers(levels(2, 2))
    const model = opinionsModel(voice('own', own), [opinion('o1', own, own)], 'en')
    expect(model.pairs[0]?.kappa.label).toMatch(/one and the same level throughout/)
    expect(model.overall).toMatchObject({ kappa: { value: null }, sentence: expect.stringMatching(/no pair/) })
    expect(model.limits[0]).toMatch(/has 2\./)
  })

  test('has its words in Chinese as well', () => {
    const own = answers(levels(0, 1, 2, 4))
    const other = { ...voice('o1', answers(levels(0, 2, 1, 4)), 'zh'), before: partsOf(own) }
    const { pairs, levels: differing } = opinionsModel(voice('own', own, 'zh'), [other], 'zh')
    expect(pairs[0]).toMatchObject({ kappa: { label: '0.89' }, strength: '几乎一致' })
    expect(differing[0]?.spread.label).toBe('相差 1 级')
  })
})
