import * as z from 'zod'
import { type Edition, editions } from '#lib/report/edition'
import { Digest } from '#lib/snapshot/payload'
import { mostPdf } from './bounds'
import type { PdfPage } from './read-pdf'

const Page = z.strictObject({ text: Digest, links: Digest, annotations: z.int().min(0).max(10_000) })

/** What the second seal says of a report's pages as they were drawn: of which snapshot and edition, and of each page what a reader finds. */
export const PagesPayload = z.strictObject({
  format: z.literal('touchstone-pages/1'),
  snapshot: Digest,
  edition: z.enum(editions),
  pages: z.array(Page).min(1).max(mostPdf.pages),
})
export type PagesPayload = Readonly<z.infer<typeof PagesPayload>>

export const pagesPayload = (snapshot: string, edition: Edition, pages: readonly PdfPage[]): PagesPayload => ({
  format: 'touchstone-pages/1',
  snapshot,
  edition,
  pages: [...pages],
})

export type PageChange = 'text' | 'links' | 'annotations'

/** How the pages of a file differ from those that were sealed; pages count from 1. */
export type PagesDifference = {
  readonly changed: readonly { readonly page: number; readonly what: readonly PageChange[] }[]
  /** pages beyond those that were sealed */
  readonly added: number
  /** sealed pages that the file no longer has */
  readonly missing: number
}

const changesOf = (sealed: PdfPage, found: PdfPage): readonly PageChange[] =>
  (['text', 'links', 'annotations'] as const).filter((what) => sealed[what] !== found[what])

/** Compares page by page, in the order of the file. */
export const comparePages = (sealed: readonly PdfPage[], found: readonly PdfPage[]): PagesDifference => ({
  changed: found.flatMap((page, place) => {
    const original = sealed[place]
    const what = original === undefined ? [] : changesOf(original, page)
    return what.length === 0 ? [] : [{ page: place + 1, what }]
  }),
  added: Math.max(0, found.length - sealed.length),
  missing: Math.max(0, sealed.length - found.length),
})

export const isUnchanged = ({ changed, added, missing }: PagesDifference): boolean => changed.length === 0 && added === 0 && missing === 0
