import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { heightOf, stonesOf } from '#app/_pdf/plate-rows.tsx'
import { renderReport } from '#app/_pdf/render.tsx'
import type { ReportModel } from '#lib/report/model'
import { readPdf } from '../support/read-pdf'

const golden = JSON.parse(readFileSync('tests/golden/songyan.report.zh.json', 'utf8')) as ReportModel
const bare = (text: string) => text.replace(/\s+/g, '')

/** As many dimensions as an instrument of one's own may have, each with a long name. */
const many = (count: number): ReportModel => ({
  ...golden,
  companion: null,
  dimensions: Array.from({ length: count }, (_, place) => {
    const dimension = golden.dimensions[place % golden.dimensions.length]
    if (dimension === undefined) throw new Error('the sample has dimensions')
    const name = `第${place + 1}维：面向多个司法辖区的训练语料来源、许可与处理过程的持续治理`
    return { ...dimension, id: `dimension-${place}`, name, short: '来源登记、许可核对、删除请求与定期复核', practices: [] }
  }),
})

describe.each([12, 20])('a plate of %i long-named dimensions', (count) => {
  const model = many(count)

  test('lies on stones that fit on a sheet, in order', () => {
    const stones = stonesOf(model.dimensions)
    expect(stones.length).toBeGreaterThan(1)
    expect(stones.flat().map(({ row }) => row)).toEqual(model.dimensions.map((_, place) => place))
    const [first = 0, ...further] = stones.map((stone) => stone.reduce((sum, { dimension }) => sum + heightOf(dimension), 0))
    expect(first).toBeLessThan(480)
    for (const height of further) expect(height).toBeLessThan(660)
  })

  test('is printed with every name once, whole, before the sheet of the risks ends', async () => {
    const { pages } = await readPdf(await renderReport(model))
    const summary = pages.findIndex((page) => bare(page.join('')).includes('第1维'))
    const plates = bare(
      pages
        .slice(summary, summary + Math.ceil(count / 5) + 1)
        .flat()
        .join(''),
    )
    for (const { name } of model.dimensions) expect(plates).toContain(bare(name))
  }, 60_000)
})

test('five dimensions stay on one stone', () => {
  expect(stonesOf(golden.dimensions)).toHaveLength(1)
})
