import * as z from 'zod'
import type { Condition } from './condition'
import { kinds } from './facts'
import { coveredMarkets, type FieldName, fields, isFieldName } from './fields'

/** How `content/facts/duties.yaml` is written, and what its conditions become. */

const Words = z.string().trim().min(1).max(1_000)
const Both = z.strictObject({ zh: Words, en: Words })

const optionsOf = (name: FieldName): readonly string[] => {
  const field = fields[name]
  if (field.kind === 'count') return []
  return field.kind === 'many' ? [...field.options, 'none'] : field.options
}

const Choices = z.array(z.string()).min(1)
const Bounds = z
  .strictObject({ from: z.int().nonnegative().optional(), below: z.int().positive().optional() })
  .refine(({ from = 0, below = Number.POSITIVE_INFINITY }) => from < below)

/** `{ field: [options] }` and `{ field: { from, below } }` all hold; of the conditions listed under `any` one must, under `all` each. */
const When: z.ZodType<Condition> = z.record(z.string(), z.unknown()).transform((entries, context): Condition => {
  const refuse = (key: string, message: string) => context.issues.push({ code: 'custom', message, input: entries, path: [key] })
  const parts: Condition[] = []
  for (const [key, value] of Object.entries(entries)) {
    if (key === 'any' || key === 'all') {
      const list = z.array(When).min(1).safeParse(value)
      if (list.success) parts.push({ kind: key, parts: list.data })
      else
        for (const { path, message } of list.error.issues)
          context.issues.push({ code: 'custom', message, input: value, path: [key, ...path] })
    } else if (!isFieldName(key)) refuse(key, 'duties.no-such-field')
    else if (fields[key].kind === 'count') {
      const bounds = Bounds.safeParse(value)
      if (bounds.success)
        parts.push({ kind: 'count', field: key, from: bounds.data.from ?? 0, below: bounds.data.below ?? Number.POSITIVE_INFINITY })
      else refuse(key, 'duties.bad-bounds')
    } else {
      const choices = Choices.safeParse(value)
      const known = optionsOf(key)
      if (choices.success && choices.data.every((option) => known.includes(option)))
        parts.push({ kind: 'choice', field: key, anyOf: choices.data })
      else refuse(key, 'duties.no-such-option')
    }
  }
  if (parts.length === 0) context.issues.push({ code: 'custom', message: 'duties.no-condition', input: entries })
  return { kind: 'all', parts }
})

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Day = z.iso.date()

export const DutyContent = z
  .strictObject({
    id: Id,
    market: z.enum(coveredMarkets),
    kind: z.enum(kinds),
    laws: z.tuple([Words], Words),
    when: When,
    from: Day.optional(),
    until: Day.optional(),
    title: Both,
    demands: Both,
    evidence: Both.optional(),
    practices: z.array(Id).max(6),
  })
  .refine(({ kind, evidence }) => (kind === 'note') === (evidence === undefined), { message: 'duties.evidence', path: ['evidence'] })

export type DutyRow = z.infer<typeof DutyContent>
