import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strictest, verdicts } from '#lib/evidence/licences/judge'
import { licences } from '#lib/evidence/licences/licences'
import { loadLicenceFacts } from '#lib/evidence/licences/load'
import { parseLicenceInputs } from '#lib/evidence/licences/schema'

const loaded = loadLicenceFacts('content/facts')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
const facts = loaded.value

const work = (given: unknown) => {
  const inputs = parseLicenceInputs(given, facts)
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.issues))
  return licences(inputs.value, facts)
}
const item = (id: string, role: 'use' | 'teacher' = 'use') => ({ id, role })
const rulesOf = (given: unknown) => work(given).items.flatMap(({ findings }) => findings.map(({ rule }) => rule))

describe('combinations whose answer is known', () => {
  test.each<[string, unknown, string, string | null]>([
    ['Apache-2.0 models may be used commercially without more', { items: [item('qwen3'), item('gpt-oss')] }, 'allowed', null],
    [
      'handing Apache-2.0 weights on keeps the notices',
      { items: [item('qwen3')], redistribute: true },
      'conditions',
      'redistribute-conditions',
    ],
    [
      'Llama 3 above 700 million users needs a separate licence',
      { items: [item('llama-3')], users: 800_000_000 },
      'not-allowed',
      'users-above',
    ],
    ['Llama 3 below the threshold has conditions alone', { items: [item('llama-3')], users: 1_000 }, 'conditions', 'display'],
    ['Llama 3 outputs train no other model', { items: [item('llama-3', 'teacher'), item('qwen3')] }, 'not-allowed', 'outputs-family'],
    [
      'Llama 3.1 outputs train others under the naming rule',
      { items: [item('llama-3.1', 'teacher'), item('qwen3')], users: 5 },
      'conditions',
      'outputs-named',
    ],
    ['CC-BY-NC data have no place in a paid product', { items: [item('cc-by-nc'), item('qwen3')] }, 'not-allowed', 'commercial-no'],
    ['CC-BY-NC data may be used in research', { items: [item('cc-by-nc')], commercial: false }, 'conditions', 'research-only'],
    ['a Mistral research licence bars production', { items: [item('mistral-mrl')] }, 'not-allowed', 'commercial-no'],
    ['Hunyuan grants nothing in the EU', { items: [item('hunyuan-a13b')], regions: ['EU'], users: 5 }, 'not-allowed', 'excluded'],
    ['Hunyuan is licensed in China', { items: [item('hunyuan-a13b')], regions: ['CN'], users: 5 }, 'conditions', 'acceptable-use'],
    [
      'Llama 3.2 vision is withheld from companies in the EU',
      { items: [item('llama-3.2-vision')], regions: ['EU'], users: 5 },
      'not-allowed',
      'excluded',
    ],
    ['OpenAI outputs train no competing model', { items: [item('openai-outputs', 'teacher')] }, 'not-allowed', 'outputs-competing'],
    ['DeepSeek-R1 may be distilled', { items: [item('deepseek-r1', 'teacher'), item('qwen3')] }, 'allowed', null],
    ['Gemma passes its use restrictions on', { items: [item('gemma-1-3')], redistribute: true }, 'conditions', 'acceptable-use'],
    ['Gemma outputs make a derivative', { items: [item('gemma-1-3', 'teacher')] }, 'conditions', 'outputs-terms'],
    [
      'Kimi K2 shows its name above its revenue',
      { items: [item('kimi-k2')], users: 5, revenue: 25_000_000 },
      'conditions',
      'revenue-display',
    ],
    ['MiniMax counts revenue by the year', { items: [item('minimax-m2')], users: 5, revenue: 3_000_000 }, 'conditions', 'revenue-display'],
    ['ODC-By does not clear the pages in it', { items: [item('fineweb')] }, 'conditions', 'uncleared'],
    ['pirated books are out', { items: [item('shadow-libraries')] }, 'not-allowed', 'tainted'],
    ['share-alike data are handed on alike', { items: [item('wikipedia')], redistribute: true }, 'conditions', 'share-alike'],
    [
      'Falcon-180B may not be hosted for others without permission',
      { items: [item('falcon-180b')], serve: true },
      'not-allowed',
      'serve-permission',
    ],
    ['a licence whose threshold was not read is unclear', { items: [item('mistral-modified-mit')] }, 'unclear', 'commercial-unclear'],
    ['copyleft code shipped in a product has conditions', { items: [item('gpl')], redistribute: true }, 'conditions', 'share-alike'],
  ])('%s', (_, given, verdict, rule) => {
    expect(work(given).verdict).toBe(verdict)
    if (rule !== null) expect(rulesOf(given)).toContain(rule)
  })

  test('MiniMax shows nothing below its yearly revenue, which Kimi counts by the month', () => {
    expect(rulesOf({ items: [item('minimax-m2')], users: 5, revenue: 2_400_000 })).not.toContain('revenue-display')
  })

  test('two share-alike licences of different kinds cannot be handed on as one, nor share-alike with non-commercial', () => {
    const both = work({ items: [item('cc-by-sa'), item('gpl')], redistribute: true })
    expect(both.conflicts.map(({ kind }) => kind)).toEqual(['share-alike'])
    expect(work({ items: [item('cc-by-sa'), item('cc-by-nc')], redistribute: true, commercial: false }).conflicts.length).toBe(1)
    expect(work({ items: [item('cc-by-sa'), item('gpl')] }).conflicts).toEqual([])
  })

  test('nothing picked has no verdict, and an own entry is judged by its own words', () => {
    const own = (commercial: string) => ({
      own: [{ name: '自有语料', kind: 'dataset', terms: { commercial, outputs: 'na', redistribute: 'no' } }],
    })
    expect(work({}).verdict).toBeNull()
    expect(work(own('yes')).verdict).toBe('allowed')
    expect(work(own('no')).verdict).toBe('not-allowed')
    expect(work({ ...own('yes'), redistribute: true }).verdict).toBe('not-allowed')
  })
})

describe('whatever is asked', () => {
  const pick = fc.record({
    id: fc.constantFrom(...facts.licences.map(({ id }) => id)),
    role: fc.constantFrom('use' as const, 'teacher' as const),
  })
  const inputs = fc.record({
    items: fc.uniqueArray(pick, { maxLength: 6, selector: ({ id, role }) => `${id}:${role}` }),
    commercial: fc.boolean(),
    users: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
    redistribute: fc.boolean(),
    serve: fc.boolean(),
    regions: fc.uniqueArray(fc.constantFrom('CN', 'EU', 'UK', 'US', 'KR', 'JP'), { maxLength: 6 }),
  })
  const rank = (given: unknown) => verdicts.indexOf(work(given).verdict ?? 'allowed')

  test('the order of the items does not matter', () => {
    fc.assert(fc.property(inputs, (given) => rank(given) === rank({ ...given, items: [...given.items].reverse() })))
  })

  test('wanting more never allows more: commerce, handing on, hosting, another market, another item', () => {
    fc.assert(
      fc.property(inputs, pick, (given, more) => {
        expect(rank({ ...given, commercial: true })).toBeGreaterThanOrEqual(rank({ ...given, commercial: false }))
        expect(rank({ ...given, redistribute: true })).toBeGreaterThanOrEqual(rank({ ...given, redistribute: false }))
        expect(rank({ ...given, serve: true })).toBeGreaterThanOrEqual(rank({ ...given, serve: false }))
        expect(rank({ ...given, regions: ['CN', 'EU', 'UK', 'US', 'KR', 'JP', 'other'] })).toBeGreaterThanOrEqual(rank(given))
        const others = given.items.filter(({ id, role }) => id !== more.id || role !== more.role)
        expect(rank({ ...given, items: [...others, more] })).toBeGreaterThanOrEqual(rank({ ...given, items: others }))
      }),
    )
  })

  test('together is as strict as the strictest part', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const { verdict, items, conflicts } = work(given)
        if (verdict !== null) expect(verdict).toBe(strictest([...items, ...conflicts].map((part) => part.verdict)))
      }),
    )
  })
})

describe('what is not right is refused by its own name', () => {
  test.each<[unknown, string]>([
    [{ items: [{ id: 'no-such' }] }, 'licences.unknown-item'],
    [{ items: [item('qwen3'), item('qwen3')] }, 'licences.repeated-item'],
    [{ users: -1 }, 'licences.negative'],
    [{ users: 1.5 }, 'licences.not-whole'],
    [{ users: Number.NaN }, 'licences.not-a-number'],
    [{ users: 1e12 }, 'licences.too-large'],
    [{ own: [{ name: ' ', kind: 'model', terms: { commercial: 'yes', outputs: 'na', redistribute: 'no' } }] }, 'licences.no-name'],
    [{ items: Array.from({ length: 41 }, (_, place) => ({ id: `x${place}` })) }, 'licences.too-many'],
    [{ nonsense: 1 }, 'licences.unknown-field'],
    ['text', 'licences.malformed'],
    [null, 'licences.malformed'],
  ])('%j', (given, code) => {
    const parsed = parseLicenceInputs(given, facts)
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.code)).toContain(code)
  })
})
