import { expect, test } from 'vitest'
import { toAnswers } from '#lib/instrument/record'
import type { Source } from '#lib/instrument/sources'
import { reportModel } from '#lib/report/report-model'
import { sourceModel } from '#lib/report/source'
import { assess } from '#lib/scoring/assess'
import { shippedSources } from '../support/sample-model'
import { at, flag, practice, smallInstrument, smallMeta } from '../support/small-instrument'

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  name: { zh: `关于${id}的规定`, en: `${id} Act` },
  article: { zh: '第 1 条', en: 'Art. 1' },
  summary: { zh: '摘要', en: 'summary' },
  topic: 'topic',
  from: '2027-12-02',
  until: null,
  dateNote: null,
  dimension: 'data',
  url: null,
  kind: 'primary_text',
  jurisdiction: 'CN',
  ...more,
})

const instrument = smallInstrument({
  practices: [practice('register', 'data', { sources: ['B', 'A'] }), practice('title', 'ip', { sources: ['A', 'MISSING'] })],
  flags: [
    { ...flag('stands', 1, [{ practice: 'title', atMost: 4 }]), sources: ['C'] },
    { ...flag('clear', 1, [{ practice: 'title', atMost: 0 }]), sources: ['D'] },
  ],
})

const cited = (sources: readonly Source[], locale: 'zh' | 'en' = 'en') => {
  const records = { exposures: {}, practices: { title: at(2, 'documented') } }
  const result = assess(instrument, toAnswers(instrument, records))
  const table = new Map(sources.map((one) => [one.id, one]))
  return reportModel({ instrument, records, result, sources: table, locale, meta: smallMeta }).sources
}

test('sources stand once each, those of open flags first; those of clear flags and unknown ids are left out', () => {
  expect(cited(['A', 'B', 'C', 'D'].map((id) => source(id))).map(({ id }) => id)).toEqual(['C', 'B', 'A'])
})

test('what was read only second-hand is marked as to be checked', () => {
  const marks = cited([source('A', { kind: 'official_page' }), source('B', { kind: 'secondary' }), source('C', { kind: 'memory' })])
  expect(marks.map(({ id, toBeChecked }) => [id, toBeChecked])).toEqual([
    ['C', true],
    ['B', true],
    ['A', false],
  ])
})

test('a provision that is not yet in force on the day of the report says from when', () => {
  const [ahead, since, paper] = cited([
    source('C'),
    source('B', { from: '2021-11-01' }),
    source('A', { from: '2021-09', article: { zh: '', en: 'abstract' } }),
  ])
  expect([ahead?.inForce, since?.inForce, paper?.inForce]).toEqual(['from 2 December 2027', 'in force since 1 November 2021', null])
  expect(cited([source('C')], 'zh')[0]).toMatchObject({ title: '《关于 C 的规定》第 1 条', inForce: '自 2027 年 12 月 2 日起施行' })
})

test('the day on which a provision comes into force is the first on which it counts as in force', () => {
  const on = (today: string) => sourceModel(source('A', { from: '2026-12-02' }), 'en', today).inForce
  expect([on('2026-12-01'), on('2026-12-02'), on('2026-12-03')]).toEqual([
    'from 2 December 2026',
    'in force since 2 December 2026',
    'in force since 2 December 2026',
  ])
})

test('the stages of the AI Act read as they stand on the day of the report', () => {
  const shipped = shippedSources()
  const on = (today: string, id: string) => sourceModel(shipped.get(id) as Source, 'en', today).inForce
  expect(on('2026-11-24', 'AIA-5')).toBe(
    'in force since 2 February 2025; bans on intimate imagery without consent and on child sexual abuse material from 2 December 2026',
  )
  expect([on('2026-11-24', 'AIA-5-NEW'), on('2026-12-02', 'AIA-5-NEW')]).toEqual(['from 2 December 2026', 'in force since 2 December 2026'])
  expect([on('2027-12-01', 'AIA-14'), on('2027-12-02', 'AIA-14')]).toEqual(['from 2 December 2027', 'in force since 2 December 2027'])
  expect([on('2026-08-01', 'AIA-50'), on('2026-08-02', 'AIA-50')]).toEqual([
    'from 2 August 2026; for systems already on the market, marking under 50(2) from 2 December 2026',
    'in force since 2 August 2026; for systems already on the market, marking under 50(2) from 2 December 2026',
  ])
  expect(on('2026-11-24', 'EU-DIGITAL-OMNIBUS-DATA')).toBe('a proposal, not in force')
})

test('a provision with an end says until when, and after it that it is over', () => {
  const ending = source('A', { from: '2021-01-01', until: '2027-06-30' })
  expect([sourceModel(ending, 'en', '2027-06-30').inForce, sourceModel(ending, 'en', '2027-07-01').inForce]).toEqual([
    'in force since 1 January 2021; until 30 June 2027',
    'in force until 30 June 2027',
  ])
})
