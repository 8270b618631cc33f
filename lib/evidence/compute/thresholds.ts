import type { Threshold } from './facts'

export type Standing = {
  readonly id: string
  /** FLOP from which it applies to this plan; null if it hangs on a base model whose compute was not given */
  readonly flop: number | null
  /** FLOP of the plan over it */
  readonly ratio: number | null
  /** `near` from half of it, since laws count more than the final run and by other rules than 6·N·D */
  readonly standing: 'above' | 'near' | 'below' | 'open'
}

/** Where a run of so many FLOP stands against each threshold; `base` is the training compute of the model that is modified, if any. */
export const standings = (flops: number, base: number | null, thresholds: readonly Threshold[]): readonly Standing[] =>
  thresholds.map(({ id, flop, share }) => {
    const at = flop ?? (base === null || share === null ? null : base * share)
    if (at === null) return { id, flop: null, ratio: null, standing: 'open' }
    const ratio = flops / at
    return { id, flop: at, ratio, standing: ratio > 1 ? 'above' : ratio >= 0.5 ? 'near' : 'below' }
  })
