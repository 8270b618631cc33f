import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay } from '#lib/evidence/duties/dates'
import { duties } from '#lib/evidence/duties/duties'
import { profileOfExposures } from '#lib/evidence/duties/exposures'
import { blank, type FieldName, fieldNames, fields, markets, type Profile } from '#lib/evidence/duties/fields'
import { parseTexts, queryOfInputs, textsOfQuery } from '#lib/evidence/duties/inputs'
import { parseInputs, parseRequest } from '#lib/evidence/duties/schema'
import { standOn } from '#lib/evidence/duties/stand'
import { summaryOf } from '#lib/evidence/duties/summary'
import { translator } from '#lib/i18n/messages'
import { loadInstrument } from '#lib/instrument/load'
import { dutyFacts } from '../../support/duty-facts'

const facts = dutyFacts()
const today = '2026-11-24'
const run = (profile: Partial<Profile>, on = today) => duties({ ...blank, ...profile }, on, facts)
const ids = (profile: Partial<Profile>, on = today) => run(profile, on).applies.map(({ id }) => id)
const statusOf = (id: string, profile: Partial<Profile>, on = today) => run(profile, on).applies.find((one) => one.id === id)?.status

const chatbot: Partial<Profile> = {
  markets: ['cn'],
  approach: 'api',
  filed: 'yes',
  'public-generation': ['text'],
  customers: ['consumers'],
  'personal-data': 'personal',
}
const recruiting: Partial<Profile> = { markets: ['eu'], role: ['provider'], sector: 'employment', 'decision-weight': 'informs' }
const trainer: Partial<Profile> = {
  markets: ['eu'],
  role: ['gpai'],
  approach: 'scratch',
  'training-scale': 'to-1e26',
  'open-weights': 'yes',
}

describe('profiles with known duties', () => {
  test('a chatbot on a filed model is registered and labelled in mainland China, not filed as a model', () => {
    const found = ids(chatbot)
    expect(found).toEqual(expect.arrayContaining(['gai-registration', 'lab-explicit', 'lab-implicit', 'gai-show-number', 'pipl-basis']))
    expect(found).not.toContain('gai-model-filing')
    expect(found).not.toContain('gai-unfiled-base')
  })
  test.each<[string, Partial<Profile>, string[], string[]]>([
    ['own model', { ...chatbot, approach: 'scratch' }, ['gai-model-filing', 'gai-lawful-sources'], ['gai-registration']],
    ['model that is not filed', { ...chatbot, filed: 'no' }, ['gai-unfiled-base'], ['gai-registration']],
    ['internal tool', { ...chatbot, 'public-generation': [] }, ['gai-outside'], ['gai-inputs', 'lab-explicit', 'gai-registration']],
    [
      'image generator',
      { markets: ['eu'], role: ['provider', 'deployer'], 'public-generation': ['media'], launch: 'later' },
      ['aia-50-interaction', 'aia-50-marking', 'aia-50-deepfake'],
      ['aia-9'],
    ],
    ['recruiting tool', recruiting, ['aia-classification', 'aia-9', 'aia-14'], ['aia-26', 'gpai-systemic']],
    ['deployer of it', { ...recruiting, role: ['deployer'] }, ['aia-26', 'aia-86'], ['aia-9']],
    ['open model above 10^25', trainer, ['gpai-notify', 'gpai-systemic', 'gpai-documentation', 'gpai-summary'], ['gpai-threshold']],
    [
      'open model below 10^25',
      { ...trainer, 'training-scale': 'to-1e25' },
      ['gpai-copyright', 'gpai-summary'],
      ['gpai-documentation', 'gpai-notify'],
    ],
    ['Korea', { markets: ['kr'], 'public-generation': ['text'] }, ['kr-generative'], ['kr-safety']],
    ['Texas', { markets: ['us'], states: ['texas'] }, ['us-traiga-bans', 'us-nist-rmf'], ['us-colorado']],
    [
      'tutoring for minors',
      { ...chatbot, sector: 'education', minors: 'mainly' },
      ['minors-mode', 'minors-data', 'pipl-under-14'],
      ['anthro-minors'],
    ],
    ['companion', { ...chatbot, companionship: 'companion' }, ['anthro-minors', 'anthro-crisis'], ['anthro-outside']],
    ['Japan', { markets: ['jp'] }, ['jp-cooperation'], ['kr-penalties']],
  ])('%s', (_, profile, has, hasNot) => {
    const found = ids(profile)
    expect(found).toEqual(expect.arrayContaining(has))
    expect(found.filter((id) => hasNot.includes(id))).toEqual([])
  })

  test.each<[number, number, string]>([
    [99_999, 0, 'xb-exempt'],
    [100_000, 0, 'xb-contract'],
    [999_999, 0, 'xb-contract'],
    [1_000_000, 0, 'xb-assessment'],
    [10, 1, 'xb-contract'],
    [10, 9_999, 'xb-contract'],
    [10, 10_000, 'xb-assessment'],
  ])('%i persons and %i with sensitive information leave by one route: %s', (exported, sensitive, route) => {
    const found = ids({
      ...chatbot,
      'cross-border': ['foreign-api'],
      'important-data': 'no',
      infrastructure: 'no',
      exported,
      'exported-sensitive': sensitive,
    })
    expect(found.filter((id) => ['xb-exempt', 'xb-contract', 'xb-assessment'].includes(id))).toEqual([route])
  })

  test('important data needs the assessment whatever the numbers', () => {
    expect(ids({ ...chatbot, 'cross-border': ['data-leaves'], 'important-data': 'yes', exported: 1, 'exported-sensitive': 0 })).toContain(
      'xb-assessment',
    )
  })
})

test('a firm of the EU that serves the EU alone meets nothing of China, not even as an open question', () => {
  const result = run({ markets: ['eu'], seat: 'eu', 'cross-border': ['foreign-api'] })
  const chinese = facts.duties.filter(({ market }) => market === 'cn').map(({ id }) => id)
  expect([...result.applies, ...result.hangs].map(({ id }) => id).filter((id) => chinese.includes(id))).toEqual([])
})

describe('the calendar', () => {
  test.each([
    ['2027-12-01', 'coming'],
    ['2027-12-02', 'in-force'],
    ['2027-12-03', 'in-force'],
  ])('high-risk duties on %s: %s', (on, when) => {
    expect(statusOf('aia-9', recruiting, on)).toMatchObject({ when, from: '2027-12-02' })
  })
  test('a recruiting tool has a year and eight days left on 24 November 2026', () => {
    expect(statusOf('aia-9', recruiting)).toEqual({ when: 'coming', from: '2027-12-02', days: 373 })
  })
  test('what is imminent comes first: the ban of 2 December 2026, in eight days', () => {
    expect(run({ ...recruiting, 'prohibited-practice': ['intimate-imagery'] }).next[0]).toEqual({
      on: '2026-12-02',
      days: 8,
      ids: ['aia-intimate-imagery'],
    })
  })
  test('a duty with a last day has ended the day after it, not before', () => {
    const [duty] = facts.duties
    if (duty === undefined) throw new Error('no duties')
    const ending = { ...facts, duties: [{ ...duty, until: '2026-11-24' }] }
    const at = (on: string) => duties({ ...blank, markets: ['cn'], 'public-generation': [] }, on, ending).applies[0]?.status.when
    expect([at('2026-11-24'), at('2026-11-25')]).toEqual(['in-force', 'ended'])
  })
  test('only days that the calendar has are days', () => {
    expect(['2026-12-02', '2028-02-29', '2026-02-29', '2026-13-01', '2026-12', ''].map(isDay)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('what is not answered', () => {
  test('brings no duty, and is told with what it would decide', () => {
    const { approach: _, ...rest } = chatbot
    const result = run(rest)
    expect(result.applies.map(({ id }) => id)).not.toContain('gai-registration')
    expect(result.gaps.find(({ field }) => field === 'approach')?.decides).toEqual(
      expect.arrayContaining(['gai-registration', 'gai-model-filing']),
    )
  })
  test('compute above 10^25 that is not known more finely decides the EU duties and leaves those above 10^26 open', () => {
    const result = run({ ...trainer, markets: ['eu', 'kr'], 'training-scale': 'beyond-1e25' })
    expect(result.applies.map(({ id }) => id)).toContain('gpai-systemic')
    expect(result.hangs.find(({ id }) => id === 'kr-safety')?.on).toEqual(['training-scale'])
  })
  test('a market without rules in the facts is named as not covered', () => {
    expect(run({ markets: ['uk', 'cn', 'other'] }).notCovered).toEqual(['uk', 'other'])
  })
})

const anyAnswer = (name: FieldName): fc.Arbitrary<Profile[FieldName]> => {
  const field = fields[name]
  if (field.kind === 'count') return fc.option(fc.integer({ min: 0, max: 2_000_000 }))
  return field.kind === 'one' ? fc.option(fc.constantFrom(...field.options)) : fc.option(fc.subarray([...field.options]))
}
const anyProfile = fc
  .record(Object.fromEntries(fieldNames.map((name) => [name, anyAnswer(name)])))
  .map((profile) => ({ ...blank, ...profile }))

describe('for any profile', () => {
  test('adding a market never removes a duty', () => {
    fc.assert(
      fc.property(anyProfile, fc.constantFrom(...markets), (profile, market) => {
        const before = Array.isArray(profile.markets) ? profile.markets : []
        const [few, more] = [ids({ ...profile, markets: before }), ids({ ...profile, markets: [...before, market] })]
        expect(few.filter((id) => !more.includes(id))).toEqual([])
      }),
    )
  })
  test('answering a field never takes away a duty that applied without the answer', () => {
    fc.assert(
      fc.property(anyProfile, fc.constantFrom(...fieldNames), (profile, name) => {
        const full = ids(profile)
        expect(ids({ ...profile, [name]: null }).filter((id) => !full.includes(id))).toEqual([])
      }),
    )
  })
  test('every entry applies, hangs or is outside, and the address gives the profile back', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const { applies, hangs, outside } = run(profile)
        expect([...applies, ...hangs, ...outside].map(({ id }) => id).sort()).toEqual(facts.duties.map(({ id }) => id).sort())
        expect(parseTexts(textsOfQuery(new URLSearchParams(queryOfInputs(profile))))).toEqual({ ok: true, value: profile })
        expect(parseInputs(profile)).toEqual({ ok: true, value: profile })
      }),
    )
  })
})

describe('the facts', () => {
  test('hold more than a hundred entries, with at least sixty bans and duties', () => {
    expect(facts.duties.length).toBeGreaterThan(100)
    expect(facts.duties.filter(({ kind }) => kind === 'duty' || kind === 'ban').length).toBeGreaterThan(60)
  })
  test('cover with practices that the readiness instrument has', () => {
    const loaded = loadInstrument('content/instruments/readiness')
    if (!loaded.ok) throw new Error('the instrument does not load')
    const known = new Set(loaded.value.practices.map(({ id }) => id))
    expect(facts.duties.flatMap(({ practices }) => practices).filter((id) => !known.has(id))).toEqual([])
  })
  test('take their dates from the laws; an own date is one that a law states', () => {
    const own = facts.duties.filter(({ laws, from }) => from !== (facts.laws[laws[0]]?.from ?? null))
    expect(own.map(({ id, from }) => [id, from])).toEqual([
      ['aia-50-marking-before', '2026-12-02'],
      ['gpai-legacy', '2027-08-02'],
    ])
  })
  test('every entry can be reached by some profile', () => {
    const reached = new Set<string>()
    const options = (name: FieldName) => {
      const field = fields[name]
      return field.kind === 'count' ? [] : field.options
    }
    const everything = Object.fromEntries(fieldNames.filter((name) => fields[name].kind === 'many').map((name) => [name, options(name)]))
    for (const wide of [everything, { ...everything, 'public-generation': [] }])
      for (const approach of options('approach'))
        for (const scale of options('training-scale'))
          for (const answer of ['yes', 'no'])
            for (const index of [0, 1, 2, 3])
              for (const count of [0, 500_000, 20_000_000])
                for (const seat of ['cn', 'eu', 'elsewhere'])
                  for (const id of ids({
                    ...wide,
                    approach,
                    seat,
                    'training-scale': scale,
                    ...Object.fromEntries(
                      ['filed', 'opinion', 'recommendation', 'important-data', 'open-weights', 'revenue'].map((name) => [name, answer]),
                    ),
                    infrastructure: index === 3 ? 'yes' : 'no',
                    launch: options('launch')[index % 3] ?? null,
                    sector: index === 1 ? 'public-sector' : 'employment',
                    autonomy: options('autonomy')[index] ?? null,
                    'decision-weight': options('decision-weight')[index] ?? null,
                    'personal-data': options('personal-data')[index] ?? null,
                    minors: options('minors')[index % 3] ?? null,
                    companionship: options('companionship')[index % 3] ?? null,
                    persons: count,
                    exported: count,
                    'exported-sensitive': 0,
                  }))
                    reached.add(id)
    expect(facts.duties.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([])
  })
})

describe('beside an assessment', () => {
  test('its profile answers the fields it shares; what it does not know stays unanswered', () => {
    const profile = profileOfExposures({ markets: ['eu', 'cn'], approach: 'api', customers: 'na', sector: 'dk', 'serving-load': 'pilot' })
    expect(profile).toEqual({ ...blank, markets: ['cn', 'eu'], approach: 'api', customers: [] })
  })
  test('the weakest covering practice says how a founder stands', () => {
    const level = (evidenced: number, claimed: number) => ({ evidenced, claimed, target: 3 })
    const on = { practices: ['a', 'b'] }
    expect([
      standOn(on, { a: level(3, 3), b: level(4, 4) }),
      standOn(on, { a: level(1, 3), b: level(3, 3) }),
      standOn(on, { a: level(1, 2), b: level(3, 3) }),
      standOn(on, { a: level(3, 3) }),
      standOn({ practices: [] }, {}),
    ]).toEqual(['evidenced', 'claimed', 'short', 'unknown', 'unknown'])
  })
  test('a paragraph sums it up in both languages', () => {
    const result = run({ ...chatbot, markets: ['cn', 'uk'] })
    expect(summaryOf({ say: translator('en', 'duties'), locale: 'en' }, result, facts)).toContain('24 November 2026')
    expect(summaryOf({ say: translator('zh', 'duties'), locale: 'zh' }, result, facts)).toContain('中国大陆')
    const one = run({ markets: ['kr'], 'public-generation': ['text'], 'decision-weight': 'none', 'training-scale': 'none' })
    expect(summaryOf({ say: translator('en', 'duties'), locale: 'en' }, one, facts)).toContain(
      '1 ban or duty applies in South Korea, none of them a ban.',
    )
  })
})

describe('mistakes', () => {
  test('are told by code and field', () => {
    const codes = (input: unknown) => {
      const parsed = parseRequest(input)
      return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path[0]])
    }
    expect(codes([])).toEqual([['duties.not-an-object', undefined]])
    expect(codes({ market: [] })).toEqual([['duties.unknown-field', 'market']])
    expect(codes({ markets: 'cn' })).toEqual([['duties.not-a-list', 'markets']])
    expect(codes({ markets: ['mars'] })).toEqual([['duties.no-such-choice', 'markets']])
    expect(codes({ exported: -1 })).toEqual([['duties.negative', 'exported']])
    expect(codes({ exported: 'many' })).toEqual([['duties.not-a-number', 'exported']])
    expect(codes({ today: '2026-02-30' })).toEqual([['duties.bad-day', 'today']])
    expect(parseTexts({ markets: 'none,cn' })).toMatchObject({ ok: false, issues: [{ code: 'duties.none-and-others' }] })
  })
})
