import * as z from 'zod'
import { isoDate, kinds, optional, positive } from '#lib/evidence/table'
import type { Accelerator, Architecture, Price, Run, Threshold } from './facts'

/** The columns of the tables in content/facts that the compute calculator reads, and what each row becomes. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'facts.bad-id')
const words = z.string().min(1, 'facts.empty-cell')
const url = z.string().regex(/^https:\/\//, 'facts.bad-link')
const optionalUrl = z.union([z.literal(''), url])
const kind = z.enum(kinds)
const note = { note_en: z.string(), note_zh: z.string() }

const noteOf = (row: { readonly note_en: string; readonly note_zh: string }) =>
  row.note_en === '' ? null : { zh: row.note_zh, en: row.note_en }

/** A note in one language alone would leave the other reader without it. */
const bothOrNone = (row: { readonly note_en: string; readonly note_zh: string }) => (row.note_en === '') === (row.note_zh === '')
const inBoth = { message: 'facts.one-language', path: ['note_zh'] }

export const AcceleratorRow: z.ZodType<Accelerator> = z
  .strictObject({
    id,
    name_en: words,
    name_zh: words,
    vendor: words,
    released: z.union([z.literal(''), isoDate]),
    status: z.enum(['released', 'announced']),
    memory_gb: positive,
    memory_type: words,
    bandwidth_tbps: positive,
    bf16_dense_tflops: positive,
    fp8_dense_tflops: optional(positive),
    fp4_dense_tflops: optional(positive),
    int8_dense_tops: optional(positive),
    tdp_w: optional(positive),
    measured_bf16_tflops: optional(positive),
    url: optionalUrl,
    source: z.string(),
    source_kind: kind,
    ...note,
  })
  .refine(bothOrNone, inBoth)
  .transform((row) => ({
    id: row.id,
    name: { zh: row.name_zh, en: row.name_en },
    vendor: row.vendor,
    announced: row.status === 'announced',
    memory: row.memory_gb,
    bandwidth: row.bandwidth_tbps,
    bf16: row.bf16_dense_tflops,
    fp8: row.fp8_dense_tflops,
    int8: row.int8_dense_tops,
    tdp: row.tdp_w,
    kind: row.source_kind,
    note: noteOf(row),
  }))

export const PriceRow: z.ZodType<Price> = z
  .strictObject({
    date: isoDate,
    accelerator: id,
    segment_en: words,
    segment_zh: words,
    usd_per_hour_low: optional(positive),
    usd_per_hour_mid: optional(positive),
    usd_per_hour_high: optional(positive),
    kind: z.enum(['vendor-survey', 'index', 'list-price']),
    source: words,
  })
  .transform((row, context) => {
    const low = row.usd_per_hour_low ?? row.usd_per_hour_mid
    const high = row.usd_per_hour_high ?? row.usd_per_hour_mid
    if (low === null || high === null || low > high) {
      context.issues.push({ code: 'custom', message: 'facts.no-price', input: row, path: ['usd_per_hour_mid'] })
      return z.NEVER
    }
    return {
      date: row.date,
      accelerator: row.accelerator,
      segment: { zh: row.segment_zh, en: row.segment_en },
      low,
      high,
      source: row.source,
    }
  })

const times = (value: number | null, factor: number): number | null => (value === null ? null : value * factor)

export const RunRow: z.ZodType<Run> = z
  .strictObject({
    id,
    model: words,
    developer: words,
    released: isoDate,
    params_total_b: optional(positive),
    params_active_b: optional(positive),
    tokens_t: optional(positive),
    hardware: words,
    accelerator: z.union([z.literal(''), id]),
    count: optional(positive),
    hours: optional(positive),
    hours_kind: z.enum(['none', 'reported', 'derived', 'estimated']),
    flops_reported: optional(positive),
    mfu_low_pct: optional(positive),
    mfu_high_pct: optional(positive),
    peak_bf16_tflops: optional(positive),
    precision: z.string(),
    url,
    source_kind: kind,
    validation: z.enum(['yes', 'with-care', 'no', 'flops-only', 'mfu-only']),
    ...note,
  })
  .refine(bothOrNone, inBoth)
  .transform((row) => ({
    id: row.id,
    model: row.model,
    developer: row.developer,
    params: times(row.params_total_b, 1e9),
    active: times(row.params_active_b, 1e9),
    tokens: times(row.tokens_t, 1e12),
    hardware: row.hardware,
    accelerator: row.accelerator === '' ? null : row.accelerator,
    hours: row.hours,
    flops: row.flops_reported,
    peak: row.peak_bf16_tflops,
    precision: row.precision,
    url: row.url,
    kind: row.source_kind,
    validation: row.validation,
    note: noteOf(row),
  }))

export const ThresholdRow: z.ZodType<Threshold> = z
  .strictObject({
    id,
    flop: optional(positive),
    share_of_base: optional(positive),
    source: words,
    name_en: words,
    name_zh: words,
    effect_en: words,
    effect_zh: words,
  })
  .refine((row) => (row.flop === null) !== (row.share_of_base === null), { message: 'facts.no-threshold', path: ['flop'] })
  .transform((row) => ({
    id: row.id,
    flop: row.flop,
    share: row.share_of_base,
    source: row.source,
    name: { zh: row.name_zh, en: row.name_en },
    effect: { zh: row.effect_zh, en: row.effect_en },
  }))

export const ArchitectureRow: z.ZodType<Architecture> = z
  .strictObject({
    id,
    name: words,
    params_total_b: positive,
    params_active_b: positive,
    layers: positive,
    hidden: positive,
    heads: positive,
    kv_heads: positive,
    head_dim: positive,
    attention: z.enum(['grouped', 'latent']),
    latent_dim: optional(positive),
    url,
    source_kind: kind,
  })
  .transform((row) => ({
    id: row.id,
    name: row.name,
    params: row.params_total_b * 1e9,
    active: row.params_active_b * 1e9,
    layers: row.layers,
    hidden: row.hidden,
    heads: row.heads,
    kvHeads: row.kv_heads,
    headDim: row.head_dim,
    attention: row.attention,
    latentDim: row.latent_dim,
  }))
