import type { AnswerRecords, Evidence, ExposureRecord, PracticeRecord } from '#lib/instrument/record'
import type { Instrument, Practice } from '#lib/instrument/schema'

/** Answers of start-ups that do not exist, for trying and measuring boards: like real ones in how they vary, and never random levels alone. */

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How far along a start-up is, 0 to 4; how much of it each dimension shares; how much it can show; how much it does not know. */
type Character = { readonly maturity: number; readonly lean: ReadonlyMap<string, number>; readonly proof: number; readonly gaps: number }

const characterOf = (instrument: Instrument, random: () => number): Character => ({
  // Most are early: the mean of two is more often in the middle than at an end, and the power draws it down.
  maturity: 4 * ((random() + random()) / 2) ** 1.25,
  lean: new Map(instrument.dimensions.map(({ id }) => [id, (random() - 0.5) * 2.2])),
  proof: random(),
  gaps: random() < 0.6 ? random() * 0.05 : random() * 0.25,
})

const date = (random: () => number): string =>
  `2026-${String(1 + Math.floor(random() * 10)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`

const evidenceOf = (level: number, { proof }: Character, random: () => number): Evidence => {
  const shown = proof * 0.75 + random() * 0.35
  if (level === 0 || shown < 0.25) return { grade: 'none' }
  if (shown < 0.5) return { grade: 'stated' }
  const details = { title: `Record ${1 + Math.floor(random() * 900)}`, date: date(random), link: 'https://example.com/record' }
  if (level < 4 || shown < 0.95) return { grade: 'documented', ...details }
  return { grade: 'verified', ...details, verifiedBy: 'Example Assurance', verifiedOn: date(random), verifiedWhat: 'Sample of records' }
}

const practiceOf = (practice: Practice, character: Character, random: () => number): PracticeRecord | undefined => {
  const chance = random()
  if (chance < character.gaps) return undefined
  if (chance < character.gaps * 1.6) return { kind: 'dk' }
  if (practice.na && chance > 0.97) return { kind: 'na', reason: 'Not part of the product.' }
  const wanted = character.maturity + (character.lean.get(practice.dimension) ?? 0) + (random() - 0.5) * 2
  const level = Math.max(0, Math.min(4, Math.round(wanted))) as 0 | 1 | 2 | 3 | 4 // rounded into the range
  return { kind: 'level', level, evidence: evidenceOf(level, character, random) }
}

const exposureOf = ({ type, options }: Instrument['exposures'][number], { gaps }: Character, random: () => number): ExposureRecord => {
  if (random() < gaps / 2) return { kind: 'dk' }
  if (type === 'one') return { kind: 'one', option: options[Math.floor(random() * options.length)]?.id ?? '' }
  return { kind: 'many', options: options.filter(() => random() < 0.35).map(({ id }) => id) }
}

const filled = <R>(questions: readonly { readonly id: string }[], answer: (place: number) => R | undefined): Record<string, R> =>
  Object.fromEntries(
    questions.flatMap(({ id }, place) => {
      const record = answer(place)
      return record === undefined ? [] : [[id, record] as const]
    }),
  )

/** The answers of one invented start-up. The same random numbers give the same answers. */
export const syntheticRecords = (instrument: Instrument, random: () => number): AnswerRecords => {
  const character = characterOf(instrument, random)
  const { exposures, practices } = instrument
  return {
    exposures: filled(exposures, (place) => {
      const exposure = exposures[place]
      return exposure && exposureOf(exposure, character, random)
    }),
    practices: filled(practices, (place) => {
      const practice = practices[place]
      return practice && practiceOf(practice, character, random)
    }),
  }
}
