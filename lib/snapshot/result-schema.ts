import * as z from 'zod'
import { evidenceGrades } from '#lib/instrument/numeric'

/** The form of a Result (SCORING 10) that comes from outside. Whether its numbers are right is for `verify` to find out. */

const Name = z.string().min(1).max(200)
const record = <T extends z.ZodType>(value: T) => z.record(z.string().max(80), value)
export const perReading = <T extends z.ZodType>(value: T) => z.strictObject({ evidenced: value, claimed: value, possible: value })

const Percent = z.number().min(0).max(100)
const Share = z.number().min(0).max(1)
const Tenths = z.int().min(0).max(1_000)
const Gain = z.number()
const Target = z.int().min(0).max(4)

const PartsOf = <T extends z.ZodType>(value: T) => z.strictObject({ evidenced: value, unevidenced: value, unknown: value, missing: value })

const ReadingResult = z.strictObject({
  score: Percent.nullable(),
  band: z.int().min(0).max(20).nullable(),
  limits: z.array(Name),
  targets: record(Target),
  drivers: record(z.array(z.tuple([Name, Name.nullable()]))),
  readiness: record(Share.nullable()),
  credit: record(Share),
  scored: z.array(Name),
  flags: z.array(Name),
  weakest: Name.nullable(),
})

const PlanItem = z.strictObject({
  practice: Name,
  from: Target,
  to: Target,
  gain: Gain,
  effort: z.number(),
  ratio: z.number(),
  clears: z.array(Name),
})
const FindOutItem = z.strictObject({ kind: z.enum(['practice', 'exposure']), id: Name, worth: Gain })
const ProveItem = z.strictObject({ practice: Name, gain: Gain, needs: z.enum(evidenceGrades) })

export const Parts = PartsOf(Tenths)
export const ShownDimension = z.strictObject({ percent: Tenths, level: Tenths, gap: Tenths })
export const FlagStatus = z.enum(['raised', 'open', 'unevidenced', 'clear'])
export const Version = z.string().min(1).max(48)

export const ResultForm = z.strictObject({
  instrument: z.strictObject({ id: Name, version: Version }),
  scoring: Version,
  readings: perReading(ReadingResult),
  points: record(Percent),
  parts: record(PartsOf(Percent)),
  display: perReading(Tenths.nullable()),
  displayContributions: perReading(record(Tenths)),
  displayPoints: record(Tenths),
  displayParts: record(Parts),
  displayBar: Parts.nullable(),
  displayDimensions: record(perReading(ShownDimension.nullable())),
  displayDimensionParts: record(Parts),
  flagStatus: record(FlagStatus),
  plan: z.array(PlanItem),
  findOut: z.array(FindOutItem),
  prove: z.array(ProveItem),
  displayPlan: z.array(Tenths),
  displayFindOut: z.array(Tenths),
  displayProve: z.array(Tenths),
  coverage: Percent.nullable(),
  complete: z.boolean(),
  naAsAbsent: Percent.nullable(),
  sensitivity: z.strictObject({ mean: Percent, geomean: Percent, min: Percent }).nullable(),
  displayChecks: z.strictObject({ coverage: Tenths.nullable(), naAsAbsent: Tenths.nullable() }),
})
export type ResultForm = z.infer<typeof ResultForm>
