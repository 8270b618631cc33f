import { isRecord } from '#lib/instrument/answers-parse'
import { type EvidenceGrade, evidenceGrades, type NumericInstrument } from '#lib/instrument/numeric'
import { carrying, type Move, type Standing } from '#lib/report/moves'
import { defaultCapacity, leastCapacity, mostCapacity, type Roadmap } from '#lib/report/schedule'
import type { PlanItem } from '#lib/scoring/result'

/** A roadmap in the making, and whether the page shows what it would bring. */
export type Choice = Roadmap & { readonly on: boolean }

export const noChoice: Choice = { moves: [], capacity: defaultCapacity, on: true }

export const moveOf = (moves: readonly Move[], practice: string): Move | undefined => moves.find((move) => move.practice === practice)

/** The moves with this one in place of the practice's own, if it has one; null takes it out. */
export const withMove = (moves: readonly Move[], practice: string, move: Move | null): readonly Move[] => {
  const others = moves.filter((one) => one.practice !== practice)
  if (move === null) return others
  const place = moves.findIndex((one) => one.practice === practice)
  return place === -1 ? [...others, move] : moves.map((one, index) => (index === place ? move : one))
}

/** A move to a level and a grade, without what stays as it is; null where all of it stays. */
export const moveTo = (practice: string, standing: Standing, level: number, evidence: EvidenceGrade): Move | null => {
  const climbs = level !== standing.level
  const proves = evidence !== standing.evidence && (climbs || standing.known)
  if (!climbs && !proves) return null
  return { practice, ...(climbs ? { level } : {}), ...(proves ? { evidence } : {}) }
}

/** A step of the plan, done and with the evidence that carries it: whoever does a thing can show it. */
export const planMove = (instrument: NumericInstrument, item: PlanItem, standing: Standing, target: number): Move | null =>
  moveTo(item.practice, standing, item.to, carrying(instrument, item.to, target, standing.evidence))

const isGrade = (value: unknown): value is EvidenceGrade => evidenceGrades.some((grade) => grade === value)

const readMove = (value: unknown): readonly Move[] => {
  if (!isRecord(value) || typeof value.practice !== 'string') return []
  const { practice, level, evidence } = value
  return [{ practice, ...(typeof level === 'number' ? { level } : {}), ...(isGrade(evidence) ? { evidence } : {}) }]
}

const isCapacity = (value: unknown): value is number =>
  typeof value === 'number' && value >= leastCapacity && value <= mostCapacity && Number.isInteger(2 * value)

/** What was put away or sent, as far as it can be read. */
export const readChoice = (value: unknown): Choice => {
  if (!isRecord(value)) return noChoice
  return {
    moves: Array.isArray(value.moves) ? value.moves.flatMap(readMove) : [],
    capacity: isCapacity(value.capacity) ? value.capacity : defaultCapacity,
    on: value.on !== false,
  }
}

/** "7.5" of a field; null for what is no capacity. A comma is a decimal sign to some. */
export const readCapacity = (text: string): number | null => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && isCapacity(value) ? value : null
}
