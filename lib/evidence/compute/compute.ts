import type { ComputeFacts } from './facts'
import type { Inputs } from './fields'
import { attentionFlops, computeOptimal, optimalTokens, recomputedFlops, trainingFlops } from './flops'
import { hardwareOf, hourPrice } from './hardware'
import { type Layout, layouts, smallestLayout, usableShare } from './memory'
import { notesOf } from './notes'
import type { ComputeResult } from './result'
import { batchings, quantisations, serving } from './serving'
import { shapeOf } from './shape'
import { standings } from './thresholds'
import { training, utilisationCurve } from './training'

const sizeOf = (inputs: Inputs, shape: ReturnType<typeof shapeOf>): ComputeResult['size'] => {
  const active = inputs.active ?? inputs.params
  const flops = trainingFlops(active, inputs.tokens)
  const best = optimalTokens(active)
  return {
    active,
    mixture: active < inputs.params,
    tokensPerParam: inputs.tokens / active,
    flops,
    attentionShare: attentionFlops(shape, inputs.sequence, inputs.tokens) / flops,
    hardwareFlops: inputs.recompute === 'full' ? recomputedFlops(flops) : flops,
    optimal: computeOptimal(flops),
    optimalTokens: best,
    overtraining: inputs.tokens / best,
  }
}

/** The layouts that people compare: every card a copy, all sharded, one machine a copy, machines in a row; and the one that is taken. */
const usual = (all: readonly Layout[], chosen: Layout | null): readonly Layout[] =>
  all.filter(
    (layout) =>
      layout === chosen ||
      (layout.pipeline === 1 && (layout.tensor === 1 || layout.tensor === 8)) ||
      (layout.tensor === 8 && (layout.pipeline === 4 || layout.pipeline === 16)),
  )

/** Works out everything from checked inputs and the facts. Pure: the same inputs and facts give the same result for ever. */
export function compute(inputs: Inputs, facts: ComputeFacts): ComputeResult {
  const shape = shapeOf(inputs)
  const size = sizeOf(inputs, shape)
  const hardware = hardwareOf(inputs.accelerator, inputs, facts)
  const server = hardwareOf(inputs.server, inputs, facts)
  const run = training(
    inputs,
    size.flops,
    size.flops * size.attentionShare,
    hardware,
    hourPrice(inputs.accelerator, inputs.priceLow, inputs.priceHigh, facts.prices),
  )
  const spread = layouts(inputs, shape, hardware.memory, inputs.count)
  const chosen = spread.find(({ fits }) => fits) ?? null
  const smallest = smallestLayout(inputs, shape, hardware.memory)
  const servePrice = hourPrice(inputs.server, inputs.servePriceLow, inputs.servePriceHigh, facts.prices)
  const served = serving(inputs, shape, server, servePrice)
  const group = served.plan?.copy.group ?? served.smallest
  const result = {
    inputs,
    factsVersion: facts.version,
    shape,
    size,
    thresholds: standings(size.flops, inputs.base, facts.thresholds),
    training: run,
    curve: utilisationCurve(inputs, size.flops, run),
    memory: {
      usable: hardware.memory * usableShare,
      state: 18 * inputs.params,
      smallest,
      recomputed: smallest === null ? smallestLayout({ ...inputs, recompute: 'full' }, shape, hardware.memory) : null,
      chosen,
      layouts: usual(spread, chosen),
    },
    serving: served,
    quantisations: quantisations(inputs, shape, server, servePrice),
    batchings: group === null ? [] : batchings(inputs, shape, server, group, servePrice),
  }
  return { ...result, notes: notesOf(result, facts) }
}
