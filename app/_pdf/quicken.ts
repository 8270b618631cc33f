/**
 * What react-pdf asks of a font for every character and every run of text, remembered. fontkit works each answer out anew, from the
 * file's tables; a report asks a hundred thousand times, and mostly what the one before asked.
 */
export type Quickened = {
  layout: (text: string, ...options: never[]) => unknown
  hasGlyphForCodePoint: (codePoint: number) => boolean
  readonly unitsPerEm: number
}

/** More texts than all instruments hold; what people type comes on top. */
const mostKept = 20_000

/** Questions, levels and labels stand in every report, so a face keeps the texts that it has shaped. */
const keepShaped = (face: Quickened): void => {
  const kept = new Map<string, unknown>()
  const shape = face.layout.bind(face)
  face.layout = (text, ...options) => {
    const key = `${options.map((option) => JSON.stringify(option) ?? '').join()}|${text}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const shaped = shape(text, ...options)
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, shaped)
    return shaped
  }
}

const keepGlyphs = (face: Quickened): void => {
  const kept = new Map<number, boolean>()
  const has = face.hasGlyphForCodePoint.bind(face)
  face.hasGlyphForCodePoint = (codePoint) => {
    const known = kept.get(codePoint)
    if (known !== undefined) return known
    const found = has(codePoint)
    kept.set(codePoint, found)
    return found
  }
}

/** For each run of text pdfkit writes out and compares the name tables of two faces, licence included; the names tell them apart. */
const shortenNames = (face: Quickened): void => {
  const { name } = face as { readonly name?: { records: Record<string, unknown> } }
  if (name?.records.postscriptName === undefined) return
  const { postscriptName, fontFamily, fontSubfamily, fullName } = name.records
  name.records = { postscriptName, fontFamily, fontSubfamily, fullName }
}

export const quicken = (face: Quickened): void => {
  keepShaped(face)
  keepGlyphs(face)
  shortenNames(face)
  Object.defineProperty(face, 'unitsPerEm', { value: face.unitsPerEm })
}
