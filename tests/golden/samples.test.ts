import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { locales } from '#lib/i18n/locale'
import { parseAnswersFile } from '#lib/instrument/answers-file'
import { loadInstrument } from '#lib/instrument/load'
import { loadPictures } from '#lib/instrument/picture'
import { loadSources } from '#lib/instrument/sources'
import { assessmentReport } from '#lib/report/assessment-report'
import { fileParts } from '#lib/report/parts'

const instruments = new Map(
  readdirSync('content/instruments').map((name) => {
    const loaded = loadInstrument(`content/instruments/${name}`)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
    return [loaded.value.id, loaded.value] as const
  }),
)
const instrumentOf = (id: string) => {
  const found = instruments.get(id)
  if (found === undefined) throw new Error(`no instrument ${id}`)
  return found
}
const pictures = loadPictures('content/pictures', instruments)
if (!pictures.ok) throw new Error(JSON.stringify(pictures.issues, null, 2))
const sources = loadSources('content/facts')

/** Pretty, so that a change of the method or of a text can be read as a difference (tests/golden/README.md). */
const golden = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

describe.each(['songyan', 'hebai', 'xuanjing'])('the sample %s', (name) => {
  const parsed = parseAnswersFile(`${name}.yaml`, readFileSync(`content/samples/${name}.yaml`, 'utf8'), (id) => instruments.get(id))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2))
  const sample = parsed.value
  const parts = fileParts(sample, instrumentOf)
  const [main, beside] = parts

  test('is complete, and invented', () => {
    expect(sample.sample).toBe(true)
    expect(parts.map(({ result }) => result.complete)).toEqual(parts.map(() => true))
  })

  test('scores as it did', async () => {
    await expect(golden(main.result)).toMatchFileSnapshot(`${name}.result.json`)
    if (beside !== undefined) await expect(golden(beside.result)).toMatchFileSnapshot(`${name}.companion.result.json`)
  })

  test.each(locales)('is reported as it was, in %s', async (locale) => {
    const { about, date, scope, name: company } = sample
    const picture = pictures.value.find(({ x, y }) => x === main.instrument.id && y === beside?.instrument.id) ?? null
    const meta = { name: company, about, date, scope, sample: true }
    await expect(golden(assessmentReport({ parts, picture, sources, locale, meta }))).toMatchFileSnapshot(`${name}.report.${locale}.json`)
  })
})
