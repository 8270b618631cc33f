import type { Issue, Parsed } from '#lib/issue'
import { openSeal } from '#lib/snapshot/seal'
import { type Content, type Knowledge, type Verdict, verify } from '#lib/snapshot/verify'
import { looksLikePdf, mostPdf } from './bounds'
import { dataName, pagesName } from './carried'
import { comparePages, isUnchanged, type PagesDifference, PagesPayload } from './pages'
import type { PdfReading } from './read-pdf'
import type { Reader } from './reader'

/**
 * What became of the pages that a person sees: `none` for a file without pages, `unsealed` where nothing was sealed of them, `foreign`
 * where the seal of the pages is broken, or is of another report, edition or key than the data.
 */
export type PagesVerdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'unsealed' | 'foreign' | 'unchanged'; readonly count: number }
  | { readonly kind: 'changed'; readonly count: number; readonly difference: PagesDifference }

export type Inspection =
  | { readonly kind: 'unreadable'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'read'
      readonly verdict: Exclude<Verdict, { readonly kind: 'unreadable' }>
      readonly pages: PagesVerdict
    }

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const editionOf = { snapshot: 'full', summary: 'summary' } as const satisfies Record<Content['type'], PagesPayload['edition']>

/** The fingerprint of the key that sealed the data. */
export const kidOf = (verdict: Exclude<Verdict, { kind: 'unreadable' }>): string =>
  verdict.kind === 'trusted' ? verdict.issuer.kid : verdict.kid

const judgePages = async (
  reading: PdfReading,
  verdict: Exclude<Verdict, { kind: 'unreadable' }>,
  knowledge: Knowledge,
): Promise<PagesVerdict> => {
  const count = reading.pages.length
  const [file, ...more] = reading.attachments.filter(({ name }) => name === pagesName)
  if (file === undefined) return { kind: 'unsealed', count }
  const opened = await openSeal(decoded(file.bytes) ?? '', knowledge.keys)
  if (more.length > 0 || !opened.ok || opened.type !== 'pages' || opened.signature === 'broken') return { kind: 'foreign', count }
  const payload = PagesPayload.safeParse(opened.payload)
  const { content } = verdict
  if (!payload.success || content === null || opened.kid !== kidOf(verdict)) return { kind: 'foreign', count }
  const { snapshot, edition, pages } = payload.data
  if (snapshot !== content.digest || edition !== editionOf[content.type]) return { kind: 'foreign', count }
  const difference = comparePages(pages, reading.pages)
  return isUnchanged(difference) ? { kind: 'unchanged', count } : { kind: 'changed', count, difference }
}

/** The sealed file itself, or JSON that claims to be one: its first character says so. */
const isJson = (bytes: Uint8Array): boolean => /^\ufeff?\s*\{/.test(Buffer.from(bytes.subarray(0, 64)).toString('utf8'))

/** The sealed data of a file, and what was read of its pages if it has any. */
export type Sealed = { readonly text: string; readonly reading: PdfReading | null }

const refused = (code: string, data?: Issue['data']): Parsed<Sealed> => ({
  ok: false,
  issues: [data === undefined ? { code, path: [] } : { code, path: [], data }],
})

const sealedText = (bytes: Uint8Array, reading: PdfReading | null): Parsed<Sealed> => {
  const text = decoded(bytes)
  return text === null ? refused('seal.not-json') : { ok: true, value: { text, reading } }
}

/**
 * Finds the sealed data in a file from anywhere, itself JSON or within a PDF, and judges nothing. Reads the PDF through `read`, which
 * bounds it. Besides the issues of the reader: `reading.unknown-kind`, `reading.too-large`, `reading.no-data`, `reading.several`,
 * `seal.not-json`.
 */
export const sealedIn = async (bytes: Uint8Array, read: Reader['read'], signal?: AbortSignal): Promise<Parsed<Sealed>> => {
  if (bytes.length > mostPdf.bytes) return refused('reading.too-large', { maximum: mostPdf.bytes })
  if (!looksLikePdf(bytes)) return isJson(bytes) ? sealedText(bytes, null) : refused('reading.unknown-kind')
  const reading = await read(bytes, [dataName, pagesName], signal)
  if (!reading.ok) return reading
  const [data, ...more] = reading.value.attachments.filter(({ name }) => name === dataName)
  if (data === undefined) return refused('reading.no-data')
  return more.length > 0 ? refused('reading.several') : sealedText(data.bytes, reading.value)
}

/** Judges what `sealedIn` found: who sealed it, whether data and pages are as they were. Issues: of `verify`. */
export const judge = async ({ text, reading }: Sealed, knowledge: Knowledge): Promise<Inspection> => {
  const verdict = await verify(text, knowledge)
  if (verdict.kind === 'unreadable') return verdict
  return { kind: 'read', verdict, pages: reading === null ? { kind: 'none' } : await judgePages(reading, verdict, knowledge) }
}

/** Judges a file from anywhere without trusting it. Issues: of `sealedIn`, `judge`. */
export const inspect = async (bytes: Uint8Array, knowledge: Knowledge, read: Reader['read'], signal?: AbortSignal): Promise<Inspection> => {
  const sealed = await sealedIn(bytes, read, signal)
  return sealed.ok ? judge(sealed.value, knowledge) : { kind: 'unreadable', issues: sealed.issues }
}

/** Whether everything that was sealed is as it was: of the data, and of the pages where there are any. */
export const isIntact = (inspection: Inspection): boolean =>
  inspection.kind === 'read' &&
  (inspection.verdict.kind === 'trusted' || inspection.verdict.kind === 'issuer-unknown') &&
  (inspection.pages.kind === 'none' || inspection.pages.kind === 'unchanged')
