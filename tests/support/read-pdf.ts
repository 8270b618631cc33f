import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type OutlineNode = { readonly title: string; readonly items: readonly OutlineNode[] }

/** What a reader's program finds in a PDF. */
export type ReadPdf = {
  /** the texts of each page, run by run, in the order of the file */
  readonly pages: readonly (readonly string[])[]
  /** how far down each page its own words reach, the running head and foot aside, as a share of the room between them */
  readonly filled: readonly number[]
  readonly outline: readonly string[]
  readonly info: Readonly<Record<string, unknown>>
  readonly links: readonly string[]
}

const titlesOf = (nodes: readonly OutlineNode[]): readonly string[] => nodes.flatMap(({ title, items }) => [title, ...titlesOf(items)])

/** Between the running head and foot of a sheet, in points from its lower edge (app/_pdf/sheet.tsx). */
const body = { top: 784, bottom: 52 } as const

/** The share of the body above the lowest of these baselines. */
const filledTo = (baselines: readonly number[]): number => {
  const own = baselines.filter((baseline) => baseline > body.bottom && baseline < body.top)
  return own.length === 0 ? 0 : (body.top - Math.min(...own)) / (body.top - body.bottom)
}

export const readPdf = async (pdf: Uint8Array): Promise<ReadPdf> => {
  // pdf.js keeps the bytes that it is given.
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: string[][] = []
  const links: string[] = []
  const filled: number[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')))
    filled.push(filledTo(items.flatMap((item) => ('transform' in item && item.str.trim() !== '' ? [Number(item.transform[5])] : []))))
    for (const annotation of await page.getAnnotations()) if (typeof annotation.url === 'string') links.push(annotation.url)
  }
  const outline = titlesOf((await document.getOutline()) ?? [])
  const { info } = await document.getMetadata()
  await task.destroy()
  return { pages, filled, outline, info: { ...info }, links }
}

/** All words without the spaces, whose width is the renderer's affair; the running head and foot taken out, so that texts join over pages. */
export const wordsOf = ({ pages }: ReadPdf, chrome: readonly string[] = []): string => {
  const bare = (text: string) => text.replace(/\s+/g, '')
  const running = chrome.map(bare)
  return pages
    .map((texts, index) => {
      const page = bare(texts.join(''))
      const marks = [...running, `${index + 1}/${pages.length}`]
      return marks.reduce((text, mark) => text.replace(mark, ''), page)
    })
    .join('')
}
