import type { Inputs } from './fields'
import type { Hardware } from './hardware'
import type { Shape } from './shape'
import { cachePerToken, cacheWays, servingPeak, weightBytes } from './weights'

/** What is served on what: one copy of the model on `group` accelerators. */
export type Served = {
  readonly inputs: Pick<Inputs, 'params' | 'active' | 'weights' | 'cache' | 'prompt' | 'output'>
  readonly shape: Shape
  readonly hardware: Hardware
  readonly group: number
}

/** Shares of bandwidth and of dense peak that are reached, 0..1. At 1 every number is an upper bound. */
export type Efficiency = { readonly bandwidth: number; readonly compute: number }

/** Bytes of weights on each accelerator of the group; of experts all are kept. */
export const residentWeights = ({ inputs, group }: Served): number => (inputs.params * weightBytes[inputs.weights]) / group

/** Bytes of cache on each accelerator for one sequence of `context` tokens. */
export const residentCache = ({ inputs, shape, group }: Served, context: number): number =>
  (cachePerToken(shape, inputs.cache) * context) / cacheWays(shape, group)

/**
 * The share of the weights that one decoding step reads: all of a dense model; of a mixture of experts what the sequences of the batch
 * are sent to, 1 − (1 − a)^B for the share a used per token, as if each chose by lot.
 */
export const shareRead = (inputs: Pick<Inputs, 'params' | 'active'>, batch: number): number =>
  1 - (1 - (inputs.active ?? inputs.params) / inputs.params) ** batch

/** FLOP of attention for one new token that looks back on `context`: keys and values, each 2 per element and head. */
const attentionPerToken = ({ layers, heads, headDim, latentDim, attention }: Shape, context: number): number =>
  4 * layers * heads * (attention === 'latent' ? latentDim : headDim) * context

/**
 * Seconds of one decoding step for `batch` sequences, each getting one token: the longer of reading weights and cache from memory, and
 * computing 2·N per token plus attention (the roofline of Williams et al. 2009; Pope et al. 2022, arXiv:2211.05102, for transformers).
 * The cache is counted half way through the output. Talk between accelerators is not counted; `efficiency` must allow for it.
 */
export function stepSeconds(served: Served, batch: number, efficiency: Efficiency): number {
  const { inputs, shape, hardware, group } = served
  const context = inputs.prompt + inputs.output / 2
  const read = residentWeights(served) * shareRead(inputs, batch) + batch * residentCache(served, context)
  const work = batch * (2 * (inputs.active ?? inputs.params) + attentionPerToken(shape, context))
  const memoryTime = read / (hardware.bandwidth * efficiency.bandwidth)
  const computeTime = work / (group * servingPeak(hardware, inputs.weights) * efficiency.compute)
  return Math.max(memoryTime, computeTime)
}

/** Seconds to take in one prompt: 2·N per token plus causal attention, bound by compute. */
export function prefillSeconds({ inputs, shape, hardware, group }: Served, efficiency: Efficiency): number {
  const { prompt } = inputs
  const attention = (4 * shape.layers * shape.heads * shape.headDim * prompt * prompt) / 2
  return (2 * (inputs.active ?? inputs.params) * prompt + attention) / (group * servingPeak(hardware, inputs.weights) * efficiency.compute)
}

/**
 * Seconds between two tokens of a sequence when the copy is full: a step, and the prompts of newcomers that are taken in meanwhile, one
 * for every `output` steps of each sequence.
 */
export const tokenSeconds = (served: Served, batch: number, efficiency: Efficiency): number =>
  stepSeconds(served, batch, efficiency) + (batch / served.inputs.output) * prefillSeconds(served, efficiency)
