import { createHash } from 'node:crypto'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Issue, Parsed } from '#lib/issue'
import { looksLikePdf, mostPdf } from './bounds'

/** A page as it can be compared: digests (SHA-256, hexadecimal) of its words, see `comparable`, and of the addresses that it links to. */
export type PdfPage = {
  readonly text: string
  readonly links: string
  /** how many, links included */
  readonly annotations: number
}

/** What stands in a PDF that anyone may have made. */
export type PdfReading = {
  readonly pages: readonly PdfPage[]
  /** those of the asked names alone */
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const refused = (code: string, data?: Issue['data']) =>
  ({ ok: false, issues: [data === undefined ? { code, path: [] } : { code, path: [], data }] }) as const

/**
 * Text as it is compared: composed (NFC) and without any white space or control character, since the width of a gap, and where a line
 * ends, is each reader's own guess. Compatibility forms stay apart (no NFKC), so that "²" for "2" is a change.
 */
export const comparable = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, '')

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The digest by which the words of a page are compared. */
export const textDigest = (text: string): string => digest(comparable(text))

type Document = Awaited<ReturnType<typeof getDocument>['promise']>

const readPage = async (document: Document, number: number): Promise<PdfPage> => {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent({ disableNormalization: true })
  const annotations: readonly { readonly url?: unknown }[] = await page.getAnnotations()
  page.cleanup()
  return {
    text: textDigest(items.map((item) => ('str' in item ? item.str : '')).join('')),
    links: digest(JSON.stringify(annotations.flatMap(({ url }) => (typeof url === 'string' ? [url] : [])))),
    annotations: annotations.length,
  }
}

type Attachment = { readonly filename: string; readonly content: Uint8Array | null }

const readAttachments = async (document: Document, names: readonly string[]): Promise<Parsed<PdfReading['attachments']>> => {
  const found: Readonly<Record<string, Attachment>> = (await document.getAttachments()) ?? {}
  const files = Object.values(found).filter(({ filename }) => names.includes(filename))
  if (files.length > mostPdf.attachments) return refused('reading.too-many-files', { maximum: mostPdf.attachments })
  const attachments = files.map(({ filename, content }) => ({ name: filename, bytes: content ?? new Uint8Array() }))
  if (attachments.some(({ bytes }) => bytes.length > mostPdf.attachedBytes))
    return refused('reading.file-too-large', { maximum: mostPdf.attachedBytes })
  return { ok: true, value: attachments }
}

const read = async (document: Document, names: readonly string[]): Promise<Parsed<PdfReading>> => {
  if (document.numPages > mostPdf.pages) return refused('reading.too-many-pages', { maximum: mostPdf.pages })
  const attachments = await readAttachments(document, names)
  if (!attachments.ok) return attachments
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number))
  return { ok: true, value: { pages, attachments: attachments.value } }
}

/**
 * Reads a PDF that anyone may have made: its pages and the attachments of these names; runs no script, loads nothing, draws nothing.
 * It may take any time and memory, so it belongs where both are bounded. Issues: `reading.not-a-pdf`, `reading.too-large`, `reading.encrypted`,
 * `reading.damaged`, `reading.too-many-pages`, `reading.too-many-files`, `reading.file-too-large`.
 */
export const readPdf = async (bytes: Uint8Array, names: readonly string[]): Promise<Parsed<PdfReading>> => {
  if (bytes.length > mostPdf.bytes) return refused('reading.too-large', { maximum: mostPdf.bytes })
  if (!looksLikePdf(bytes)) return refused('reading.not-a-pdf')
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
    return await read(await task.promise, names)
  } catch (error) {
    // Whatever the reader throws at a broken file is about the file.
    return refused(error instanceof Error && error.name === 'PasswordException' ? 'reading.encrypted' : 'reading.damaged')
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
