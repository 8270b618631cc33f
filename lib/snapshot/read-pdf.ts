import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Issue, Parsed } from '#lib/issue'

export type PdfPage = {
  /** the words of the page, comparable: see `comparable` */
  readonly text: string
  readonly annotations: number
  readonly links: readonly string[]
}

/** What stands in a PDF that anyone may have made. */
export type PdfReading = {
  readonly pages: readonly PdfPage[]
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Far above the longest report; what is beyond is refused before it is read. */
export const mostPdf = { bytes: 8 * 1024 * 1024, pages: 400, attachments: 20, attachedBytes: 4 * 1024 * 1024 } as const

const refused = (code: string, data?: Issue['data']) =>
  ({ ok: false, issues: [data === undefined ? { code, path: [] } : { code, path: [], data }] }) as const

/**
 * Text as it is compared: composed (NFC) and without any white space or control character, since the width of a gap, and where a line
 * ends, is each reader's own guess. Compatibility forms stay apart (no NFKC), so that "²" for "2" is a change.
 */
export const comparable = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, '')

/** A PDF says what it is within its first kilobyte (ISO 32000-1, annex H.3.4.1). */
export const looksLikePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

type Document = Awaited<ReturnType<typeof getDocument>['promise']>

const readPage = async (document: Document, number: number): Promise<PdfPage> => {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent({ disableNormalization: true })
  const annotations: readonly { readonly url?: unknown }[] = await page.getAnnotations()
  page.cleanup()
  return {
    text: comparable(items.map((item) => ('str' in item ? item.str : '')).join('')),
    annotations: annotations.length,
    links: annotations.flatMap(({ url }) => (typeof url === 'string' ? [url] : [])),
  }
}

type Attachment = { readonly filename: string; readonly content: Uint8Array | null }

const readAttachments = async (document: Document): Promise<Parsed<PdfReading['attachments']>> => {
  const found: Readonly<Record<string, Attachment>> = (await document.getAttachments()) ?? {}
  const files = Object.values(found)
  if (files.length > mostPdf.attachments) return refused('pdf.too-many-files', { maximum: mostPdf.attachments })
  const attachments = files.map(({ filename, content }) => ({ name: filename, bytes: content ?? new Uint8Array() }))
  if (attachments.some(({ bytes }) => bytes.length > mostPdf.attachedBytes))
    return refused('pdf.file-too-large', { maximum: mostPdf.attachedBytes })
  return { ok: true, value: attachments }
}

const read = async (document: Document): Promise<Parsed<PdfReading>> => {
  if (document.numPages > mostPdf.pages) return refused('pdf.too-many-pages', { maximum: mostPdf.pages })
  const attachments = await readAttachments(document)
  if (!attachments.ok) return attachments
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number))
  return { ok: true, value: { pages, attachments: attachments.value } }
}

/**
 * Reads a PDF that anyone may have made: the text of its pages and its attachments; runs no script, loads nothing, draws nothing.
 * It may take any time and memory, so it belongs where both are bounded. Issues: `pdf.not-a-pdf`, `pdf.too-large`, `pdf.encrypted`,
 * `pdf.damaged`, `pdf.too-many-pages`, `pdf.too-many-files`, `pdf.file-too-large`.
 */
export const readPdf = async (bytes: Uint8Array): Promise<Parsed<PdfReading>> => {
  if (bytes.length > mostPdf.bytes) return refused('pdf.too-large', { maximum: mostPdf.bytes })
  if (!looksLikePdf(bytes)) return refused('pdf.not-a-pdf')
  const task = getDocument({
    // The reader keeps the bytes that it is given.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 0,
  })
  try {
    return await read(await task.promise)
  } catch (error) {
    // Whatever the reader throws at a broken file is about the file.
    return refused(error instanceof Error && error.name === 'PasswordException' ? 'pdf.encrypted' : 'pdf.damaged')
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
