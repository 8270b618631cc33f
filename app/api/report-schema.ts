import * as z from 'zod'
import { locales } from '#lib/i18n/locale'
import { editions } from '#lib/report/edition'
import { readings } from '#lib/scoring/result'

const number = z.number().nullable()
const Points = z.strictObject({ of: number, evidenced: number, unevidenced: number, unknown: number, missing: number })

const Part = z.strictObject({
  instrument: z.strictObject({ id: z.string(), version: z.string(), title: z.string() }),
  scoring: z.string(),
  scores: z.array(
    z.strictObject({
      reading: z.enum(readings),
      name: z.string(),
      score: z.number().min(0).max(100).nullable(),
      band: z.string().nullable(),
    }),
  ),
  points: Points,
  dimensions: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      target: number,
      evidenced: number,
      claimed: number,
      possible: number,
      state: z.enum(['met', 'claimed-only', 'short', 'not-scored']),
      points: Points,
    }),
  ),
  risks: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      status: z.enum(['raised', 'open', 'unevidenced', 'clear']),
      statusName: z.string(),
      watch: z.boolean(),
    }),
  ),
  situation: z.array(
    z.strictObject({ id: z.string(), section: z.string(), question: z.string(), answer: z.string(), note: z.string().nullable() }),
  ),
  practices: z.array(
    z.strictObject({
      id: z.string(),
      code: z.string(),
      dimension: z.string(),
      question: z.string(),
      state: z.enum(['level', 'dk', 'na', 'unanswered', 'skipped', 'not-asked']),
      level: z.int().min(0).max(4).nullable(),
      target: number,
      answer: z.string(),
      evidence: z.string().nullable(),
      note: z.string().nullable(),
      points: Points,
    }),
  ),
})

const Row = z.strictObject({ label: z.string(), value: z.string(), note: z.string().nullable() })
const Calculation = z.strictObject({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  inputs: z.array(Row),
  outputs: z.array(Row),
  sources: z.array(z.string()),
  backs: z.array(z.strictObject({ practice: z.string(), label: z.string() })),
  stale: z.array(z.string()),
  origin: z.string(),
  digest: z.string(),
})
const Contradiction = z.strictObject({
  id: z.string(),
  text: z.string(),
  calculation: z.strictObject({ id: z.string(), name: z.string() }),
  answers: z.array(z.strictObject({ kind: z.enum(['practice', 'exposure']), id: z.string(), label: z.string() })),
})

/** The form of an exported report, as `exportReport` makes it. */
export const ReportFile = z.strictObject({
  format: z.literal('touchstone-report/1'),
  edition: z.enum(editions),
  locale: z.enum(locales),
  name: z.string(),
  scope: z.enum(['quick', 'full']),
  date: z.iso.date(),
  parts: z.array(Part).min(1).max(2),
  calculations: z.array(Calculation),
  contradictions: z.array(Contradiction),
})

export const reportSchema = (): unknown => ({ $id: 'touchstone-report/1', ...z.toJSONSchema(ReportFile) })
