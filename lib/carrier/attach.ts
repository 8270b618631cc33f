import { createHash } from 'node:crypto'
import { AFRelationship, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'

/** A file that travels inside a PDF. */
export type AttachedFile = { readonly name: string; readonly bytes: Uint8Array; readonly description: string }

/** Without the print bit a link is no part of the page for PDF/A. */
const printed = 4

const markPrinted = (document: PDFDocument): void => {
  for (const page of document.getPages()) {
    const annotations = page.node.Annots()
    for (let place = 0; place < (annotations?.size() ?? 0); place += 1) {
      const annotation = annotations?.lookupMaybe(place, PDFDict)
      const flags = annotation?.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0
      annotation?.set(PDFName.of('F'), PDFNumber.of(flags | printed))
    }
  }
}

/** The same content gives the same identity, so that the same report is the same bytes. */
const identify = (document: PDFDocument, pdf: Uint8Array, files: readonly AttachedFile[]): void => {
  const hash = createHash('sha256').update(pdf)
  for (const { bytes } of files) hash.update(bytes)
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32))
  const both = PDFArray.withContext(document.context)
  both.push(id)
  both.push(id)
  document.context.trailerInfo.ID = both
}

/**
 * Puts JSON files into a finished PDF as its associated files (ISO 32000-2, 14.13; relationship "Data") and completes what PDF/A-3b asks
 * of the document's structure: sRGB output intent, XMP that says the same as the information dictionary, identity, printable links.
 * Title, author, dates and outline stay as they were. `at` dates the files; the same arguments give the same bytes.
 */
export const attach = async (pdf: Uint8Array, files: readonly AttachedFile[], at: Date): Promise<Uint8Array> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  for (const { name, bytes, description } of files)
    await document.attach(bytes, name, {
      mimeType: 'application/json',
      description,
      creationDate: at,
      modificationDate: at,
      afRelationship: AFRelationship.Data,
    })
  identify(document, pdf, files)
  markPrinted(document)
  document.convertToPDFA({ conformance: '3B' })
  return document.save({ updateFieldAppearances: false })
}
