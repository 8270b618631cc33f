import 'server-only'
import type { Instrument } from '#lib/instrument/schema'
import type { Issue, Parsed } from '#lib/issue'
import { type BoardInstrument, type BoardReading, defaultGates, maxBoardDimensions, yardstickOf } from '#lib/screening/board'
import { defaultStages } from '#lib/screening/stages'
import type { NewBoard } from '#lib/store/boards'
import { boardInstruments } from './screening'

type Asked = {
  readonly id: string
  readonly team: string
  readonly name: string
  readonly instrument: string
  readonly reading: BoardReading
  readonly weights?: Readonly<Record<string, number>> | undefined
  readonly createdBy: string
}

/** Weights that name dimensions of another instrument, or not all of this one, with an issue for each. */
export const foreignWeights = (weights: Readonly<Record<string, number>>, dimensions: readonly string[]): readonly Issue[] => [
  ...Object.keys(weights)
    .filter((id) => !dimensions.includes(id))
    .map((id) => ({ code: 'board.unknown-dimension', path: ['weights', id] })),
  ...dimensions.filter((id) => !Object.hasOwn(weights, id)).map((id) => ({ code: 'board.missing-weight', path: ['weights', id] })),
]

const ownWeights = ({ dimensions }: Instrument) => Object.fromEntries(dimensions.map(({ id, weight }) => [id, weight]))

const made = (asked: Asked, instrument: Instrument, ref: BoardInstrument): Parsed<NewBoard> => {
  const dimensions = instrument.dimensions.map(({ id }) => id)
  if (dimensions.length > maxBoardDimensions)
    return { ok: false, issues: [{ code: 'board.many-dimensions', path: ['instrument'], data: { max: maxBoardDimensions } }] }
  const weights = asked.weights ?? ownWeights(instrument)
  const issues = foreignWeights(weights, dimensions)
  if (issues.length > 0) return { ok: false, issues }
  const { id, team, name, reading, createdBy } = asked
  const settings = { name, reading, tolerance: '0.25', weights, gates: defaultGates, stages: defaultStages, members: null }
  return { ok: true, value: { id, team, instrument: ref, dimensions, yardstick: yardstickOf(instrument), createdBy, ...settings } }
}

/** A new board on an instrument in the version that is installed, with the settings to begin with. */
export async function boardFrom(asked: Asked): Promise<Parsed<NewBoard>> {
  const found = (await boardInstruments()).find(({ ref }) => ref.id === asked.instrument)
  if (found === undefined) return { ok: false, issues: [{ code: 'board.no-such-instrument', path: ['instrument'] }] }
  return made(asked, found.instrument, found.ref)
}
