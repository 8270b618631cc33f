import * as z from 'zod'

/**
 * The content form of an instrument, as it stands in `content/instruments/<id>/` (legend: content/README.md). Both languages are
 * required everywhere. `effort` of a practice is read from its steps, `cap` of a flag is a band id here and an index after loading.
 */

const maxText = 2_000

const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, { error: 'instrument.bad-id' })
const Version = z.string().regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/, { error: 'instrument.bad-version' })
const Level = z.int().min(0).max(4)
const Line = z.string().trim().min(1).max(maxText)

/** A text in both languages. */
const Both = z.strictObject({ zh: Line, en: Line })

const Seed = z.array(z.string().regex(/^\d{1,2}(\.\d{1,2})?$/)).default([])
const Sources = z.array(z.string().regex(/^[A-Z][A-Za-z0-9-]{1,40}$/)).default([])

export const BandContent = z.strictObject({
  id: Id,
  atLeast: z.int().min(0).max(100),
  weakestAtLeast: z.int().min(0).max(100),
  name: Both,
  meaning: Both,
  investor: Both,
})

export const DimensionContent = z.strictObject({
  id: Id,
  weight: z.int().min(0).max(1_000).default(1),
  base: z.int().min(1).max(4).default(1),
  name: Both,
  short: Both,
  lead: Both,
})

const Named = z.strictObject({ name: Both, help: Both })

export const HeadContent = z.strictObject({
  format: z.literal('touchstone/1'),
  id: Id,
  version: Version,
  title: Both,
  lead: Both,
  evidence: z.strictObject({ none: Level, stated: Level, documented: Level, verified: Level }),
  evidenceNames: z.strictObject({ none: Named, stated: Named, documented: Named, verified: Named }),
  levels: z.array(z.strictObject({ name: Both, text: Both })).length(5),
  bands: z.array(BandContent).min(1).max(12),
  dimensions: z.array(DimensionContent).min(1).max(24),
  sections: z.array(z.strictObject({ id: Id, name: Both, lead: Both })).default([]),
})

export const OptionContent = z.strictObject({
  id: Id.refine((id) => id !== 'dk' && id !== 'na', { error: 'instrument.reserved-id' }),
  zh: Line,
  en: Line,
  requires: z.record(z.string(), Level).default({}),
  why: Both.optional(),
  notCovered: Both.optional(),
})

export const ExposureContent = z.strictObject({
  id: Id,
  section: Id,
  type: z.enum(['one', 'many']),
  na: z.boolean().default(false),
  short: Both,
  ask: Both,
  help: Both.optional(),
  none: Both.optional(),
  seed: Seed,
  options: z.array(OptionContent).min(1).max(40),
})

export const LevelContent = z.strictObject({ name: Both, zh: Line, en: Line })
export const StepContent = z.strictObject({ effort: z.int().min(1).max(10_000), zh: Line, en: Line })

export const PracticeContent = z.strictObject({
  id: Id,
  dimension: Id,
  weight: z.int().min(1).max(1_000).default(1),
  quick: z.boolean().default(false),
  na: z.boolean().default(false),
  naHint: Both.optional(),
  skipIf: z.strictObject({ exposure: Id, is: z.array(Id).min(1) }).optional(),
  seed: Seed,
  short: Both,
  ask: Both,
  help: Both.optional(),
  why: Both,
  levels: z.array(LevelContent).length(5),
  steps: z.array(StepContent).length(4),
  evidence: z.strictObject({ documented: Both, verified: Both }),
  probe: Both,
  sources: Sources,
})

export const ConditionContent = z.union([
  z.strictObject({ practice: Id, atMost: Level }),
  z.strictObject({ target: Id, atLeast: z.int().min(1).max(4) }),
  z.strictObject({ exposure: Id, anyOf: z.array(Id).min(1) }),
])

export const FlagContent = z.strictObject({
  id: Id,
  cap: Id,
  when: z.array(ConditionContent).min(1),
  short: Both,
  text: Both,
  clears: Both,
  sources: Sources,
})

/** One thing that a version changed; `note` says more than the kind of change does. */
const change = <K extends string, S extends z.ZodRawShape>(kind: K, subject: S) =>
  z.strictObject({ kind: z.literal(kind), ...subject, note: Both.optional() })

/**
 * `added` and `retired`: the question came or went. `reworded`: the same question in other words, worth a second look. `options`: an
 * exposure's answers came, went or changed. `targets`: what answers require, or the base of a dimension. `weights`: of a practice or a
 * dimension. `flags`: a flag came, went or changed. `scale`: bands or evidence caps.
 */
export const ChangeContent = z.union([
  change('added', { question: Id }),
  change('retired', { question: Id }),
  change('reworded', { question: Id }),
  change('options', { question: Id }),
  change('targets', { question: Id }),
  change('targets', { dimension: Id }),
  change('weights', { question: Id }),
  change('weights', { dimension: Id }),
  change('flags', { flag: Id }),
  change('scale', {}),
])

export const ReleaseContent = z.strictObject({
  version: Version,
  date: z.iso.date({ error: 'instrument.bad-date' }),
  note: Both,
  changes: z.array(ChangeContent).max(1_000).default([]),
})

const departure = { version: Version, date: z.iso.date({ error: 'instrument.bad-date' }), why: Both, replacedBy: z.array(Id).default([]) }

/** A question that is asked no longer, just as it stood in its file, with when and why it left. */
export const RetiredContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exposure'), ...departure, item: ExposureContent }),
  z.strictObject({ kind: z.literal('practice'), ...departure, item: PracticeContent }),
])

export type Change = Readonly<z.infer<typeof ChangeContent>>
export type Release = Readonly<z.infer<typeof ReleaseContent>>
export type Retired = Readonly<z.infer<typeof RetiredContent>>
export type Head = Readonly<z.infer<typeof HeadContent>>
export type Option = Readonly<z.infer<typeof OptionContent>>
export type Exposure = Readonly<z.infer<typeof ExposureContent>>
export type Practice = Readonly<z.infer<typeof PracticeContent>> & { readonly effort: readonly number[] }
export type Flag = Readonly<Omit<z.infer<typeof FlagContent>, 'cap'>> & { readonly cap: number }
export type Band = Readonly<z.infer<typeof BandContent>>
export type Dimension = Readonly<z.infer<typeof DimensionContent>>

/** A loaded instrument: content with its texts; extends the numeric form structurally, so scoring takes it as it is. */
export type Instrument = Head & {
  readonly exposures: readonly Exposure[]
  readonly practices: readonly Practice[]
  readonly flags: readonly Flag[]
  /** what each version changed, newest first; empty where no changelog.yaml came with it */
  readonly changelog: readonly Release[]
  readonly retired: readonly Retired[]
}
