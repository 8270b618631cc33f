import { hundredths, list, percent, tenths } from '#lib/i18n/format'
import { earnedGrade } from '#lib/instrument/record'
import type { Dimension, Practice } from '#lib/instrument/schema'
import type { Reading } from '#lib/scoring/result'
import { bandName } from './bands'
import type { WhyDimensionModel, WhyScoreModel } from './model'
import { known, recordOf, type Subject } from './subject'

/** Amounts in hundredths, cut, and the rest given to those that lost most, so that they add up to the cut sum. */
const shared = (amounts: readonly number[]): readonly number[] => {
  const cut = (value: number) => Math.floor(100 * value + 1e-7)
  const shares = amounts.map(cut)
  let left = cut(amounts.reduce((sum, amount) => sum + amount, 0)) - shares.reduce((sum, share) => sum + share, 0)
  const byLoss = amounts
    .map((amount, place) => ({ place, loss: 100 * amount - cut(amount) }))
    .sort((a, b) => b.loss - a.loss || a.place - b.place)
  for (const { place } of byLoss) {
    if (left <= 0) break
    shares[place] = (shares[place] ?? 0) + 1
    left -= 1
  }
  return shares
}

const practicesIn = ({ instrument }: Subject, dimension: string): readonly Practice[] =>
  instrument.practices.filter((practice) => practice.dimension === dimension)

const isScored = ({ result }: Subject, { id }: Dimension): boolean => result.readings.claimed.scored.includes(id)

/** Points of the 100, exact: all of a dimension's, and what one reading credits of them. */
const pointsOf = (subject: Subject, dimension: string, reading: Reading) => {
  const { points, readings } = subject.result
  const own = practicesIn(subject, dimension).filter(({ id }) => points[id] !== undefined)
  return {
    full: own.reduce((sum, { id }) => sum + (points[id] ?? 0), 0),
    credited: own.reduce((sum, { id }) => sum + (points[id] ?? 0) * (readings[reading].credit[id] ?? 0), 0),
  }
}

/** The three rules of the band (SCORING 2.4, rule 7), each with the band it allows; the lowest of them holds. */
const rulesOf = (subject: Subject, reading: Reading): WhyScoreModel['rules'] => {
  const { instrument, result, say, text } = subject
  const { band, weakest, flags } = result.readings[reading]
  if (band === null || weakest === null) return []
  const shown = result.display[reading] ?? 0
  const share = result.displayDimensions[weakest]?.[reading]?.percent ?? 0
  // Thresholds are whole, so that a number cut to tenths reaches one exactly when the number itself does.
  const byScore = instrument.bands.findLastIndex(({ atLeast }) => shown >= 10 * atLeast)
  const byWeakest = instrument.bands.findLastIndex(({ weakestAtLeast }) => share >= 10 * weakestAtLeast)
  const dimension = instrument.dimensions.find(({ id }) => id === weakest)
  const rule = (sentence: string, allows: number) => ({ text: sentence, allows: bandName(subject, allows), holds: allows === band })
  return [
    rule(say('why.byScore', { score: tenths(shown) }), byScore),
    rule(say('why.byWeakest', { dimension: dimension === undefined ? '' : text(dimension.name), percent: percent(share) }), byWeakest),
    ...instrument.flags
      .filter(({ id, cap }) => flags.includes(id) && cap < instrument.bands.length - 1)
      .sort((a, b) => a.cap - b.cap)
      .map((flag) => rule(say('why.byFlag', { flag: text(flag.short) }), flag.cap)),
  ]
}

const scoreOf = (subject: Subject, reading: Reading): WhyScoreModel | null => {
  const { instrument, result, say, text } = subject
  const score = result.display[reading]
  if (score === null) return null
  const scored = instrument.dimensions.filter((dimension) => isScored(subject, dimension))
  const points = scored.map(({ id }) => pointsOf(subject, id, reading))
  const full = shared(points.map((one) => one.full))
  const credited = shared(points.map((one) => one.credited))
  const label = tenths(score)
  const sum = hundredths(credited.reduce((all, one) => all + one, 0))
  return {
    reading,
    title: say('why.title', { reading: say(`reading.${reading}.name`), score: label }),
    lead: say(`why.lead.${reading}`),
    rows: scored.map((dimension, place) => ({
      id: dimension.id,
      name: text(dimension.name),
      full: hundredths(full[place] ?? 0),
      percent: percent(result.displayDimensions[dimension.id]?.[reading]?.percent ?? 0),
      points: hundredths(credited[place] ?? 0),
    })),
    sum: say('why.sum', { sum, score: label, terms: credited.map(hundredths).join(' + ') }),
    rules: rulesOf(subject, reading),
  }
}

/** How the score of each reading comes about and what allows which band; null where there is no score. */
export const whyOf = (subject: Subject): Readonly<Record<Reading, WhyScoreModel | null>> => ({
  evidenced: scoreOf(subject, 'evidenced'),
  claimed: scoreOf(subject, 'claimed'),
  possible: scoreOf(subject, 'possible'),
})

/** The level that a reading sees (SCORING 2.4, formula 1): as claimed, or as far as the evidence carries; unknown is 0, at best 4. */
const levelIn = ({ instrument, records }: Subject, { id }: Practice, reading: Reading): number => {
  const record = recordOf(records.practices, id)
  if (record?.kind !== 'level') return reading === 'possible' ? 4 : 0
  return reading === 'evidenced' ? Math.min(record.level, instrument.evidence[earnedGrade(record.evidence)]) : record.level
}

/** Credits of a dimension's practices and the readiness they come to; null where nothing counts. */
export const whyDimension = (subject: Subject, dimension: string): WhyDimensionModel | null => {
  const { result, say, text } = subject
  const counting = practicesIn(subject, dimension).filter(({ id }) => result.readings.claimed.credit[id] !== undefined)
  const total = counting.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return null
  const target = result.readings.claimed.targets[dimension] ?? 1
  const credit = (id: string, reading: Reading) => `${Math.round((result.readings[reading].credit[id] ?? 0) * target)}/${target}`
  const sumOf = (reading: 'evidenced' | 'claimed') => {
    const of = counting.reduce((sum, { id, weight }) => sum + weight * (result.readings[reading].credit[id] ?? 0), 0)
    const shown = result.displayDimensions[dimension]?.[reading]?.percent ?? 0
    return say('why.readiness', {
      reading: say(`reading.${reading}.name`),
      of: hundredths(Math.floor(100 * of + 1e-7)),
      total,
      percent: percent(shown),
    })
  }
  return {
    rows: counting.map(({ id, short, weight }) => ({
      practice: id,
      code: known('code', subject.code, id),
      short: text(short),
      weight: String(weight),
      evidenced: credit(id, 'evidenced'),
      claimed: credit(id, 'claimed'),
    })),
    sums: [sumOf('evidenced'), sumOf('claimed')],
  }
}

/** "3.33 × min(1, 4) ÷ 4 = 0.83" for the readings that tell something of their own; empty where the practice does not count. */
export const workedOf = (subject: Subject, practice: Practice): readonly string[] => {
  const { instrument, result, say, text } = subject
  const points = result.points[practice.id]
  if (points === undefined) return []
  const weights = { of: 0, all: 0 }
  for (const { id, weight } of instrument.dimensions) {
    if (result.readings.claimed.scored.includes(id)) weights.all += weight
    if (id === practice.dimension) weights.of = weight
  }
  const counting = practicesIn(subject, practice.dimension).filter(({ id }) => result.points[id] !== undefined)
  const total = counting.reduce((sum, { weight }) => sum + weight, 0)
  const cut = (value: number) => hundredths(Math.floor(100 * value + 1e-7))
  const line = (reading: Reading): string => {
    const { credit, targets } = result.readings[reading]
    return say('why.worked', {
      reading: say(`reading.${reading}.name`),
      points: cut(points),
      level: levelIn(subject, practice, reading),
      target: targets[practice.dimension] ?? 1,
      result: cut(points * (credit[practice.id] ?? 0)),
    })
  }
  const dimension = instrument.dimensions.find(({ id }) => id === practice.dimension)
  return [
    say('why.full', {
      points: cut(points),
      share: `${weights.of}/${weights.all}`,
      weight: `${practice.weight}/${total}`,
      dimension: dimension === undefined ? '' : text(dimension.name),
    }),
    line('evidenced'),
    line('claimed'),
    ...(result.readings.possible.credit[practice.id] === result.readings.claimed.credit[practice.id] ? [] : [line('possible')]),
  ]
}

/** What the answers "not applicable" are worth in the claimed score, in words. */
export const naNoteOf = ({ instrument, locale, records, result, say, text }: Subject): string => {
  const answered = instrument.practices.filter(({ id }) => recordOf(records.practices, id)?.kind === 'na')
  const { naAsAbsent } = result.displayChecks
  const claimed = result.display.claimed
  if (answered.length === 0 || naAsAbsent === null || claimed === null) return say('why.naNone')
  const names = answered.slice(0, 3).map(({ short }) => text(short))
  return say('why.na', { count: answered.length, points: tenths(claimed - naAsAbsent), names: list(names, locale) })
}
