import { describe, expect, test } from 'vitest'
import { editionOf } from '#lib/evidence/duties/edition'
import { blank, type Profile } from '#lib/evidence/duties/fields'
import { dutiesOutcome } from '#lib/evidence/duties/outcome'
import { CalculationJson } from '#lib/evidence/schema'
import { dutyFacts } from '../../support/duty-facts'
import { dutyWords } from '../../support/duty-words'

const facts = dutyFacts()
const today = '2026-11-24'
const words = { zh: dutyWords('zh'), en: dutyWords('en') }
const work = (profile: Partial<Profile>, on = today) => dutiesOutcome({ ...blank, ...profile }, on, facts, words)
const chatbot: Partial<Profile> = {
  markets: ['cn', 'uk'],
  approach: 'api',
  filed: 'yes',
  'public-generation': ['text'],
  'personal-data': 'personal',
}

describe('what is kept with an assessment', () => {
  const worked = work(chatbot)
  test('is the same for the same profile on the same day, and another on another day', () => {
    expect(work(chatbot)).toEqual(worked)
    expect(work(chatbot, '2026-11-25').inputs).not.toEqual(worked.inputs)
  })
  test('can be stored, even where everything applies', () => {
    const wide = work({
      ...chatbot,
      markets: ['cn', 'eu', 'us', 'kr', 'jp', 'uk', 'other'],
      role: ['provider', 'deployer', 'gpai', 'reseller'],
    })
    for (const one of [worked, wide, work({})]) {
      const stored = { ...one, id: 'a', place: 1, question: null, filled: {}, at: '2026-11-24T00:00:00.000Z' }
      expect(CalculationJson.safeParse(stored).error).toBeUndefined()
    }
  })
  test('says in both languages what applies, under one label each, and what is not covered', () => {
    for (const { outputs, inputs, sources } of [worked.words.zh, worked.words.en]) {
      expect(new Set(outputs.map(({ label }) => label)).size).toBe(outputs.length)
      expect(new Set(sources).size).toBe(sources.length)
      expect(inputs.length).toBe(6)
    }
    expect(worked.words.en.outputs.map(({ value }) => value).join(' ')).toContain('United Kingdom')
    expect(worked.words.en.sources.join(' ')).toContain('to be checked')
  })
  test('tells which practices cover something in force, and which markets are left out', () => {
    expect(worked.figures).toMatchObject({ marketCount: 2, leftOut: ['eu', 'us', 'kr', 'jp'], notCovered: ['uk'] })
    expect(worked.figures.covers).toEqual(expect.arrayContaining(['filing-and-registration', 'content-labelling', 'lawful-basis']))
    expect(worked.figures.inForce).toContain('lab-explicit')
    expect(work({}).figures).toMatchObject({ inForce: [], covers: [], marketCount: 0 })
  })
})

describe('the edition of the facts', () => {
  test('is another from the day on which something begins, and not before', () => {
    expect(editionOf(facts, '2026-11-24')).toBe(editionOf(facts, '2026-12-01'))
    expect(editionOf(facts, '2026-12-02')).not.toBe(editionOf(facts, '2026-12-01'))
  })
  test('is another the day after something ends', () => {
    const [duty] = facts.duties
    if (duty === undefined) throw new Error('no duties')
    const ending = { ...facts, duties: [{ ...duty, until: '2026-11-24' }] }
    expect(editionOf(ending, '2026-11-24')).not.toBe(editionOf(ending, '2026-11-25'))
  })
  test('names the version of the facts alone where nothing has begun', () => {
    expect(editionOf({ ...facts, duties: [] }, today)).toBe(facts.version)
  })
})
