import type { Inputs } from './fields'
import { acceleratorHours } from './flops'
import type { Hardware, HourPrice } from './hardware'
import { usualMfu } from './hardware'
import { between, type Range, scale, times } from './range'

/** How a limit stands against an estimate: under its low end, between, over its high end. */
export type Verdict = 'holds' | 'tight' | 'unlikely' | 'cannot'

export type Training = {
  /** dense FLOP/s of one accelerator at the training precision */
  readonly peak: number
  /** share of the peak in a step, 0..1 */
  readonly mfu: Range
  /** share of the hours that makes progress, 0..1 */
  readonly productive: number
  readonly hours: Range
  readonly days: Range
  readonly price: HourPrice | null
  /** USD for the hours alone, and with storage, network and idle time */
  readonly rental: Range | null
  readonly cost: Range | null
  /** kWh and tonnes CO2e; null when the power of the accelerator is not known */
  readonly energy: Range | null
  readonly carbon: Range | null
  readonly budget: Verdict | null
  readonly calendar: Verdict | null
  /** accelerators with which the calendar would hold as expected; null without a calendar */
  readonly forCalendar: number | null
  /** idle ones to keep for failures: 5 to 10 % (Bekman, Machine Learning Engineering Open Book) */
  readonly spare: { readonly low: number; readonly high: number }
}

/**
 * kg CO2e per kWh from the two published runs that give both: BLOOM on the French grid 24.7 t / 433 MWh, and Llama 3.1 location-based
 * 11,390 t / (39.3 M hours × 0.7 kW).
 */
export const publishedGrid = { low: 24.7 / 433, high: (11_390 * 1_000) / (39.3e6 * 0.7) } as const

export const verdictOf = (limit: number, { low, expected, high }: Range): Verdict =>
  limit >= high ? 'holds' : limit >= expected ? 'tight' : limit >= low ? 'unlikely' : 'cannot'

/**
 * Hours, days, cost, energy and carbon of a run of `flops` (6·N·D) with `attention` FLOP on top. Published runs support an estimate to
 * a factor of two either way (all 27 with hours in facts/models_training.csv, outliers apart), so no range is narrower than that; it is wider when the given
 * utilisations, or attention at the upper end, reach further.
 */
export function training(inputs: Inputs, flops: number, attention: number, hardware: Hardware, price: HourPrice | null): Training {
  const peak = inputs.precision === 'fp8' ? (hardware.fp8 ?? hardware.bf16) : hardware.bf16
  const usual = usualMfu(inputs)
  const low = inputs.mfuLow ?? Math.min(usual.low, inputs.mfuHigh ?? usual.low)
  const high = inputs.mfuHigh ?? Math.max(usual.high, low)
  const mfu = between(low / 100, high / 100)
  const productive = inputs.productive / 100
  const at = (work: number, utilisation: number) => acceleratorHours(work, peak, utilisation * productive)
  const expected = at(flops, mfu.expected)
  const hours = {
    low: Math.min(expected / 2, at(flops, mfu.high)),
    expected,
    high: Math.max(expected * 2, at(flops + attention, mfu.low)),
  }
  const days = scale(hours, 1 / (24 * inputs.count))
  const rental = price === null ? null : times(hours, between(price.low, price.high))
  const cost = rental === null ? null : scale(rental, 1 + inputs.extras / 100)
  const energy = hardware.power === null ? null : scale(hours, (hardware.power / 1_000) * inputs.pue)
  const carbon = energy === null ? null : scale(times(energy, gridOf(inputs)), 1 / 1_000)
  return {
    peak,
    mfu,
    productive,
    hours,
    days,
    price,
    rental,
    cost,
    energy,
    carbon,
    budget: inputs.budget === null || cost === null ? null : verdictOf(inputs.budget, cost),
    calendar: inputs.days === null ? null : verdictOf(inputs.days, days),
    forCalendar: inputs.days === null ? null : Math.ceil(expected / (24 * inputs.days) - 1e-9),
    spare: { low: Math.ceil(inputs.count * 0.05), high: Math.ceil(inputs.count * 0.1) },
  }
}

const gridOf = ({ gridLow, gridHigh }: Inputs): Range =>
  between(gridLow ?? Math.min(publishedGrid.low, gridHigh ?? publishedGrid.low), gridHigh ?? Math.max(publishedGrid.high, gridLow ?? 0))

/** One point of the curve of cost against utilisation. */
export type UtilisationPoint = { readonly mfu: number; readonly days: number; readonly low: number | null; readonly high: number | null }

/** What the same run costs at utilisations from 10 to 60 %, by the price range; days on the given accelerators. */
export function utilisationCurve(inputs: Inputs, flops: number, { peak, productive, price }: Training): readonly UtilisationPoint[] {
  const more = 1 + inputs.extras / 100
  return [10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60].map((mfu) => {
    const hours = acceleratorHours(flops, peak, (mfu / 100) * productive)
    return {
      mfu,
      days: hours / (24 * inputs.count),
      low: price === null ? null : hours * price.low * more,
      high: price === null ? null : hours * price.high * more,
    }
  })
}
