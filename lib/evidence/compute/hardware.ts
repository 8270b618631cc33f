import type { Accelerator, ComputeFacts, Price } from './facts'
import { type Inputs, ownAccelerator } from './fields'

/** One accelerator in plain units: bytes, bytes/s, FLOP/s, W. */
export type Hardware = {
  readonly id: string
  readonly memory: number
  readonly bandwidth: number
  readonly bf16: number
  readonly fp8: number | null
  readonly int8: number | null
  readonly power: number | null
}

const plain = ({ id, memory, bandwidth, bf16, fp8, int8, tdp }: Accelerator): Hardware => ({
  id,
  memory: memory * 1e9,
  bandwidth: bandwidth * 1e12,
  bf16: bf16 * 1e12,
  fp8: fp8 === null ? null : fp8 * 1e12,
  int8: int8 === null ? null : int8 * 1e12,
  power: tdp,
})

/** The accelerator of this id, or the person's own. Ids and own numbers are checked with the inputs; one that is missing is a fault. */
export function hardwareOf(id: string, inputs: Inputs, facts: ComputeFacts): Hardware {
  const listed = facts.accelerators.find((one) => one.id === id)
  if (listed !== undefined) return plain(listed)
  const { ownMemory, ownBandwidth, ownBf16, ownFp8, ownPower } = inputs
  if (id !== ownAccelerator || ownMemory === null || ownBandwidth === null || ownBf16 === null)
    throw new Error(`no accelerator "${id}" in the facts`)
  return {
    id,
    memory: ownMemory * 1e9,
    bandwidth: ownBandwidth * 1e12,
    bf16: ownBf16 * 1e12,
    fp8: ownFp8 === null ? null : ownFp8 * 1e12,
    int8: null,
    power: ownPower,
  }
}

/** USD per accelerator-hour, and where it is from: typed, or the dates of the offers in the facts. */
export type HourPrice = { readonly low: number; readonly high: number; readonly offers: readonly Price[] }

/** Offers older than this many years before the newest are history: prices have fallen and risen since. */
const freshYears = 1

/**
 * The range of prices for an hour of this accelerator: what was typed, or from the newest year of offers in facts/gpu_prices.csv. One end
 * alone stands for both. Null when neither is there.
 */
export function hourPrice(id: string, low: number | null, high: number | null, prices: readonly Price[]): HourPrice | null {
  if (low !== null || high !== null) return { low: low ?? high ?? 0, high: high ?? low ?? 0, offers: [] }
  const all = prices.filter(({ accelerator }) => accelerator === id)
  const newest = Math.max(...all.map(({ date }) => yearOf(date)))
  const offers = all.filter(({ date }) => yearOf(date) > newest - freshYears)
  if (offers.length === 0) return null
  return { low: Math.min(...offers.map((one) => one.low)), high: Math.max(...offers.map((one) => one.high)), offers }
}

/** 2026-05-20 as 2026.375: comparable, and close enough for what is fresh. */
const yearOf = (iso: string): number => {
  const [year, month = '1'] = iso.split('-')
  return Number(year) + (Number(month) - 1) / 12
}

/** Hardware of the kinds for which 40 % is the usual step utilisation; newer and less used kinds reach less (facts: MFU of published runs). */
const wellKnown = /^(a100|a800|h100|h800|h200)/

/** Percent of the dense peak of the training precision that a step reaches, when nobody says better. */
export function usualMfu(inputs: Inputs): { readonly low: number; readonly high: number } {
  const isMixture = inputs.active !== null && inputs.active < inputs.params
  // The one published fp8 run, DeepSeek-V3, comes to 17 % of the fp8 peak over all hours.
  if (inputs.precision === 'fp8') return { low: 15, high: 30 }
  return isMixture || !wellKnown.test(inputs.accelerator) ? { low: 25, high: 35 } : { low: 30, high: 50 }
}
