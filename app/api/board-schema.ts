import * as z from 'zod'
import { toleranceOf } from '#lib/scoring/tolerance'
import { boardReadings, flagGates, maxBoardWeight } from '#lib/screening/board'
import { defaultStageIds } from '#lib/screening/stages'

/** What a board is told by its members. Codes name what is wrong; sentences are in content/messages. */

const Key = z.string().min(1).max(80)
const Name = z.string().max(2_000)

const Weight = z
  .number({ error: 'board.bad-weight' })
  .int({ error: 'board.bad-weight' })
  .min(0, { error: 'board.bad-weight' })
  .max(maxBoardWeight, { error: 'board.bad-weight' })

/** Whole weights by dimension, at least one of them above 0. */
export const Weights = z
  .record(Key, Weight)
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), { error: 'board.no-weight' })

const Tolerance = z
  .union([z.number(), z.string().max(40)])
  .refine((value) => toleranceOf(value) !== null, { error: 'board.bad-tolerance' })
  .transform(String)

export const Gates = z.strictObject({
  band: z.int().min(0).max(20),
  flags: z.enum(flagGates),
  least: z.record(
    Key,
    z.int({ error: 'board.bad-percent' }).min(0, { error: 'board.bad-percent' }).max(100, { error: 'board.bad-percent' }),
  ),
})

/** `name` may be empty for the stages that every board begins with: those are called in the reader's language. */
const Stage = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  name: z.string().trim().max(60, { error: 'board.long-stage' }),
})
export const Stages = z
  .array(Stage)
  .min(1, { error: 'board.no-stage' })
  .max(20, { error: 'board.many-stages' })
  .refine((stages) => new Set(stages.map(({ id }) => id)).size === stages.length, { error: 'board.same-stage' })
  .check(({ value, issues }) => {
    // Of the team's own stages each has a name; two that are called the same could not be told apart.
    const at = value.findIndex(({ id, name }, place) =>
      name === '' ? !defaultStageIds.some((one) => one === id) : value.findIndex((one) => one.name === name) !== place,
    )
    if (at !== -1) issues.push({ code: 'custom', message: 'board.bad-stage', input: value, path: [at, 'name'] })
  })

export const Reading = z.enum(boardReadings)

export const BoardChange = z.strictObject({
  revision: z.int().min(1),
  name: Name.optional(),
  reading: Reading.optional(),
  tolerance: Tolerance.optional(),
  weights: Weights.optional(),
  gates: Gates.optional(),
  stages: Stages.optional(),
  members: z.array(z.string().min(1).max(64)).max(500).nullable().optional(),
  /** a stage that is gone → where its start-ups go; without it, to the first */
  moves: z.record(z.string().max(64), z.string().max(64)).optional(),
})
export type BoardChange = z.infer<typeof BoardChange>

/** `weights` absent: the instrument's own. */
export const BoardRequest = z.strictObject({
  team: Key,
  name: Name,
  instrument: Key.default('readiness'),
  weights: Weights.optional(),
  reading: Reading.default('evidenced'),
})

export const BoardCopy = z.strictObject({ name: Name })
