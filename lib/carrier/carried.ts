import type { Edition } from '#lib/report/edition'
import type { SigningKey } from '#lib/snapshot/key'
import { type SealedFile, seal } from '#lib/snapshot/seal'
import type { AttachedFile } from './attach'
import { pagesPayload } from './pages'
import type { PdfPage } from './read-pdf'

/** The names of the files in a sealed report: its data, and the seal of its pages. */
export const dataName = 'touchstone.json'
export const pagesName = 'touchstone-pages.json'

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

/** What a report carries: the sealed snapshot or summary, whose snapshot has `digest`, and a seal by the same key over the pages as drawn. */
export const carriedBy = async (
  data: { readonly file: SealedFile; readonly digest: string; readonly edition: Edition },
  pages: readonly PdfPage[],
  key: SigningKey,
  descriptions: { readonly data: string; readonly pages: string },
): Promise<readonly AttachedFile[]> => [
  { name: dataName, bytes: json(data.file), description: descriptions.data },
  {
    name: pagesName,
    bytes: json(await seal('pages', pagesPayload(data.digest, data.edition, pages), key)),
    description: descriptions.pages,
  },
]
