import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderReport } from '#app/_pdf/render.tsx'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { ReportModel } from '#lib/report/model'
import { type ReadPdf, readPdf } from '../support/read-pdf'

/** A full report of both instruments that a reader still takes in hand. */
const mostPages = 40

const bare = (text: string) => text.replace(/\s+/g, '')

/** Pages with no more than a third in use, though the next one goes on with the same; the companion begins on a sheet of its own. */
const nearlyEmpty = ({ filled, pages }: ReadPdf, locale: Locale): readonly string[] => {
  const summary = bare(translator(locale, 'pdf')('summary.limits'))
  return filled.flatMap((share, place) => {
    const next = pages[place + 1]
    return share > 1 / 3 || next === undefined || bare(next.join('')).includes(summary) ? [] : [`${place + 1}: ${share.toFixed(2)}`]
  })
}

/** The golden reports are models written as JSON, companion included. */
const draw = async (name: string, locale: Locale): Promise<ReadPdf> =>
  readPdf(await renderReport(JSON.parse(readFileSync(`tests/golden/${name}.report.${locale}.json`, 'utf8')) as ReportModel))

describe.each(['songyan', 'hebai', 'xuanjing'])('the report of %s', (name) => {
  test('takes about as many pages in either language, and fills them', async () => {
    const [zh, en] = [await draw(name, 'zh'), await draw(name, 'en')]
    expect(zh.pages.length).toBeLessThanOrEqual(mostPages)
    expect(en.pages.length).toBeLessThanOrEqual(mostPages)
    expect(Math.abs(zh.pages.length / en.pages.length - 1)).toBeLessThanOrEqual(0.25)
    expect({ zh: nearlyEmpty(zh, 'zh'), en: nearlyEmpty(en, 'en') }).toEqual({ zh: [], en: [] })
  })
})
