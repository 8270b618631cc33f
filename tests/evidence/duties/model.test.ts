import { describe, expect, test } from 'vitest'
import { duties } from '#lib/evidence/duties/duties'
import { blank, fieldNames, fields, type Profile } from '#lib/evidence/duties/fields'
import { everything, filterOfQuery, queryOfFilter } from '#lib/evidence/duties/filter'
import { dutiesModel, type MarketModel } from '#lib/evidence/duties/model'
import { answerWords, fieldWord, hintWord, optionWord } from '#lib/evidence/duties/words'
import { locales } from '#lib/i18n/locale'
import { dutyFacts } from '../../support/duty-facts'
import { dutyWords } from '../../support/duty-words'

const facts = dutyFacts()
const today = '2026-11-24'
const recruiting: Partial<Profile> = { markets: ['eu', 'uk'], role: ['provider'], sector: 'employment', 'decision-weight': 'informs' }
const resultOf = (profile: Partial<Profile>, on = today) => duties({ ...blank, ...profile }, on, facts)
const modelOf = (
  profile: Partial<Profile>,
  ...more: Parameters<typeof dutiesModel> extends [unknown, unknown, unknown, ...infer R] ? R : never
) => dutiesModel(dutyWords('en'), resultOf(profile), facts, ...more)
const entriesOf = (markets: readonly MarketModel[]) => markets.flatMap(({ laws }) => laws.flatMap(({ duties: entries }) => entries))

describe('the words', () => {
  test.each(locales)('name every field and every option (%s)', (locale) => {
    const words = dutyWords(locale)
    for (const name of fieldNames) {
      const field = fields[name]
      const said = [fieldWord(words, name), hintWord(words, name) ?? '-']
      const options: readonly string[] = field.kind === 'count' ? [] : field.options
      said.push(...options.map((option) => optionWord(words, name, option)))
      expect(said.filter((text) => text === '' || text.startsWith('duties.'))).toEqual([])
      expect(new Set(options.map((option) => optionWord(words, name, option))).size).toBe(options.length)
    }
  })
  test('an empty list is the answer "none of these"; what is not answered has no words', () => {
    const words = dutyWords('en')
    expect([answerWords(words, 'customers', []), answerWords(words, 'customers', null), answerWords(words, 'opinion', 'yes')]).toEqual([
      ['None of these'],
      [],
      ['Yes'],
    ])
  })
})

describe('the list', () => {
  test('stands by market and law, with the role that binds and the dates of the day that is asked', () => {
    const { markets } = modelOf(recruiting)
    expect(markets.map(({ market }) => market)).toEqual(['eu'])
    const act = markets[0]?.laws.find(({ name }) => name.includes('AI Act'))
    expect(act?.role).toBe('Your role: Provider of the AI system')
    const risk = act?.duties.find(({ id }) => id === 'aia-9')
    expect(risk).toMatchObject({ when: 'coming', status: 'From 2 December 2027, in 373 days', stand: null, on: null })
    expect(risk?.laws[0]).toMatchObject({ toBeChecked: true })
  })
  test('says what hangs on an answer, and on which', () => {
    const hanging = entriesOf(modelOf(recruiting).hanging).find(({ id }) => id === 'aia-26') // needs the role of a deployer: not this one
    expect(hanging).toBeUndefined()
    const marking = entriesOf(modelOf({ markets: ['eu'], role: ['provider'], 'public-generation': ['text'] }).hanging)
    expect(marking.find(({ id }) => id === 'aia-50-marking')?.on).toBe('First placed on the EU market')
  })
  test('names the markets of which the facts hold nothing', () => {
    expect(modelOf(recruiting).notCovered).toContain('United Kingdom')
    expect(modelOf({ markets: ['eu'] }).notCovered).toBeNull()
  })
  test('is filtered by market, by time and by what is still open, and says how much of it is shown', () => {
    const profile = { ...recruiting, markets: ['cn', 'eu'], 'public-generation': ['text'], approach: 'scratch' } as const
    const eu = modelOf(profile, null, { ...everything, market: 'eu' })
    expect(eu.markets.map(({ market }) => market)).toEqual(['eu'])
    expect(eu.shown.value).toBeLessThan(eu.shown.all)
    const ahead = entriesOf(modelOf(profile, null, { ...everything, time: 'ahead' }).markets)
    expect(new Set(ahead.map(({ when }) => when))).toEqual(new Set(['coming']))
    const level = (evidenced: number, claimed: number) => ({ evidenced, claimed, target: 1 })
    const levels = { 'content-labelling': level(1, 1), 'safety-testing': level(0.2, 0.5) }
    const open = entriesOf(modelOf(profile, levels, { ...everything, open: true }).markets)
    expect(open.map(({ id }) => id)).toContain('gai-content')
    expect(open.map(({ id }) => id)).not.toContain('lab-explicit')
    expect(open.filter(({ kind }) => kind === 'note' || kind === 'standard')).toEqual([])
  })
  test('shows what comes next, nearest first, on a scale that ends with the last day', () => {
    const { next } = modelOf({ ...recruiting, 'prohibited-practice': ['intimate-imagery'] })
    expect(next.map(({ on }) => on)).toEqual(next.map(({ on }) => on).toSorted())
    expect(next[0]).toMatchObject({ on: '2026-12-02', days: 'in 8 days' })
    expect(next.at(-1)?.share).toBe(1)
  })
  test('counts at a glance what is in force, ahead and hanging, and with an assessment what is open', () => {
    expect(modelOf(recruiting).head).toHaveLength(3)
    expect(modelOf(recruiting, {}).head).toHaveLength(4)
  })
})

test('a filter stands in the address; what is no filter shows all', () => {
  const filter = { market: 'eu', time: 'ahead', open: true } as const
  const query = new URLSearchParams(queryOfFilter(filter).map(([name, value]) => [name, value]))
  expect(filterOfQuery(query)).toEqual(filter)
  expect(filterOfQuery(new URLSearchParams('market=mars&time=never&stand=high'))).toEqual(everything)
})
