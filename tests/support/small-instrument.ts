import type { AnswerRecords, Evidence, PracticeRecord } from '#lib/instrument/record'
import { toAnswers } from '#lib/instrument/record'
import type { Exposure, Flag, Instrument, Practice } from '#lib/instrument/schema'
import type { ReportModel } from '#lib/report/model'
import { reportModel } from '#lib/report/report-model'
import type { ReportMeta } from '#lib/report/subject'
import { assess } from '#lib/scoring/assess'

/** An instrument of two dimensions, small enough to compute by hand. All its texts are "甲…" and "the …". */

const both = (name: string) => ({ zh: `甲${name}`, en: `the ${name}` })
const named = (name: string) => ({ name: both(name), help: both(`${name}-help`) })
const band = (id: string, atLeast: number, weakestAtLeast: number) => ({
  id,
  atLeast,
  weakestAtLeast,
  name: both(id),
  meaning: both(`${id}-meaning`),
  investor: both(`${id}-investor`),
})
const five = [0, 1, 2, 3, 4]

export const practice = (id: string, dimension: string, more: Partial<Practice> = {}): Practice => ({
  id,
  dimension,
  weight: 1,
  quick: false,
  na: true,
  seed: [],
  short: both(id),
  ask: both(`${id}-ask`),
  why: both(`${id}-why`),
  levels: five.map((level) => ({ name: both(`${id}-name-${level}`), ...both(`${id}-level-${level}`) })),
  steps: [1, 2, 3, 4].map((step) => ({ effort: step * 4 - 3, ...both(`${id}-step-${step}`) })),
  evidence: { documented: both(`${id}-documents`), verified: both(`${id}-verification`) },
  probe: both(`${id}-probe`),
  sources: [],
  effort: [1, 5, 9, 13],
  ...more,
})

export const exposure = (
  id: string,
  requires: Readonly<Record<string, Record<string, number>>>,
  more: Partial<Exposure> = {},
): Exposure => ({
  id,
  section: 'profile',
  type: 'one',
  na: false,
  short: both(id),
  ask: both(`${id}-ask`),
  seed: [],
  options: Object.entries(requires).map(([option, levels]) => ({ id: option, ...both(`${id}-${option}`), requires: levels })),
  ...more,
})

export const flag = (id: string, cap: number, when: Flag['when']): Flag => ({
  id,
  cap,
  when,
  short: both(id),
  text: both(`${id}-text`),
  clears: both(`${id}-clears`),
  sources: [],
})

export const smallInstrument = (more: Partial<Instrument> = {}): Instrument => ({
  format: 'touchstone/1',
  id: 'small',
  version: '1.0.0',
  title: both('title'),
  lead: both('lead'),
  evidence: { none: 0, stated: 1, documented: 3, verified: 4 },
  evidenceNames: { none: named('none'), stated: named('stated'), documented: named('documented'), verified: named('verified') },
  levels: five.map((level) => ({ name: both(`level-${level}`), text: both(`level-${level}-text`) })),
  bands: [band('exposed', 0, 0), band('early', 25, 0), band('partial', 50, 25), band('ready', 75, 50), band('strong', 90, 75)],
  dimensions: [
    { id: 'data', weight: 1, base: 2, name: both('data'), short: both('data-short'), lead: both('data-lead') },
    { id: 'ip', weight: 1, base: 2, name: both('ip'), short: both('ip-short'), lead: both('ip-lead') },
  ],
  sections: [],
  exposures: [],
  practices: [practice('register', 'data'), practice('title', 'ip')],
  flags: [],
  changelog: [],
  retired: [],
  ...more,
})

const details = { title: 'Minutes', date: '2026-01-02', link: 'https://example.com/minutes' }
const outsider = { verifiedBy: 'Somebody', verifiedOn: '2026-02-03', verifiedWhat: 'Everything' }
const full: Readonly<Record<Evidence['grade'], Evidence>> = {
  none: { grade: 'none' },
  stated: { grade: 'stated' },
  documented: { grade: 'documented', ...details },
  verified: { grade: 'verified', ...details, ...outsider },
}

/** A level with evidence that earns the grade. */
export const at = (level: number, grade: Evidence['grade']): PracticeRecord => ({ kind: 'level', level, evidence: full[grade] })

export const smallMeta: ReportMeta = { name: 'Acme', about: null, sample: false, scope: 'full', date: '2026-11-20' }

/** The report of practice and exposure records on a small instrument. */
export const smallReport = (
  instrument: Instrument,
  practices: AnswerRecords['practices'],
  { exposures = {}, locale = 'en', ...meta }: Partial<ReportMeta> & { exposures?: AnswerRecords['exposures']; locale?: 'zh' | 'en' } = {},
): ReportModel => {
  const records = { exposures, practices }
  const result = assess(instrument, toAnswers(instrument, records))
  return reportModel({ instrument, records, result, sources: new Map(), locale, meta: { ...smallMeta, ...meta } })
}
