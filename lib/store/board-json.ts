import * as z from 'zod'
import { type BoardReading, boardReadings, flagGates } from '#lib/screening/board'

/** The JSON columns of a board. */

const Key = z.string().min(1).max(80)
export const DimensionIds = z.array(Key)
export const BoardWeights = z.record(Key, z.int().min(0))
export const BoardGates = z.object({ band: z.int().min(0), flags: z.enum(flagGates), least: z.record(Key, z.int().min(0).max(100)) })
export const BoardStages = z.array(z.object({ id: Key, name: z.string() }))
export const BoardYardstick = z.object({
  bands: z.array(z.object({ atLeast: z.int(), weakestAtLeast: z.int() })),
  caps: z.array(z.int()),
})
export const BoardMembers = z.array(z.string())

export const readingOf = (text: string): BoardReading => boardReadings.find((reading) => reading === text) ?? 'evidenced'
