import type { Issue } from '#lib/issue'
import type { Inputs } from './fields'
import type { Layout } from './memory'
import type { Serving, Variant } from './serving'
import type { Shape } from './shape'
import type { Standing } from './thresholds'
import type { Training, UtilisationPoint } from './training'

/** Everything that was worked out, raw: FLOP, bytes, seconds, hours, USD, kWh, tonnes. Plain data, so that it can be stored and compared. */
export type ComputeResult = {
  readonly inputs: Inputs
  /** of the facts it was worked out with */
  readonly factsVersion: string
  readonly shape: Shape
  readonly size: {
    readonly active: number
    readonly mixture: boolean
    readonly tokensPerParam: number
    /** 6·N·D */
    readonly flops: number
    /** attention over the sequence, as a share of 6·N·D; not in `flops` */
    readonly attentionShare: number
    /** what the hardware does for it; more than `flops` when all activations are recomputed */
    readonly hardwareFlops: number
    /** the size and tokens on which the same FLOP are best spent */
    readonly optimal: { readonly params: number; readonly tokens: number }
    /** tokens at which this size is compute-optimal, and how many times that is planned */
    readonly optimalTokens: number
    readonly overtraining: number
  }
  readonly thresholds: readonly Standing[]
  readonly training: Training
  readonly curve: readonly UtilisationPoint[]
  readonly memory: {
    /** bytes of one accelerator that a job can plan with */
    readonly usable: number
    /** bytes of the whole training state, without activations */
    readonly state: number
    readonly smallest: { readonly count: number; readonly layout: Layout } | null
    /** where the smallest is null: the same with all activations recomputed */
    readonly recomputed: { readonly count: number; readonly layout: Layout } | null
    /** the simplest layout that fits on the given accelerators */
    readonly chosen: Layout | null
    /** the usual layouts side by side */
    readonly layouts: readonly Layout[]
  }
  readonly serving: Serving
  readonly quantisations: readonly Variant[]
  readonly batchings: readonly Variant[]
  /** what a reader should know about these numbers: mistakes that are possible, plans that cannot hold */
  readonly notes: readonly Issue[]
}
