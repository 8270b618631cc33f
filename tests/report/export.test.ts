import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { ReportFile } from '#app/api/report-schema.ts'
import { locales } from '#lib/i18n/locale'
import { csv } from '#lib/report/csv'
import { type Edition, editions, inEdition } from '#lib/report/edition'
import { exportReport } from '#lib/report/export'
import { exportTable } from '#lib/report/export-table'
import { pairedModel, sampleModel } from '../support/sample-model'

const exported = (model: ReturnType<typeof sampleModel>, edition: Edition) => exportReport(inEdition(model, edition), edition)

describe.each(locales)('the export in %s', (locale) => {
  test.each(editions)('of the %s edition has the published form, alone and with a companion', (edition) => {
    for (const model of [sampleModel(locale), pairedModel(locale)]) {
      const file = exported(model, edition)
      expect(ReportFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file)
      expect(file.parts).toHaveLength(model.companion === null ? 1 : 2)
    }
  })

  test('has every score, answer and note as the report has them', () => {
    const model = sampleModel(locale)
    const [main] = exported(model, 'full').parts
    expect(main?.scores.map(({ score }) => score)).toEqual(
      ['evidenced', 'claimed', 'possible'].map((one) => model.readings[one as 'claimed'].score.value),
    )
    expect(main?.practices.map(({ note }) => note)).toEqual(model.dimensions.flatMap(({ practices }) => practices.map(({ note }) => note)))
    expect(main?.practices.length).toBeGreaterThan(20)
  })

  test('of the summary edition has no practice and no note', () => {
    const [main] = exported(sampleModel(locale), 'summary').parts
    expect(main?.practices).toEqual([])
    expect(main?.situation.every(({ note }) => note === null)).toBe(true)
  })

  test('as a table has a line for each and as many cells in every line', () => {
    const file = exported(pairedModel(locale), 'full')
    const lines: string[][] = parse(csv(exportTable(file)), { bom: true })
    const counts = file.parts.map(
      ({ scores, dimensions, risks, situation, practices }) =>
        scores.length + 1 + dimensions.length + risks.length + situation.length + practices.length,
    )
    expect(lines).toHaveLength(2 + counts.reduce((sum, count) => sum + count, 0))
    expect(new Set(lines[0]).size).toBe(lines[0]?.length)
    expect(lines[1]).toContain(file.name)
  })
})
