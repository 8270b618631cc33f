import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { renderReport } from '#app/_pdf/render.tsx'
import { locales } from '#lib/i18n/locale'
import type { ReportModel } from '#lib/report/model'

type Run = { readonly text: string; readonly left: number; readonly right: number; readonly base: number }

/** The runs of text of each page with where they stand, in points. */
async function runsOf(pdf: Uint8Array): Promise<readonly (readonly Run[])[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: Run[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , , left = 0, base = 0] = item.transform
        return [{ text: item.str, left, right: left + item.width, base }]
      }),
    )
  }
  await task.destroy()
  return pages
}

/** Less than the smallest type is high, more than one line's runs differ. */
const onEachOther = (one: Run, other: Run): boolean => {
  const apart = Math.abs(one.base - other.base)
  return apart > 0.6 && apart < 4 && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 4
}

test.each(locales)('no two lines of a long report lie on each other, in %s', async (locale) => {
  const model: ReportModel = JSON.parse(readFileSync(`tests/golden/xuanjing.report.${locale}.json`, 'utf8'))
  const pages = await runsOf(await renderReport(model))
  const wrong = pages.flatMap((runs, page) =>
    runs.flatMap((one, index) => {
      const other = runs.slice(index + 1).find((candidate) => onEachOther(one, candidate))
      return other === undefined ? [] : [`page ${page + 1}: ${one.text} / ${other.text}`]
    }),
  )
  expect(wrong.slice(0, 10)).toEqual([])
})
