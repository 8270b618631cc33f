import * as z from 'zod'
import type { Issue, Parsed } from '#lib/issue'
import { itemKinds, type LicenceFacts, territories } from './terms'

/** Weights that the product runs, or whose outputs train another model. Data are data. */
export const roles = ['use', 'teacher'] as const
export type Role = (typeof roles)[number]

const most = 40
const maxText = 120

const OwnTerms = z.strictObject({
  commercial: z.enum(['yes', 'no', 'unclear']),
  outputs: z.enum(['yes', 'no', 'unclear', 'na']),
  redistribute: z.enum(['yes', 'conditions', 'no', 'unclear']),
  shareAlike: z.boolean().default(false),
  notice: z.boolean().default(false),
})

/** An entry that the tables do not hold, as its owner read it. */
export const OwnEntry = z.strictObject({
  name: z.string().trim().min(1, 'licences.no-name').max(maxText, 'licences.name-too-long'),
  kind: z.enum(itemKinds),
  licence: z.string().trim().max(maxText, 'licences.name-too-long').default(''),
  role: z.enum(roles).default('use'),
  terms: OwnTerms,
})
export type OwnEntry = z.infer<typeof OwnEntry>

export const Pick = z.strictObject({ id: z.string().max(64), role: z.enum(roles).default('use') })

/** What is picked, and what is meant to be done with it. */
export const LicenceInputs = z.strictObject({
  items: z.array(Pick).max(most, 'licences.too-many').default([]),
  own: z.array(OwnEntry).max(most, 'licences.too-many').default([]),
  commercial: z.boolean().default(true),
  /** active users a month, all products together; null where not known */
  users: z
    .number('licences.not-a-number')
    .int('licences.not-whole')
    .min(0, 'licences.negative')
    .max(10_000_000_000, 'licences.too-large')
    .nullable()
    .default(null),
  /** revenue in USD a month; null where not known */
  revenue: z.number('licences.not-a-number').min(0, 'licences.negative').max(1e12, 'licences.too-large').nullable().default(null),
  fineTune: z.boolean().default(false),
  redistribute: z.boolean().default(false),
  serve: z.boolean().default(false),
  /** where the company sits or sells */
  regions: z.array(z.enum(territories)).max(territories.length).default([]),
})
export type LicenceInputs = z.infer<typeof LicenceInputs>

const issueOf = (issue: z.core.$ZodIssue): Issue => ({
  code: /^licences\.[a-z-]+$/.test(issue.message)
    ? issue.message
    : issue.code === 'unrecognized_keys'
      ? 'licences.unknown-field'
      : 'licences.malformed',
  path: issue.path.map((key) => (typeof key === 'number' ? key : String(key))),
})

/** Untrusted JSON as inputs, or every mistake in it; an item that is not in the tables, or picked twice in one role, is one. */
export function parseLicenceInputs(input: unknown, { licences }: LicenceFacts): Parsed<LicenceInputs> {
  const parsed = LicenceInputs.safeParse(input)
  if (!parsed.success) return { ok: false, issues: parsed.error.issues.map(issueOf) }
  const known = new Set(licences.map(({ id }) => id))
  const picked = parsed.data.items.map(({ id, role }) => `${id}:${role}`)
  const issues = parsed.data.items.flatMap(({ id, role }, place): readonly Issue[] => {
    if (!known.has(id)) return [{ code: 'licences.unknown-item', path: ['items', place], data: { id } }]
    return picked.indexOf(`${id}:${role}`) < place ? [{ code: 'licences.repeated-item', path: ['items', place], data: { id } }] : []
  })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: parsed.data }
}
