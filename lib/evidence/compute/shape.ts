import type { Inputs } from './fields'

/** What of a model's shape decides memory and attention. Lengths in elements. */
export type Shape = {
  readonly layers: number
  readonly hidden: number
  readonly heads: number
  readonly kvHeads: number
  readonly headDim: number
  readonly attention: 'grouped' | 'latent'
  /** elements that latent attention keeps per token and layer; counts only there */
  readonly latentDim: number
  /** whether any of it was worked out from the size instead of given */
  readonly estimated: boolean
}

/** Hidden size over layers in models of all sizes: Llama 3.1 8B 128, 70B 102, 405B 130, DeepSeek-V3 118 (facts/architectures.csv). */
const aspect = 128
const usualHeadDim = 128
/** as in every Llama 3.1 */
const usualKvHeads = 8
/** 512 compressed and 64 for the position, as in DeepSeek-V3 (arXiv:2412.19437) */
const usualLatentDim = 576

/**
 * The given shape, and for what is left empty the usual one for the size: a transformer has about 12·L·d² parameters (Kaplan et al.
 * 2020, arXiv:2001.08361, section 2.1), so with d = 128·L that is L = ∛(N / (12·128²)). N are the parameters used per token: experts
 * are spread beside each other and make a model wider, not deeper. It comes to 34 layers for 8B (Llama 3.1 has 32), 71 for 70B (80),
 * 57 for 37B active (DeepSeek-V3 has 61).
 */
export function shapeOf(inputs: Inputs): Shape {
  const active = inputs.active ?? inputs.params
  const layers = inputs.layers ?? Math.max(1, Math.round(Math.cbrt(active / (12 * aspect * aspect))))
  const width = Math.sqrt(active / (12 * layers))
  const headDim = inputs.headDim ?? usualHeadDim
  const hidden = inputs.hidden ?? Math.max(headDim, Math.round(width / headDim) * headDim)
  const heads = inputs.heads ?? Math.max(1, Math.round(hidden / headDim))
  const given = inputs.attention === 'latent' ? inputs.latentDim : inputs.kvHeads
  return {
    layers,
    hidden,
    heads,
    kvHeads: inputs.attention === 'latent' ? heads : Math.min(heads, inputs.kvHeads ?? usualKvHeads),
    headDim,
    attention: inputs.attention,
    latentDim: inputs.latentDim ?? usualLatentDim,
    estimated: [inputs.layers, inputs.hidden, inputs.heads, given].includes(null),
  }
}
