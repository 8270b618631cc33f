import * as z from 'zod'

/** The form of a topic of `content/topics` (legend: content/README.md). Both languages are required everywhere. */

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
const Line = z.string().trim().min(1).max(4_000)
const Both = z.strictObject({ zh: Line, en: Line })
const Sources = z.array(z.string().regex(/^[A-Z][A-Za-z0-9-]{1,40}$/)).default([])
/** A number or a name reads the same in both languages; anything else stands in both. */
const Cell = z.union([Line, Both])

const TextBlock = z.strictObject({ kind: z.literal('text'), zh: Line, en: Line, sources: Sources })
const HeadingBlock = z.strictObject({ kind: z.literal('heading'), zh: Line, en: Line })
const ListBlock = z.strictObject({
  kind: z.literal('list'),
  items: z.array(z.strictObject({ zh: Line, en: Line, sources: Sources })).min(2),
  sources: Sources,
})
const TableBlock = z.strictObject({
  kind: z.literal('table'),
  caption: Both,
  head: z.array(Cell).min(2).max(6),
  rows: z.array(z.array(Cell)).min(2),
  sources: Sources,
})
/** A bar for each value, on a line from 0 to `most`; `text` is the value as it is read. */
const BarsBlock = z.strictObject({
  kind: z.literal('bars'),
  caption: Both,
  most: z.number().positive(),
  bars: z
    .array(z.strictObject({ label: Cell, value: z.number().min(0), text: Cell }))
    .min(2)
    .max(16),
  sources: Sources,
})

export const BlockContent = z.discriminatedUnion('kind', [TextBlock, HeadingBlock, ListBlock, TableBlock, BarsBlock])

export const tools = ['compute', 'licences', 'duties'] as const

export const TopicContent = z.strictObject({
  id: Id,
  /** the section of the source article */
  seed: z.string().regex(/^\d{1,2}$/),
  title: Both,
  lead: Both,
  body: z.array(BlockContent).min(3),
  /** what of the article is dated, and what holds today */
  article: Both,
  /** ids of the questions that the topic feeds, of whichever instrument */
  practices: z.array(z.string()).min(1),
  exposures: z.array(z.string()).default([]),
  tools: z.array(z.enum(tools)).default([]),
})

export type Block = Readonly<z.infer<typeof BlockContent>>
export type Topic = Readonly<z.infer<typeof TopicContent>>
export type Tool = (typeof tools)[number]
