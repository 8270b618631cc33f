import { judge } from './condition'
import { type Status, statusOf } from './dates'
import type { Duty, DutyFacts } from './facts'
import { coveredMarkets, type FieldName, fieldNames, type Profile } from './fields'

/** A duty that applies, with where it stands in time. */
export type Applies = { readonly id: string; readonly status: Status }
/** A duty that hangs on fields of the profile that are not answered. */
export type Hangs = { readonly id: string; readonly status: Status; readonly on: readonly FieldName[] }
export type Gap = { readonly field: FieldName; readonly decides: readonly string[] }
/** A day on which duties begin that apply. */
export type Beginning = { readonly on: string; readonly days: number; readonly ids: readonly string[] }

/** Everything that follows from a profile on a day: ids of duties, in the order of the facts. Plain data, so that it can be stored and compared. */
export type DutiesResult = {
  readonly inputs: Profile
  /** ISO day on which it was asked */
  readonly today: string
  readonly factsVersion: string
  readonly applies: readonly Applies[]
  readonly hangs: readonly Hangs[]
  /** what does not apply, and the answer that says so */
  readonly outside: readonly { readonly id: string; readonly because: FieldName }[]
  /** the fields that are not answered and would decide something, those that decide most first */
  readonly gaps: readonly Gap[]
  /** what begins after today, the nearest first */
  readonly next: readonly Beginning[]
  /** chosen markets whose rules are not in the facts */
  readonly notCovered: readonly string[]
}

const isCovered = (market: string): boolean => coveredMarkets.some((one) => one === market)

function gapsOf(hangs: readonly Hangs[]): readonly Gap[] {
  const gaps = fieldNames.flatMap((field) => {
    const decides = hangs.filter(({ on }) => on.includes(field)).map(({ id }) => id)
    return decides.length === 0 ? [] : [{ field, decides }]
  })
  return gaps.sort((a, b) => b.decides.length - a.decides.length)
}

function nextOf(applies: readonly Applies[]): readonly Beginning[] {
  const byDay = new Map<string, { days: number; ids: string[] }>()
  for (const { id, status } of applies) {
    if (status.when !== 'coming') continue
    const begun = byDay.get(status.from) ?? { days: status.days, ids: [] }
    begun.ids.push(id)
    byDay.set(status.from, begun)
  }
  return [...byDay].map(([on, { days, ids }]) => ({ on, days, ids })).sort((a, b) => (a.on < b.on ? -1 : 1))
}

/**
 * Which duties a profile brings on a day (ISO). Pure: the same profile, day and facts give the same result for ever. A field that is not
 * answered never brings a duty and never takes one away; what hangs on it is listed apart.
 */
export function duties(profile: Profile, today: string, facts: DutyFacts): DutiesResult {
  const judged = facts.duties.map((duty: Duty) => ({ duty, verdict: judge(duty.when, profile), status: statusOf(duty, today) }))
  const applies = judged.flatMap(({ duty: { id }, verdict, status }) => (verdict.state === 'holds' ? [{ id, status }] : []))
  const hangs = judged.flatMap(({ duty: { id }, verdict, status }) =>
    verdict.state === 'open' ? [{ id, status, on: verdict.fields }] : [],
  )
  const chosen = Array.isArray(profile.markets) ? profile.markets : []
  return {
    inputs: profile,
    today,
    factsVersion: facts.version,
    applies,
    hangs,
    outside: judged.flatMap(({ duty: { id }, verdict }) => (verdict.state === 'fails' ? [{ id, because: verdict.because }] : [])),
    gaps: gapsOf(hangs),
    next: nextOf(applies),
    notCovered: chosen.filter((market) => !isCovered(market)),
  }
}
