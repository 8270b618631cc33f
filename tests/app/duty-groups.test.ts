import { describe, expect, test } from 'vitest'
import { dutyGroups, mistakesOf } from '#app/duty-groups.ts'
import { duties } from '#lib/evidence/duties/duties'
import { blank } from '#lib/evidence/duties/fields'
import { parseTexts, type Texts } from '#lib/evidence/duties/inputs'
import { dutyFacts } from '../support/duty-facts'
import { dutyWords } from '../support/duty-words'

const facts = dutyFacts()
const words = dutyWords('en')

const shown = (texts: Texts) => {
  const parsed = parseTexts(texts)
  const result = duties(parsed.ok ? parsed.value : blank, '2026-11-24', facts)
  return dutyGroups(words, result, parsed.ok ? [] : parsed.issues, texts)
}
const names = (texts: Texts) => shown(texts).flatMap(({ fields }) => fields.map(({ name }) => name))

describe('the questions of the form', () => {
  test('are the markets alone until something is answered', () => {
    expect(names({})).toEqual(['markets'])
  })
  test('are those that the markets leave undecided: the states of the US are asked where the US is a market', () => {
    expect(names({ markets: 'us' })).toContain('states')
    expect(names({ markets: 'kr' })).not.toContain('states')
    expect(names({ markets: 'kr' })).toContain('decision-weight')
  })
  test('keep what is answered, even where it decides nothing, so that it can be taken back', () => {
    expect(names({ markets: 'kr', states: 'texas' })).toContain('states')
  })
  test('say how much each would still decide, and nothing once it is answered', () => {
    const decides = (texts: Texts) => shown(texts).flatMap(({ fields }) => fields.filter(({ name }) => name === 'role'))[0]?.decides
    expect(decides({ markets: 'eu' })).toMatch(/^Decides \d+ more/)
    expect(decides({ markets: 'eu', role: 'provider' })).toBeNull()
  })
  test('offer "none of these" beside every list', () => {
    const lists = shown({ markets: 'cn,eu' }).flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'many'))
    expect(lists.length).toBeGreaterThan(3)
    expect(lists.filter(({ options }) => options.at(-1)?.value !== 'none')).toEqual([])
  })
})

describe('a mistake in an address', () => {
  const texts = { markets: 'mars', exported: '-3', persons: '99999999999999' }
  test('stands at its field, and nothing else is asked until it is mended', () => {
    expect(names(texts)).toEqual(['markets', 'persons', 'exported'])
    const problems = shown(texts).flatMap(({ fields }) => fields.map(({ problem }) => problem))
    expect(problems).toEqual(['There is no such choice.', 'Too large: 10B at most.', 'It cannot be below zero.'])
  })
  test('is listed by the name of its field', () => {
    const parsed = parseTexts(texts)
    const labels = parsed.ok ? [] : mistakesOf(parsed.issues, words).map(({ label }) => label)
    expect(labels).toEqual([words.say('field.markets'), words.say('field.persons'), words.say('field.exported')])
  })
})
