import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderReport } from '#app/_pdf/render.tsx'
import { attach } from '#lib/carrier/attach'
import { readPdf } from '#lib/carrier/read-pdf'
import { languageTags } from '#lib/i18n/locale'
import { readPdf as readAsAnyone } from '../support/read-pdf'
import { sampleModel } from '../support/sample-model'

const model = sampleModel('zh')
const at = new Date('2026-11-20T08:30:00Z')
const file = { name: 'touchstone.json', bytes: new TextEncoder().encode('{"说":"明"}'), description: '报告的数据' }

let plain: Uint8Array
let carried: Uint8Array
let document: PDFDocument
beforeAll(async () => {
  plain = await renderReport(model)
  carried = await attach(plain, [file], at)
  document = await PDFDocument.load(carried, { updateMetadata: false })
})

const name = PDFName.of
const text = (stream: unknown): string => (stream instanceof PDFRawStream ? new TextDecoder().decode(stream.getContents()) : '')

describe('a report that carries a file', () => {
  test('gives the file back byte by byte', async () => {
    const read = await readPdf(carried, [file.name])
    expect(read.ok && read.value.attachments.map(({ name: called, bytes }) => [called, Buffer.from(bytes)])).toEqual([
      [file.name, Buffer.from(file.bytes)],
    ])
  })

  test('names it as its data: associated, with type, relationship, description and dates', () => {
    const associated = document.catalog.lookup(name('AF'), PDFArray)
    expect(associated.size()).toBe(1)
    const spec = associated.lookup(0, PDFDict)
    expect(spec.get(name('AFRelationship'))).toBe(name('Data'))
    expect(String(spec.lookup(name('F')))).toBe('(touchstone.json)')
    const stream = spec.lookup(name('EF'), PDFDict).lookup(name('F'))
    expect(stream).toBeInstanceOf(PDFRawStream)
    const { dict } = stream as PDFRawStream
    expect(dict.get(name('Subtype'))).toBe(name('application/json'))
    const parameters = dict.lookup(name('Params'), PDFDict)
    expect(String(parameters.get(name('Size')))).toBe(String(file.bytes.length))
    expect(String(parameters.get(name('ModDate')))).toBe('(D:20261120083000Z)')
  })

  test('looks and reads as before: words, outline, links, title, author, subject, language, day', async () => {
    const [before, after] = [await readAsAnyone(plain), await readAsAnyone(carried)]
    expect(after.pages).toEqual(before.pages)
    expect(after.outline).toEqual(before.outline)
    expect(after.links).toEqual(before.links)
    expect(document.getTitle()).toBe(model.title)
    expect(document.getAuthor()).toBe(model.name)
    expect(document.getSubject()).not.toBe('')
    expect(document.getLanguage()).toBe(languageTags.zh)
    expect(document.getCreationDate()?.toISOString()).toBe('2026-11-20T00:00:00.000Z')
  })

  test('the same report is the same bytes, and another is known by another identity', async () => {
    expect(Buffer.from(await attach(plain, [file], at)).equals(Buffer.from(carried))).toBe(true)
    const other = await PDFDocument.load(await attach(plain, [{ ...file, bytes: new Uint8Array([123, 125]) }], at))
    expect(String(other.context.trailerInfo.ID)).not.toBe(String(document.context.trailerInfo.ID))
  })
})

describe('of PDF/A-3b the report has', () => {
  test('the claim in its XMP, unpacked, which says the same as the information dictionary', () => {
    const stream = document.catalog.lookup(name('Metadata'))
    expect(stream instanceof PDFRawStream && stream.dict.has(name('Filter'))).toBe(false)
    const xmp = text(stream)
    for (const said of ['<pdfaid:part>3<', '<pdfaid:conformance>B<', model.title, model.name, '2026-11-20T00:00:00Z'])
      expect(xmp).toContain(said)
  })

  test('an output intent with its colour profile', () => {
    const intent = document.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict)
    expect(intent.lookup(name('DestOutputProfile'))).toBeInstanceOf(PDFRawStream)
  })

  test('every font embedded, with a way back to Unicode', () => {
    const fonts = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
      .filter((dict) => dict.get(name('Type')) === name('Font'))
    const descriptors = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
      .filter((dict) => dict.get(name('Type')) === name('FontDescriptor'))
    const composite = fonts.filter((dict) => dict.get(name('Subtype')) === name('Type0'))
    expect(composite.length).toBeGreaterThan(0)
    expect(composite.every((dict) => dict.has(name('ToUnicode')))).toBe(true)
    expect(fonts.every((dict) => ['Type0', 'CIDFontType0', 'CIDFontType2'].some((kind) => dict.get(name('Subtype')) === name(kind)))).toBe(
      true,
    )
    expect(descriptors.length).toBeGreaterThan(0)
    expect(descriptors.every((dict) => dict.has(name('FontFile2')) || dict.has(name('FontFile3')))).toBe(true)
  })

  test('links that print, and neither scripts nor encryption', () => {
    const links = document
      .getPages()
      .flatMap((page) => page.node.Annots()?.asArray() ?? [])
      .map((link) => document.context.lookup(link, PDFDict))
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(String(link.get(name('F')))).toBe('4')
    expect(document.isEncrypted).toBe(false)
    expect(Buffer.from(carried).includes('/JavaScript')).toBe(false)
  })
})
