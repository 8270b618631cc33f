import { type Copy, copyOf, fullestCopy, type Goal, groupSizes, mostSequences } from './copy'
import type { Efficiency, Served } from './decode'
import type { Inputs } from './fields'
import type { Hardware, HourPrice } from './hardware'
import type { Range } from './range'
import type { Shape } from './shape'
import { cachePerToken, type Precision, weightBytes } from './weights'

const daySeconds = 86_400
const monthHours = 730
const monthDays = monthHours / 24

/** Why the load cannot be served as asked: nothing holds the model, or nothing is fast enough. */
export type Unserved = 'memory' | 'goal'

export type Plan = {
  readonly copy: Copy
  readonly copies: number
  /** accelerators in all, for the peak of the load */
  readonly accelerators: number
}

export type Money = {
  /** USD a month for the accelerators and what was given as fixed */
  readonly month: number
  /** USD per million tokens, in and out together, at this load */
  readonly perMillion: number
  /** USD per million output tokens if every copy were full all day: the floor */
  readonly perMillionFull: number
  /** of the typed prices: USD a month, and (revenue − month) / revenue, which may be below zero */
  readonly revenue: number | null
  readonly margin: number | null
}

export type Serving = {
  /** bytes of all weights, of cache per token, of cache for one sequence at full length */
  readonly weights: number
  readonly cacheToken: number
  readonly cacheSequence: number
  /** fewest accelerators whose memory holds the weights and one sequence; null beyond the largest group */
  readonly smallest: number | null
  /** tokens per second of one sequence alone, if memory were read at full speed: nothing can be faster on this group */
  readonly bound: number | null
  readonly plan: Plan | null
  readonly unserved: Unserved | null
  /** per copy, by the efficiency range */
  readonly tokens: Range | null
  readonly accelerators: Range | null
  readonly peakRequests: number
  /** tokens a month, in and out */
  readonly monthTokens: number
  readonly price: HourPrice | null
  readonly low: Money | null
  readonly high: Money | null
  readonly breakEven: BreakEven | null
}

/** Requests a day from which serving oneself costs no more than the API; low and high by the price of an hour. */
export type BreakEven = {
  readonly api: number
  readonly low: number | null
  readonly high: number | null
  readonly points: readonly { readonly requests: number; readonly api: number; readonly low: number; readonly high: number }[]
}

const efficiencies = (inputs: Inputs): Readonly<Record<'low' | 'expected' | 'high', Efficiency>> => {
  const low = { bandwidth: inputs.bandwidthLow / 100, compute: inputs.computeLow / 100 }
  const high = { bandwidth: inputs.bandwidthHigh / 100, compute: inputs.computeHigh / 100 }
  return { low, high, expected: { bandwidth: (low.bandwidth + high.bandwidth) / 2, compute: (low.compute + high.compute) / 2 } }
}

export const goalOf = (inputs: Inputs): Goal => ({ firstToken: inputs.firstToken / 1_000, perToken: inputs.perToken / 1_000 })

/** Requests per second at the busiest time. */
const peakRequests = (inputs: Inputs): number => (inputs.requests * inputs.peak) / daySeconds

/** The copy on a group under an efficiency: at the batch that was asked for, if it fits and keeps the goal, else the fullest. */
function copyFor(inputs: Inputs, served: Served, efficiency: Efficiency): Copy | null {
  if (inputs.batch === null) return fullestCopy(served, goalOf(inputs), efficiency)
  if (inputs.batch > mostSequences(served)) return null
  const copy = copyOf(served, inputs.batch, efficiency)
  const goal = goalOf(inputs)
  return copy.perToken <= goal.perToken && copy.firstToken <= goal.firstToken ? copy : null
}

const planOf = (inputs: Inputs, copy: Copy): Plan => {
  const copies = Math.max(1, Math.ceil(peakRequests(inputs) / copy.requests))
  return { copy, copies, accelerators: copies * copy.group }
}

const groupsOf = (inputs: Inputs): readonly number[] => (inputs.group === null ? groupSizes : [inputs.group])

/** The plan with the fewest accelerators for the peak; of two alike the one with more tokens per second. */
function bestPlan(inputs: Inputs, served: (group: number) => Served, efficiency: Efficiency): Plan | null {
  let best: Plan | null = null
  for (const group of groupsOf(inputs)) {
    const copy = copyFor(inputs, served(group), efficiency)
    if (copy === null) continue
    const plan = planOf(inputs, copy)
    if (best === null || plan.accelerators < best.accelerators) best = plan
  }
  return best
}

export function serving(inputs: Inputs, shape: Shape, hardware: Hardware, price: HourPrice | null): Serving {
  const served = (group: number): Served => ({ inputs, shape, hardware, group })
  const by = efficiencies(inputs)
  const smallest = groupsOf(inputs).find((group) => mostSequences(served(group)) > 0) ?? null
  const plan = bestPlan(inputs, served, by.expected)
  const ends =
    plan === null
      ? null
      : ([by.low, by.high].map((efficiency) => copyFor(inputs, served(plan.copy.group), efficiency)) as [Copy | null, Copy | null]) // one for each efficiency
  const cacheToken = cachePerToken(shape, inputs.cache)
  const money = (hour: number) => (plan === null ? null : moneyOf(inputs, plan, hour))
  const slow = plan === null ? null : (ends?.[0] ?? copyOf(served(plan.copy.group), 1, by.low))
  return {
    weights: inputs.params * weightBytes[inputs.weights],
    cacheToken,
    cacheSequence: cacheToken * (inputs.prompt + inputs.output),
    smallest,
    bound: smallest === null ? null : 1 / copyOf(served(smallest), 1, { bandwidth: 1, compute: 1 }).step,
    plan,
    unserved: plan !== null ? null : smallest === null ? 'memory' : 'goal',
    tokens:
      plan === null || slow === null ? null : { low: slow.tokens, expected: plan.copy.tokens, high: ends?.[1]?.tokens ?? plan.copy.tokens },
    accelerators:
      plan === null || slow === null
        ? null
        : {
            low: planOf(inputs, ends?.[1] ?? plan.copy).accelerators,
            expected: plan.accelerators,
            high: planOf(inputs, slow).accelerators,
          },
    peakRequests: peakRequests(inputs),
    monthTokens: inputs.requests * monthDays * (inputs.prompt + inputs.output),
    price,
    low: price === null ? null : money(price.low),
    high: price === null ? null : money(price.high),
    breakEven: plan === null || price === null ? null : breakEven(inputs, plan.copy, price),
  }
}

const revenueOf = (inputs: Inputs, priceIn: number | null, priceOut: number | null): number | null =>
  priceIn === null || priceOut === null ? null : inputs.requests * monthDays * perRequest(inputs, priceIn, priceOut)

/** USD for one request at prices per million tokens. */
const perRequest = ({ prompt, output }: Inputs, priceIn: number, priceOut: number): number => (prompt * priceIn + output * priceOut) / 1e6

/**
 * Cost per million output tokens of a full copy: price per hour · accelerators / (tokens per second · 3600) · 10^6. Gross margin:
 * (revenue − cost of serving) / revenue.
 */
function moneyOf(inputs: Inputs, { copy, accelerators }: Plan, hour: number): Money {
  const month = accelerators * hour * monthHours + inputs.fixed
  const revenue = revenueOf(inputs, inputs.priceIn, inputs.priceOut)
  return {
    month,
    perMillion: month / ((inputs.requests * monthDays * (inputs.prompt + inputs.output)) / 1e6),
    perMillionFull: (hour * copy.group * 1e6) / (copy.tokens * 3_600),
    revenue,
    margin: revenue === null || revenue === 0 ? null : (revenue - month) / revenue,
  }
}

/** USD a month for serving `requests` a day on whole copies. */
const ownMonth = (inputs: Inputs, copy: Copy, hour: number, requests: number): number =>
  Math.max(1, Math.ceil((requests * inputs.peak) / daySeconds / copy.requests)) * copy.group * hour * monthHours + inputs.fixed

/**
 * The smallest number of requests a day at which n whole copies cost no more than the API: with C a month for a copy, F fixed, k requests a
 * day that a copy carries and c a month for one daily request by API, n copies break even at v = (n·C + F)/c if v ≤ n·k; the first such n
 * is ⌈F / (k·c − C)⌉, at least 1. Null when a full copy costs more than the API does for what it carries.
 */
export function breakEvenRequests(copyMonth: number, fixed: number, carried: number, apiPerDaily: number): number | null {
  const gain = carried * apiPerDaily - copyMonth
  if (gain <= 0) return null
  const copies = Math.max(1, Math.ceil(fixed / gain))
  return (copies * copyMonth + fixed) / apiPerDaily
}

function breakEven(inputs: Inputs, copy: Copy, price: HourPrice): BreakEven | null {
  const { apiIn, apiOut } = inputs
  if (apiIn === null || apiOut === null) return null
  const apiPerDaily = monthDays * perRequest(inputs, apiIn, apiOut)
  if (apiPerDaily === 0) return null
  const carried = (copy.requests * daySeconds) / inputs.peak
  const at = (hour: number) => breakEvenRequests(copy.group * hour * monthHours, inputs.fixed, carried, apiPerDaily)
  const [low, high] = [at(price.low), at(price.high)]
  const reach = Math.max(inputs.requests, high ?? low ?? 0) * 2
  const points = Array.from({ length: 61 }, (_, index) => (reach * index) / 60).map((requests) => ({
    requests,
    api: requests * apiPerDaily,
    low: ownMonth(inputs, copy, price.low, requests),
    high: ownMonth(inputs, copy, price.high, requests),
  }))
  return { api: inputs.requests * apiPerDaily, low, high, points }
}

/** One row of a comparison: the same model and load with one thing changed. */
export type Variant = {
  readonly weights: Precision
  readonly batch: number | null
  readonly weightBytes: number
  readonly group: number | null
  readonly sequences: number | null
  readonly perToken: number | null
  /** tokens per second of one accelerator */
  readonly tokensEach: number | null
  /** USD per million output tokens of a full copy */
  readonly perMillion: { readonly low: number; readonly high: number } | null
}

const variant = (inputs: Inputs, weights: Precision, batch: number | null, copy: Copy | null, price: HourPrice | null): Variant => ({
  weights,
  batch,
  weightBytes: inputs.params * weightBytes[weights],
  group: copy?.group ?? null,
  sequences: copy?.batch ?? null,
  perToken: copy?.perToken ?? null,
  tokensEach: copy === null ? null : copy.tokens / copy.group,
  perMillion:
    copy === null || price === null
      ? null
      : { low: (price.low * copy.group * 1e6) / (copy.tokens * 3_600), high: (price.high * copy.group * 1e6) / (copy.tokens * 3_600) },
})

/** The same load with weights of each precision, each on its own best plan. */
export const quantisations = (inputs: Inputs, shape: Shape, hardware: Hardware, price: HourPrice | null): readonly Variant[] =>
  (['bf16', 'fp8', 'int8', 'int4'] as const).map((weights) => {
    const changed = { ...inputs, weights, batch: null }
    const plan = bestPlan(changed, (group) => ({ inputs: changed, shape, hardware, group }), efficiencies(inputs).expected)
    return variant(inputs, weights, null, plan?.copy ?? null, price)
  })

/** The same copy with more and more sequences at once, as far as memory goes; the goal is not asked, so that its price shows. */
export const batchings = (inputs: Inputs, shape: Shape, hardware: Hardware, group: number, price: HourPrice | null): readonly Variant[] => {
  const served = { inputs, shape, hardware, group }
  const most = mostSequences(served)
  return [1, 4, 16, 64, 256, 1_024]
    .filter((batch) => batch <= most)
    .map((batch) => variant(inputs, inputs.weights, batch, copyOf(served, batch, efficiencies(inputs).expected), price))
}
