import { type Efficiency, prefillSeconds, residentCache, residentWeights, type Served, stepSeconds, tokenSeconds } from './decode'
import { usableShare } from './memory'

/** How one copy of the model runs. Times in seconds, rates per second, of the whole copy. */
export type Copy = {
  readonly group: number
  readonly batch: number
  readonly firstToken: number
  readonly perToken: number
  readonly step: number
  readonly tokens: number
  readonly requests: number
}

/** Accelerators under one copy: within a machine powers of two, then whole machines. */
export const groupSizes = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const

export const largestBatch = 4_096

/** Sequences at full length that fit beside the weights; 0 if not even one does. */
export function mostSequences(served: Served): number {
  const room = served.hardware.memory * usableShare - residentWeights(served)
  const each = residentCache(served, served.inputs.prompt + served.inputs.output)
  return room <= 0 ? 0 : Math.min(largestBatch, Math.floor(room / each))
}

export const copyOf = (served: Served, batch: number, efficiency: Efficiency): Copy => {
  const perToken = tokenSeconds(served, batch, efficiency)
  return {
    group: served.group,
    batch,
    firstToken: prefillSeconds(served, efficiency),
    perToken,
    step: stepSeconds(served, batch, efficiency),
    tokens: batch / perToken,
    requests: batch / perToken / served.inputs.output,
  }
}

/** What must hold for whoever waits: seconds to the first token on an idle copy, and between tokens on a full one. */
export type Goal = { readonly firstToken: number; readonly perToken: number }

/**
 * The copy with the largest batch that fits in memory and keeps the goal; null if none does. More sequences never make a token come
 * sooner, so the border is found by halving.
 */
export function fullestCopy(served: Served, goal: Goal, efficiency: Efficiency): Copy | null {
  let [fits, fails] = [0, mostSequences(served) + 1]
  if (prefillSeconds(served, efficiency) > goal.firstToken) return null
  while (fails - fits > 1) {
    const batch = Math.floor((fits + fails) / 2)
    if (tokenSeconds(served, batch, efficiency) <= goal.perToken) fits = batch
    else fails = batch
  }
  return fits === 0 ? null : copyOf(served, fits, efficiency)
}
