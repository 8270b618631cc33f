import type { BoardReading, BoardSettings, FlagGate, Stage } from '#lib/screening/board'

/** The settings as they stand in the form: numbers are still what was typed. */
export type Draft = {
  readonly name: string
  readonly reading: BoardReading
  /** whole per cent */
  readonly tolerance: number
  readonly weights: Readonly<Record<string, string>>
  readonly band: number
  readonly flags: FlagGate
  readonly least: Readonly<Record<string, string>>
  readonly stages: readonly Stage[]
  /** stage that is gone → the one that its start-ups go to */
  readonly moves: Readonly<Record<string, string>>
  readonly members: readonly string[] | null
}

const perCent = 100

const texts = (ids: readonly string[], of: Readonly<Record<string, number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(ids.map((id) => [id, String(of[id] ?? 0)]))

/** The form of settings; `dimensions` are the ids of the instrument, in its order. */
export const draftOf = (settings: BoardSettings, dimensions: readonly string[]): Draft => ({
  name: settings.name,
  reading: settings.reading,
  tolerance: Math.round(Number(settings.tolerance) * perCent),
  weights: texts(dimensions, settings.weights),
  band: settings.gates.band,
  flags: settings.gates.flags,
  least: texts(dimensions, settings.gates.least),
  stages: settings.stages,
  moves: {},
  members: settings.members,
})

const whole = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN)

const numbers = (of: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(Object.entries(of).map(([id, text]) => [id, whole(text === '' ? '0' : text)]))

/**
 * What is sent; what is not a whole number goes as null, which the server refuses by its field. A stage that still bears the name which
 * every board begins with (`defaults`, by id) goes without one, so that others go on reading it in their own language.
 */
export const settingsOf = (draft: Draft, defaults: Readonly<Record<string, string>>): BoardSettings => ({
  name: draft.name,
  reading: draft.reading,
  tolerance: String(draft.tolerance / perCent),
  weights: numbers(draft.weights),
  gates: {
    band: draft.band,
    flags: draft.flags,
    // No minimum is not kept as a minimum of 0.
    least: Object.fromEntries(Object.entries(numbers(draft.least)).filter(([, least]) => least !== 0)),
  },
  stages: draft.stages.map(({ id, name }) => ({ id, name: defaults[id] === name.trim() ? '' : name.trim() })),
  members: draft.members,
})

/** Moves a stage one place up (−1) or down (+1); at the end of the list nothing happens. */
export const withStageMoved = (stages: readonly Stage[], id: string, by: -1 | 1): readonly Stage[] => {
  const from = stages.findIndex((stage) => stage.id === id)
  const [moved, other] = [stages[from], stages[from + by]]
  if (moved === undefined || other === undefined) return stages
  return stages.map((stage) => (stage === moved ? other : stage === other ? moved : stage))
}

/**
 * Takes a stage away and sends its start-ups to another; those that were to come to it from a stage removed before follow. A board keeps
 * one stage.
 */
export const withoutStage = (draft: Draft, id: string, to: string): Draft => {
  const stages = draft.stages.filter((stage) => stage.id !== id)
  if (stages.length === 0 || !stages.some((stage) => stage.id === to)) return draft
  const followed = Object.entries(draft.moves).map(([from, target]) => [from, target === id ? to : target])
  return { ...draft, stages, moves: { ...Object.fromEntries(followed), [id]: to } }
}
