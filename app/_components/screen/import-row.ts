import * as z from 'zod'
import { refusals, sealStates } from '#lib/intake/incoming'

const Issue = z.object({
  code: z.string(),
  path: z.array(z.union([z.string(), z.number()])).readonly(),
  data: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .readonly()
    .optional(),
})

/** A file dropped on a board, as the server tells of it. */
export const ImportRow = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number(),
  state: z.enum(['waiting', 'reading', 'done']),
  outcome: z.enum([...sealStates, ...refusals, 'other-version', 'duplicate', 'full']).nullable(),
  issue: Issue.nullable(),
  company: z.string().nullable(),
  submission: z.string().nullable(),
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportRows = z.object({ imports: z.array(ImportRow) })
export const OneImport = z.object({ import: ImportRow })

/** What a person is shown first: the start-up is on the board, was there before, or is not taken in. */
export const resultOf = ({ outcome }: ImportRow): 'taken' | 'known' | 'refused' | null => {
  if (outcome === null) return null
  if (outcome === 'duplicate') return 'known'
  return outcome === 'other-version' || sealStates.some((state) => state === outcome) ? 'taken' : 'refused'
}
