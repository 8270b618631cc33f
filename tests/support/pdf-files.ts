import { deflateSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'

/** PDFs of the kinds that strangers send. */

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** A document of the given pages' texts, with the given files in it. */
export const pdfOf = async (texts: readonly string[], files: readonly (readonly [name: string, text: string])[] = []) => {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const text of texts) document.addPage([300, 200]).drawText(text, { x: 20, y: 100, size: 12, font })
  for (const [name, text] of files) await document.attach(new TextEncoder().encode(text), name, { mimeType: 'application/json' })
  return document.save()
}

export const encryptedPdf = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  document.addPage([300, 200])
  document.encrypt({ userPassword: 'known to few', ownerPassword: 'known to fewer' })
  return document.save({ useObjectStreams: false })
}

type Part = string | Uint8Array

/** Numbered objects with a cross-reference table that is right; the first is the catalogue. */
export const pdfFrom = (objects: readonly (readonly Part[])[], trailer = ''): Uint8Array => {
  const chunks: Uint8Array[] = [latin1('%PDF-1.7\n')]
  let length = chunks[0]?.length ?? 0
  const push = (part: Part) => {
    const bytes = typeof part === 'string' ? latin1(part) : part
    chunks.push(bytes)
    length += bytes.length
  }
  const starts = objects.map((parts, place) => {
    const start = length
    for (const part of [`${place + 1} 0 obj\n`, ...parts, '\nendobj\n']) push(part)
    return start
  })
  const table = length
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
  push(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${rows.join('')}`)
  push(`trailer\n<</Size ${starts.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${table}\n%%EOF\n`)
  return Buffer.concat(chunks)
}

const pages = ['<</Type/Pages/Kids[3 0 R]/Count 1>>']
const page = (more = '') => [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]${more}>>`]

/** A few kilobytes that unpack to `megabytes`, as the attachment or as what is drawn on the page. */
export const flateBomb = (megabytes: number, where: 'attachment' | 'page'): Uint8Array => {
  const packed = deflateSync(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '), { level: 1 }), { level: 9 })
  const stream = [`<</Length ${packed.length}/Filter[/FlateDecode/FlateDecode]>>\nstream\n`, packed, '\nendstream']
  if (where === 'page') return pdfFrom([['<</Type/Catalog/Pages 2 0 R>>'], pages, page('/Contents 4 0 R'), stream])
  const names = '/Names<</EmbeddedFiles<</Names[(touchstone.json) 5 0 R]>>>>'
  return pdfFrom([
    [`<</Type/Catalog/Pages 2 0 R${names}>>`],
    pages,
    page(),
    stream,
    ['<</Type/Filespec/F(touchstone.json)/UF(touchstone.json)/EF<</F 4 0 R>>>>'],
  ])
}

/** Brackets in brackets, `depth` of them, where the page's resources should be. */
export const deepNesting = (depth: number): Uint8Array =>
  pdfFrom([['<</Type/Catalog/Pages 2 0 R>>'], pages, page('/Resources 4 0 R/Annots 4 0 R'), [`${'['.repeat(depth)}${']'.repeat(depth)}`]])

/** A page tree whose only page is the tree, and cross-reference tables each of which says that the other came before. */
export const endlessLoops = (): Uint8Array => {
  const body = '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n'
  const table = (previous: number) =>
    `xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \ntrailer\n<</Size 3/Root 1 0 R/Prev ${String(previous).padStart(4, '0')}>>\n`
  const first = body.length
  const second = first + table(0).length
  return latin1(`${body}${table(second)}${table(first)}startxref\n${second}\n%%EOF\n`)
}
