import { describe, expect, test } from 'vitest'
import { parseAnswersFile } from '#lib/instrument/answers-file'
import { loadInstrument } from '#lib/instrument/load'
import { earnedGrade } from '#lib/instrument/record'
import { smallInstrument } from '../support/small-instrument'

const loaded = loadInstrument('content/instruments/readiness')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
const readiness = loaded.value

const beside = smallInstrument({ id: 'beside' })

const head = `format: touchstone-answers/1
instrument: readiness
version: ${readiness.version}
name: { zh: 松烟智能, en: Songyan AI }
language: zh
date: 2026-11-20
`

const parse = (body: string, start = head) =>
  parseAnswersFile('songyan.yaml', `${start}${body}`, (id) => [readiness, beside].find((one) => one.id === id))

const recordsOf = (body: string) => {
  const parsed = parse(body)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2))
  return parsed.value.records
}

const refusal = (body: string, start = head) => {
  const parsed = parse(body, start)
  if (parsed.ok) throw new Error('was accepted')
  return parsed.issues.map(({ code, path, data }) => ({ code, field: path.slice(1).join('.'), line: data?.line }))
}

describe('an answers file', () => {
  test('says who, when and in which scope, and is no sample unless it says so', () => {
    const parsed = parse('about: { zh: 文档助手, en: Document assistant }\n')
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        name: { zh: '松烟智能', en: 'Songyan AI' },
        about: { zh: '文档助手', en: 'Document assistant' },
        language: 'zh',
        date: '2026-11-20',
        scope: 'full',
        sample: false,
        instrument: { id: 'readiness', version: readiness.version },
        records: { exposures: {}, practices: {} },
      },
    })
  })

  test('may hold the answers to a second instrument', () => {
    const parsed = parse('companion:\n  instrument: beside\n  version: 1.0.0\n  practices: { register: dk }\n')
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        records: { exposures: {}, practices: {} },
        companion: {
          instrument: { id: 'beside', version: '1.0.0' },
          records: { exposures: {}, practices: { register: { kind: 'dk' } } },
        },
      },
    })
    expect(parse('')).toMatchObject({ ok: true, value: { companion: null } })
  })

  test('may be JSON', () => {
    const json = JSON.stringify({
      format: 'touchstone-answers/1',
      instrument: 'readiness',
      version: readiness.version,
      name: 'Songyan',
      language: 'en',
      date: '2026-11-20',
      scope: 'quick',
      exposures: { approach: 'api' },
    })
    expect(parse('', json)).toMatchObject({ ok: true, value: { name: 'Songyan', scope: 'quick' } })
  })

  test('gives every form of an answer about the situation', () => {
    const { exposures } = recordsOf(`exposures:
  approach: api
  markets: [eu, cn]
  supply: []
  cross-border: dk
  stage: { option: pilot, note: 试点三家 }
  customers: { options: [businesses], note: { zh: 只卖企业, en: Companies only } }
  serving-load: { dk: true, note: not measured }
`)
    expect(exposures).toEqual({
      approach: { kind: 'one', option: 'api' },
      stage: { kind: 'one', option: 'pilot', note: '试点三家' },
      markets: { kind: 'many', options: ['cn', 'eu'] },
      customers: { kind: 'many', options: ['businesses'], note: { zh: '只卖企业', en: 'Companies only' } },
      'cross-border': { kind: 'dk' },
      'serving-load': { kind: 'dk', note: 'not measured' },
      supply: { kind: 'many', options: [] },
    })
  })

  test('gives every form of an answer about a practice, and without evidence there is none', () => {
    const { practices } = recordsOf(`practices:
  provenance-register: { level: 2, evidence: documented, title: 台账, date: 2026-10-01, link: https://example.com/register, note: 已补齐 }
  lawful-basis: { level: 1 }
  quality-pipeline: dk
  energy: { na: { zh: 不自建机房, en: No machines of our own } }
`)
    expect(practices).toEqual({
      'provenance-register': {
        kind: 'level',
        level: 2,
        evidence: { grade: 'documented', title: '台账', date: '2026-10-01', link: 'https://example.com/register' },
        note: '已补齐',
      },
      'lawful-basis': { kind: 'level', level: 1, evidence: { grade: 'none' } },
      'quality-pipeline': { kind: 'dk' },
      energy: { kind: 'na', reason: { zh: '不自建机房', en: 'No machines of our own' } },
    })
  })

  test('keeps a grade as stated; what it earns is decided by its fields', () => {
    const record = recordsOf('practices:\n  provenance-register: { level: 2, evidence: verified, title: 台账 }\n').practices[
      'provenance-register'
    ]
    expect(record?.kind === 'level' && [record.evidence.grade, earnedGrade(record.evidence)]).toEqual(['verified', 'stated'])
  })
})

describe('an answers file is refused', () => {
  const first = head.split('\n').length

  test.each([
    ['an option that is not there', 'exposures:\n  approach: rented\n', 'answers.unknown-option', 'exposures.approach'],
    ['an option that is not there, in a list', 'exposures:\n  markets: [cn, moon]\n', 'answers.unknown-option', 'exposures.markets.1'],
    ['an option twice', 'exposures:\n  markets: [cn, cn]\n', 'answers.repeated-option', 'exposures.markets.1'],
    ['a list where one is asked', 'exposures:\n  approach: [api]\n', 'answers.list-for-one', 'exposures.approach'],
    ['one where a list is asked', 'exposures:\n  markets: cn\n', 'answers.option-for-many', 'exposures.markets'],
    ['a question that is not asked', 'exposures:\n  weather: fine\n', 'answers.unknown-exposure', 'exposures.weather'],
    ['a practice that is not asked', 'practices:\n  weather: dk\n', 'answers.unknown-practice', 'practices.weather'],
    ['a level above four', 'practices:\n  lawful-basis: { level: 5 }\n', 'content.too-big', 'practices.lawful-basis.level'],
    ['half a level', 'practices:\n  lawful-basis: { level: 1.5 }\n', 'content.invalid-type', 'practices.lawful-basis.level'],
    ['a level in words', 'practices:\n  lawful-basis: { level: "2" }\n', 'content.invalid-type', 'practices.lawful-basis.level'],
    ['a number for an answer', 'practices:\n  lawful-basis: 2\n', 'answers.not-an-answer', 'practices.lawful-basis'],
    [
      'an unknown grade',
      'practices:\n  lawful-basis: { level: 2, evidence: sworn }\n',
      'answers.unknown-evidence',
      'practices.lawful-basis.evidence',
    ],
    ['a bad day', 'practices:\n  lawful-basis: { level: 2, date: 2026-02-30 }\n', 'answer.bad-date', 'practices.lawful-basis.date'],
    [
      'a link that is none',
      'practices:\n  lawful-basis: { level: 2, link: "javascript:x" }\n',
      'answer.bad-link',
      'practices.lawful-basis.link',
    ],
    [
      'a field that is not known',
      'practices:\n  lawful-basis: { level: 2, proof: yes }\n',
      'content.unknown-field',
      'practices.lawful-basis.proof',
    ],
    [
      'not applicable where that is not allowed',
      'practices:\n  lawful-basis: { na: too small }\n',
      'answers.na-not-allowed',
      'practices.lawful-basis.na',
    ],
    ['not applicable without a reason', 'practices:\n  energy: na\n', 'answer.reason-missing', 'practices.energy'],
    ['not applicable with an empty reason', 'practices:\n  energy: { na: " " }\n', 'answer.reason-missing', 'practices.energy.na'],
  ])('for %s, with the line and the field', (_, body, code, field) => {
    expect(refusal(body)).toEqual([{ code, field, line: first + 1 }])
  })

  test('with every fault at once', () => {
    expect(refusal('exposures:\n  approach: rented\npractices:\n  lawful-basis: { level: 5 }\n').map(({ code }) => code)).toEqual([
      'answers.unknown-option',
      'content.too-big',
    ])
  })

  test('for another instrument, another version or another format', () => {
    expect(refusal('', head.replace('readiness', 'fortune'))).toEqual([
      { code: 'answers.unknown-instrument', field: 'instrument', line: 2 },
    ])
    expect(refusal('', head.replace(readiness.version, '0.0.1'))).toEqual([{ code: 'answers.other-version', field: 'version', line: 3 }])
    expect(refusal('', head.replace('answers/1', 'answers/9'))).toEqual([{ code: 'answers.unknown-format', field: 'format', line: 1 }])
  })

  test('for a companion that is not there, is the instrument itself, or is answered wrongly', () => {
    const companion = (instrument: string, more = '') => `companion:\n  instrument: ${instrument}\n  version: 1.0.0\n${more}`
    expect(refusal(companion('fortune'))).toMatchObject([{ code: 'answers.unknown-instrument', field: 'companion.instrument' }])
    expect(refusal(companion('beside').replace('1.0.0', '2.0.0'))).toMatchObject([
      { code: 'answers.other-version', field: 'companion.version' },
    ])
    expect(refusal(companion('readiness').replace('1.0.0', readiness.version)).map(({ code }) => code)).toContain('answers.same-instrument')
    expect(refusal(companion('beside', '  practices: { title: { level: 9 } }\n'))).toMatchObject([
      { field: 'companion.practices.title.level' },
    ])
    expect(refusal(companion('beside', '  practices: { energy: dk }\n'))).toMatchObject([{ code: 'answers.unknown-practice' }])
  })

  test('for a name that is empty or too long, and for what is not YAML', () => {
    expect(refusal('', head.replace(/name: .*/, 'name: " "'))).toMatchObject([{ code: 'answer.bad-name', line: 4 }])
    expect(refusal('', head.replace(/name: .*/, `name: ${'长'.repeat(121)}`))).toMatchObject([{ code: 'answer.bad-name', line: 4 }])
    expect(refusal('exposures: [\n')).toMatchObject([{ code: 'content.bad-yaml' }])
    expect(refusal('about: "'.padEnd(1_000_100, 'x'))).toMatchObject([{ code: 'content.too-large' }])
  })

  test('for a name of a property that every object has', () => {
    expect(refusal('practices:\n  constructor: dk\n')).toMatchObject([{ code: 'answers.unknown-practice' }])
  })
})
