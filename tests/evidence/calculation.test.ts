import { expect, test } from 'vitest'
import { staleness } from '#lib/evidence/calculation'
import { defaults } from '#lib/evidence/compute/inputs'
import { loadComputeFacts } from '#lib/evidence/compute/load'
import { computeOutcome } from '#lib/evidence/compute/outcome'
import { CalculationJson } from '#lib/evidence/schema'
import { translator } from '#lib/i18n/messages'

const kept = { factsVersion: 'aaaa', filled: { 'x:serving-load': 'pilot', 'x:markets': ['eu', 'cn'] } }
const answers: Record<string, string | string[]> = { 'x:serving-load': 'pilot', 'x:markets': ['cn', 'eu'] }
const given = (key: string) => answers[key] ?? null

test('a calculation holds as long as its facts and the answers it was filled from are the same, in any order', () => {
  expect(staleness(kept, 'aaaa', given)).toEqual([])
})

test('other facts and another answer are told apart', () => {
  expect(staleness(kept, 'bbbb', given)).toEqual(['facts'])
  expect(staleness(kept, 'aaaa', (key) => (key === 'x:markets' ? ['cn'] : given(key)))).toEqual(['profile'])
  expect(staleness(kept, 'bbbb', () => null)).toEqual(['facts', 'profile'])
})

test('what never was filled in cannot make it stale, nor facts of which nothing is known', () => {
  expect(staleness({ factsVersion: 'aaaa', filled: {} }, null, () => null)).toEqual([])
})

const facts = loadComputeFacts('content/facts')
const words = {
  zh: { say: translator('zh', 'compute'), locale: 'zh' },
  en: { say: translator('en', 'compute'), locale: 'en' },
} as const

test('what the compute calculator keeps is said in both languages, can be compared, and goes through storage unchanged', () => {
  if (!facts.ok) throw new Error('facts do not load')
  const worked = computeOutcome({ ...defaults, budget: 1_000, days: 1 }, facts.value, words)
  expect(worked.figures).toMatchObject({ purpose: 'training', budget: 'cannot', flops: 6 * 8e9 * 1e12 })
  expect(worked.words.en.inputs.map(({ label }) => label)).toContain(words.en.say('field.params'))
  expect(worked.words.zh.summary).not.toBe(worked.words.en.summary)
  const whole = { ...worked, id: 'one', place: 1, question: null, filled: {}, at: '2026-11-24T12:00:00.000Z' }
  expect(CalculationJson.parse(JSON.parse(JSON.stringify(whole)))).toStrictEqual(JSON.parse(JSON.stringify(whole)))
})
