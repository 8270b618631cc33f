import type { Answers, ExposureAnswer, LevelAnswer, PracticeAnswer } from '#lib/instrument/answers'
import type { NumericExposure, NumericInstrument } from '#lib/instrument/numeric'
import type { Fraction } from './fraction'
import { measure } from './measure'
import { prepare } from './prepare'
import type { Reading, Tenths } from './result'
import { scaleOf } from './scale'
import { shareOf } from './score'
import { situationOf } from './situation'

/**
 * Why a score changed. `version`: the instrument's questions, weights and rules; `scope`: quick or full; `situation`: what the exposures
 * say, and with it targets and what is asked; `na`: what does not apply; `levels`: what is done, and what is known of it; `evidence`: its grade.
 */
export const causes = ['version', 'scope', 'situation', 'na', 'levels', 'evidence'] as const
export type Cause = (typeof causes)[number]

export const ends = ['from', 'to'] as const
export type End = (typeof ends)[number]

/** Two assessments of one company. `asked` is the instrument of one end in the scope of one; it gives the same object each time. */
export type Two = {
  readonly whole: Readonly<Record<End, NumericInstrument>>
  readonly asked: (version: End, scope: End) => NumericInstrument
  readonly answers: Readonly<Record<End, Answers>>
}

/** A cause's share of a difference, in points of the score: exact, as a float, and in tenths that add up to the difference of the shown scores. */
export type CauseShare = { readonly cause: Cause; readonly exact: Fraction; readonly points: number; readonly tenths: Tenths }
export type Attribution = { readonly difference: Tenths; readonly shares: readonly CauseShare[] }

type Mix = Readonly<Record<Cause, End>>

const other = (end: End): End => (end === 'from' ? 'to' : 'from')
const under = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(record, id) ? record[id] : undefined)
const isLevel = (answer: PracticeAnswer | undefined): answer is LevelAnswer => typeof answer === 'object'

/** Which end is to answer a question: the one that was chosen, or the only one whose instrument knows it. */
const endFor = (end: End, group: 'exposures' | 'practices', id: string, { whole }: Two): End =>
  whole[end][group].some((one) => one.id === id) ? end : other(end)

/** An answer as far as this version of the exposure knows its options. */
const known = ({ type, options }: NumericExposure, answer: ExposureAnswer | undefined): ExposureAnswer | undefined => {
  const isKnown = (id: string) => options.some((option) => option.id === id)
  if (answer === undefined || answer === 'dk' || answer === 'na') return answer
  if (typeof answer === 'string') return type === 'one' && isKnown(answer) ? answer : undefined
  return type === 'many' ? answer.filter(isKnown) : undefined
}

/** Where only one end has a level, that one speaks for both, so that its appearance is laid to the cause that brought it. */
const mixPractice = (mix: Mix, answerAt: (end: End) => PracticeAnswer | undefined): PracticeAnswer | undefined => {
  if (answerAt(mix.na) === 'na') return 'na'
  const ofLevels = answerAt(mix.levels)
  const answer = ofLevels === 'na' ? answerAt(other(mix.levels)) : ofLevels
  if (!isLevel(answer)) return answer === 'na' ? undefined : answer
  const ofEvidence = answerAt(mix.evidence)
  const shown = isLevel(ofEvidence) ? ofEvidence : answerAt(other(mix.evidence))
  return { level: answer.level, evidence: isLevel(shown) ? shown.evidence : answer.evidence }
}

const mixed = (two: Two, mix: Mix): { readonly instrument: NumericInstrument; readonly answers: Answers } => {
  const instrument = two.asked(mix.version, mix.scope)
  const exposures: Record<string, ExposureAnswer> = {}
  for (const exposure of instrument.exposures) {
    const end = endFor(mix.situation, 'exposures', exposure.id, two)
    const answer = known(exposure, under(two.answers[end].exposures, exposure.id))
    if (answer !== undefined) exposures[exposure.id] = answer
  }
  const practices: Record<string, PracticeAnswer> = {}
  for (const { id } of instrument.practices) {
    const answer = mixPractice(mix, (end) => under(two.answers[endFor(end, 'practices', id, two)].practices, id))
    if (answer !== undefined) practices[id] = answer
  }
  return { instrument, answers: { exposures, practices } }
}

const shareIn = (two: Two, mix: Mix, reading: Reading): Fraction | null => {
  const { instrument, answers } = mixed(two, mix)
  return shareOf(measure(scaleOf(situationOf(prepare(instrument), answers), undefined), reading))
}

const mixOf = (mask: number): Mix => {
  const end = (cause: Cause): End => ((mask >> causes.indexOf(cause)) & 1 ? 'to' : 'from')
  return {
    version: end('version'),
    scope: end('scope'),
    situation: end('situation'),
    na: end('na'),
    levels: end('levels'),
    evidence: end('evidence'),
  }
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
const floor = (of: bigint, over: bigint): bigint => of / over - (of % over !== 0n && of < 0n ? 1n : 0n)
const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1))
const bitsOf = (mask: number): number => mask.toString(2).replaceAll('0', '').length

/** Whole tenths that sum to `total`: each cut, what is left to the largest remainders; a share of exactly 0 stays 0. */
const tenthsOf = (amounts: readonly bigint[], over: bigint, total: bigint): readonly number[] => {
  const cut = amounts.map((amount) => floor(amount, over))
  const rests = amounts.map((amount, place) => ({ place, rest: amount - (cut[place] ?? 0n) * over }))
  const left = Number(total - cut.reduce((sum, one) => sum + one, 0n))
  const raised = new Set(
    rests
      .sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest < b.rest ? 1 : -1))
      .slice(0, left)
      .map(({ place }) => place),
  )
  return cut.map((one, place) => Number(one) + (raised.has(place) ? 1 : 0))
}

/**
 * Splits the difference of two scores by cause: each cause gets what it changes on average over every order in which the causes could have
 * been put in (the Shapley value), so no order is preferred, a cause that changes nothing gets exactly 0, and the shares add up to the
 * difference exactly. Null where one of the two has no score. A mixture that has none counts as halfway between the two.
 */
export const attribute = (two: Two, reading: Reading): Attribution | null => {
  const count = causes.length
  const last = (1 << count) - 1
  const values = Array.from({ length: last + 1 }, (_, mask) => shareIn(two, mixOf(mask), reading))
  const [start, end] = [values[0] ?? null, values[last] ?? null]
  if (start === null || end === null) return null
  const over = values.reduce((all, one) => {
    const next = BigInt(one?.over ?? 1)
    return (all / divisor(all, next)) * next
  }, 2n)
  const scaled = (one: Fraction) => (BigInt(one.of) * over) / BigInt(one.over)
  const middle = (scaled(start) + scaled(end)) / 2n
  const value = values.map((one) => (one === null ? middle : scaled(one)))
  const at = (mask: number): bigint => value[mask] ?? middle

  const orders = factorial(count)
  const amounts = causes.map((_, place) => {
    let amount = 0n
    for (let mask = 0; mask <= last; mask += 1) {
      if ((mask >> place) & 1) continue
      const size = bitsOf(mask)
      amount += factorial(size) * factorial(count - size - 1) * (at(mask | (1 << place)) - at(mask))
    }
    return amount
  })
  const difference = floor(1_000n * at(last), over) - floor(1_000n * at(0), over)
  const tenths = tenthsOf(
    amounts.map((amount) => 1_000n * amount),
    over * orders,
    difference,
  )
  return {
    difference: Number(difference),
    shares: causes.map((cause, place) => {
      const [of, all] = [100n * (amounts[place] ?? 0n), over * orders]
      const common = divisor(of < 0n ? -of : of, all)
      return {
        cause,
        exact: { of: of / common, over: all / common },
        points: Number(of / common) / Number(all / common),
        tenths: tenths[place] ?? 0,
      }
    }),
  }
}
