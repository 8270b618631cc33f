import type { Locale } from '#lib/i18n/locale'
import { loadInstrument } from '#lib/instrument/load'
import type { Picture } from '#lib/instrument/picture'
import { quick } from '#lib/instrument/quick'
import { type AnswerRecords, type ExposureRecord, type PracticeRecord, toAnswers } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import { loadSources } from '#lib/instrument/sources'
import { assessmentReport } from '#lib/report/assessment-report'
import type { ReportModel } from '#lib/report/model'
import { assessPart } from '#lib/report/parts'
import { reportModel } from '#lib/report/report-model'
import { assess } from '#lib/scoring/assess'
import { at, exposure, flag, practice, smallInstrument } from './small-instrument'

/** An invented company with answers of every kind, for looking at pages and for tests; the texts are those of the shipped instrument. */

export const shippedInstrument = (): Instrument => {
  const loaded = loadInstrument('content/instruments/readiness')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5), null, 2))
  return loaded.value
}

export const shippedSources = () => loadSources('content/facts')

const exposures: Readonly<Record<string, ExposureRecord>> = {
  approach: { kind: 'one', option: 'adapt' },
  stage: { kind: 'one', option: 'paying' },
  sector: { kind: 'one', option: 'general', note: { zh: '第二年会进医疗行业。', en: 'Health care is planned for the second year.' } },
  markets: { kind: 'many', options: ['cn', 'eu'] },
  customers: { kind: 'many', options: ['businesses'] },
  'personal-data': { kind: 'one', option: 'personal' },
  'data-origin': { kind: 'many', options: ['own', 'users', 'scraped'] },
  'cross-border': { kind: 'dk' },
  'training-scale': { kind: 'one', option: 'to-1e21' },
  'serving-load': { kind: 'one', option: 'thousands' },
  supply: { kind: 'many', options: [] },
  'decision-weight': { kind: 'one', option: 'informs' },
  autonomy: { kind: 'one', option: 'drafts' },
  'third-party-works': { kind: 'many', options: ['unclear', 'open'] },
  'base-licence': { kind: 'one', option: 'permissive' },
  'public-generation': { kind: 'many', options: ['text'] },
  'prohibited-practice': { kind: 'many', options: [] },
  'misuse-potential': { kind: 'one', option: 'low' },
}

const title = { zh: '2026 年第三季度内部审查记录', en: 'Internal review, third quarter of 2026' }
const documented = { title, date: '2026-09-30', link: 'https://example.com/evidence/review' }
const verified = {
  ...documented,
  verifiedBy: { zh: '青岚律师事务所', en: 'Qinglan Law Firm' },
  verifiedOn: '2026-10-12',
  verifiedWhat: { zh: '随机抽取两百条记录，逐条核对', en: 'Two hundred records drawn at random and checked one by one' },
}

const level = (value: number, evidence: Extract<PracticeRecord, { kind: 'level' }>['evidence']): PracticeRecord => ({
  kind: 'level',
  level: value,
  evidence,
})

/** In turn over the practices: every state of an answer and of its evidence. */
const patterns: readonly (PracticeRecord | null)[] = [
  level(2, { grade: 'documented', ...documented }),
  level(3, { grade: 'stated' }),
  level(1, { grade: 'stated' }),
  { kind: 'dk' },
  level(4, { grade: 'verified', ...verified }),
  level(2, { grade: 'documented', title, date: '2026-08-01' }),
  null,
  level(3, { grade: 'documented', ...documented, validUntil: '2026-10-31' }),
  level(0, { grade: 'none' }),
  level(2, { grade: 'none' }),
  level(3, { grade: 'verified', ...documented, verifiedBy: { zh: '青岚律师事务所', en: 'Qinglan Law Firm' } }),
]

export const sampleRecords = (instrument: Instrument): AnswerRecords => ({
  exposures: Object.fromEntries(Object.entries(exposures).filter(([id]) => instrument.exposures.some((exposure) => exposure.id === id))),
  practices: Object.fromEntries(
    instrument.practices.flatMap((practice, index) => {
      const record = patterns[index % patterns.length] ?? null
      if (record === null && practice.na)
        return [[practice.id, { kind: 'na', reason: { zh: '产品不涉及这一项。', en: 'The product does not touch this.' } }]]
      return record === null ? [] : [[practice.id, record]]
    }),
  ),
})

const meta = {
  name: { zh: '松烟智能', en: 'Songyan AI' },
  about: { zh: '企业文档助手，种子轮，面向中国大陆与欧盟', en: 'Document assistant for companies, seed round, mainland China and the EU' },
  sample: true,
  date: '2026-11-20',
}

/** The report of the invented company, full or quick. */
export const sampleModel = (locale: Locale, scope: 'full' | 'quick' = 'full'): ReportModel => {
  const whole = shippedInstrument()
  const records = sampleRecords(whole)
  const result = assess(whole, toAnswers(whole, records))
  const sources = shippedSources()
  if (scope === 'full') return reportModel({ instrument: whole, records, result, sources, locale, meta: { ...meta, scope } })
  const instrument = quick(
    whole,
    whole.practices.filter((practice) => practice.quick).map(({ id }) => id),
  )
  return reportModel({
    instrument,
    records,
    result: assess(instrument, toAnswers(instrument, records)),
    sources,
    locale,
    meta: { ...meta, scope, full: { instrument: whole, result } },
  })
}

const both = (text: string) => ({ zh: `甲${text}`, en: `the ${text}` })
const quadrant = (id: string, x: 'low' | 'high', y: 'low' | 'high') => ({
  id,
  x,
  y,
  name: both(id),
  founder: both(`${id}-founder`),
  investor: both(`${id}-investor`),
})

/** A small instrument beside the shipped one, with bands of its own and a flag. */
const companion = smallInstrument({
  id: 'beside',
  title: both('edge'),
  dimensions: ['model', 'reach'].map((id) => ({
    id,
    weight: 1,
    base: 3,
    name: both(id),
    short: both(`${id}-short`),
    lead: both(`${id}-lead`),
  })),
  exposures: [exposure('route', { rented: {}, own: { model: 4 } })],
  practices: [practice('fit', 'model'), practice('edge', 'model'), practice('partners', 'reach')],
  flags: [flag('alone', 1, [{ practice: 'partners', atMost: 1 }])],
})

const picture: Picture = {
  format: 'touchstone-picture/1',
  id: 'readiness-beside',
  x: 'readiness',
  y: 'beside',
  cut: 50,
  title: both('picture'),
  lead: both('picture-lead'),
  quadrants: [quadrant('q1', 'low', 'low'), quadrant('q2', 'high', 'low'), quadrant('q3', 'low', 'high'), quadrant('q4', 'high', 'high')],
}

/** The report of the invented company with a companion beside the shipped instrument. */
export const pairedModel = (locale: Locale, scope: 'full' | 'quick' = 'full'): ReportModel => {
  const whole = shippedInstrument()
  return assessmentReport({
    parts: [
      assessPart(whole, scope, sampleRecords(whole)),
      assessPart(companion, 'full', {
        exposures: { route: { kind: 'one', option: 'own' } },
        practices: { fit: at(3, 'documented'), edge: at(2, 'stated'), partners: at(1, 'stated') },
      }),
    ],
    picture,
    sources: shippedSources(),
    locale,
    meta: { ...meta, scope },
  })
}
