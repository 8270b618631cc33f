import type { Inputs } from './fields'
import type { Hardware } from './hardware'
import type { Shape } from './shape'

export type Precision = Inputs['weights']

/**
 * Bytes per weight: bf16 2, fp8 and int8 1 (Bekman, Machine Learning Engineering Open Book). Four bits are 0.5 and, for every 128
 * weights, a scale and a zero point of 16 bits each: 0.5 + 4/128, the same as MXFP4.
 */
export const weightBytes: Readonly<Record<Precision, number>> = { bf16: 2, fp8: 1, int8: 1, int4: 0.5 + 4 / 128 }

export const cacheBytes: Readonly<Record<Inputs['cache'], number>> = { bf16: 2, fp8: 1 }

/**
 * Bytes of KV cache for one token: 2 · layers · kv heads · head size · bytes with grouped-query attention (Bekman, same place: Llama 3.1
 * 8B at bf16 is 0.131 MB); layers · latent size · bytes with latent attention, whose one vector serves keys and values of all heads
 * (DeepSeek-V2, arXiv:2405.04434, section 2.1).
 */
export const cachePerToken = (shape: Shape, cache: Inputs['cache']): number =>
  cacheBytes[cache] * shape.layers * (shape.attention === 'latent' ? shape.latentDim : 2 * shape.kvHeads * shape.headDim)

/**
 * How many ways a group of accelerators can split the cache. Heads are split among at most as many accelerators as there are; beyond
 * that each keeps a copy. A latent has no heads to split, and servers split the sequences instead.
 */
export const cacheWays = (shape: Shape, group: number): number => (shape.attention === 'latent' ? group : Math.min(group, shape.kvHeads))

/** Dense FLOP/s for weights of this precision; where the hardware has no such rate, weights are widened to bf16 first. Four-bit weights always are. */
export const servingPeak = ({ bf16, fp8, int8 }: Hardware, weights: Precision): number => {
  if (weights === 'fp8') return fp8 ?? bf16
  return weights === 'int8' ? (int8 ?? bf16) : bf16
}
