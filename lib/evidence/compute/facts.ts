import type { Kind } from '#lib/evidence/table'
import type { Text } from '#lib/i18n/locale'

/** One accelerator as its maker or a measured table gives it. Rates are dense: brochures also print twice as much, with sparsity. */
export type Accelerator = {
  readonly id: string
  readonly name: Text
  readonly vendor: string
  /** announced but not on sale when the table was made */
  readonly announced: boolean
  /** GB (10^9 bytes) */
  readonly memory: number
  /** TB/s */
  readonly bandwidth: number
  /** dense TFLOP/s at bf16 (fp16 where there is no bf16) */
  readonly bf16: number
  readonly fp8: number | null
  /** dense TOP/s */
  readonly int8: number | null
  /** W of one accelerator, without its host */
  readonly tdp: number | null
  readonly kind: Kind
  readonly note: Text | null
}

/** What an hour of one accelerator was offered at, in USD, on a day or in a month (ISO). */
export type Price = {
  readonly date: string
  readonly accelerator: string
  readonly segment: Text
  readonly low: number
  readonly high: number
  /** a survey, an index or a vendor's list */
  readonly source: string
}

export type Validation = 'yes' | 'with-care' | 'no' | 'flops-only' | 'mfu-only'

/** A published training run. */
export type Run = {
  readonly id: string
  readonly model: string
  readonly developer: string
  /** parameters used per token, and all */
  readonly active: number | null
  readonly params: number | null
  readonly tokens: number | null
  readonly hardware: string
  readonly accelerator: string | null
  readonly hours: number | null
  readonly flops: number | null
  /** dense bf16 TFLOP/s of the hardware, against which utilisation is counted */
  readonly peak: number | null
  readonly precision: string
  readonly url: string
  readonly kind: Kind
  readonly validation: Validation
  readonly note: Text | null
}

/** Training compute from which a law asks more: an absolute number of FLOP, or a share of a base model's. */
export type Threshold = {
  readonly id: string
  readonly flop: number | null
  readonly share: number | null
  /** id in facts/regulations.csv */
  readonly source: string
  readonly name: Text
  readonly effect: Text
}

/** The published shape of a model, to start a calculation from. */
export type Architecture = {
  readonly id: string
  readonly name: string
  readonly params: number
  readonly active: number
  readonly layers: number
  readonly hidden: number
  readonly heads: number
  readonly kvHeads: number
  readonly headDim: number
  readonly attention: 'grouped' | 'latent'
  readonly latentDim: number | null
}

export type ComputeFacts = {
  /** of all tables together; a saved calculation goes stale when it changes */
  readonly version: string
  readonly accelerators: readonly Accelerator[]
  readonly prices: readonly Price[]
  readonly runs: readonly Run[]
  readonly thresholds: readonly Threshold[]
  readonly architectures: readonly Architecture[]
}
