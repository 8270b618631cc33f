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

/** Where both have the same page: the longest sequence of them in the same order, as places in either. */
const common = (sealed: readonly PdfPage[], found: readonly PdfPage[]): readonly { readonly sealed: number; readonly found: number }[] => {
  const longest = Array.from({ length: sealed.length + 1 }, () => new Uint16Array(found.length + 1))
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0
  const same = (row: number, column: number): boolean => {
    const [one, other] = [sealed[row], found[column]]
    return one !== undefined && other !== undefined && changesOf(one, other).length === 0
  }
  for (let row = sealed.length - 1; row >= 0; row -= 1)
    for (let column = found.length - 1; column >= 0; column -= 1)
      longest[row]?.set([same(row, column) ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))], column)
  const pairs: { sealed: number; found: number }[] = []
  for (let row = 0, column = 0; row < sealed.length && column < found.length; )
    if (same(row, column)) pairs.push({ sealed: row++, found: column++ })
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  return pairs
}

/**
 * Compares the pages of a file, numbered as they lie in it, with those that were sealed. Pages that are the same stand for each other,
 * so that one taken out does not make all that follow look changed; what lies between is compared in its order.
 */
export const comparePages = (sealed: readonly PdfPage[], found: readonly PdfPage[]): PagesDifference => {
  const changed: { page: number; what: readonly PageChange[] }[] = []
  let [added, missing, row, column] = [0, 0, 0, 0]
  for (const next of [...common(sealed, found), { sealed: sealed.length, found: found.length }]) {
    const paired = Math.min(next.sealed - row, next.found - column)
    for (let place = 0; place < paired; place += 1) {
      const [one, other] = [sealed[row + place], found[column + place]]
      if (one !== undefined && other !== undefined) changed.push({ page: column + place + 1, what: changesOf(one, other) })
    }
    missing += next.sealed - row - paired
    added += next.found - column - paired
    row = next.sealed + 1
    column = next.found + 1
  }
  return { changed, added, missing }
}

export const isUnchanged = ({ changed, added, missing }: PagesDifference): boolean => changed.length === 0 && added === 0 && missing === 0
