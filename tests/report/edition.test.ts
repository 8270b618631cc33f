import { describe, expect, test } from 'vitest'
import { locales } from '#lib/i18n/locale'
import { inEdition } from '#lib/report/edition'
import type { ReportModel } from '#lib/report/model'
import { pairedModel, sampleModel } from '../support/sample-model'

/** What the founder typed or chose in answer to a question, and what an answer alone would give away. */
const private_ = (model: ReportModel): readonly string[] => [
  ...model.exposures.flatMap(({ note }) => (note === null ? [] : [note])),
  ...model.dimensions.flatMap(({ practices, drivers }) => [
    ...practices.flatMap(({ state, anchor, note, evidence }) => [
      ...(state === 'level' && anchor !== null ? [anchor] : []),
      ...(note === null ? [] : [note]),
      ...(evidence?.details.flatMap(({ value, url }) => [value, ...(url === null ? [] : [url])]) ?? []),
    ]),
    ...drivers.flatMap(({ why }) => (why === null ? [] : [why])),
  ]),
  ...model.plan.flatMap(({ steps, levels }) => [...steps, levels]),
]

describe.each(locales)('the summary edition in %s', (locale) => {
  const model = sampleModel(locale)
  const summary = inEdition(model, 'summary')

  test('holds no answer to a practice, no note, no link, no evidence and no step', () => {
    const text = JSON.stringify(summary)
    const told = private_(model)
    expect(told.length).toBeGreaterThan(50)
    // A grade's or level's own name stands in the method, whoever answered what.
    const known = JSON.stringify([model.levels, model.bands, model.method, model.flags, model.sources])
    expect(
      told.filter(
        (one) => one !== '' && text.includes(JSON.stringify(one).slice(1, -1)) && !known.includes(JSON.stringify(one).slice(1, -1)),
      ),
    ).toEqual([])
  })

  test('holds the profile, every score, target and flag as the full edition has them', () => {
    expect(summary.name).toBe(model.name)
    expect(summary.readings).toEqual(model.readings)
    expect(summary.flags).toEqual(model.flags)
    expect(summary.bar).toEqual(model.bar)
    expect(summary.dimensions.map(({ level, percent, target, state }) => ({ level, percent, target, state }))).toEqual(
      model.dimensions.map(({ level, percent, target, state }) => ({ level, percent, target, state })),
    )
    expect(summary.exposures.length).toBeGreaterThan(0)
    expect(summary.exposures.length).toBeLessThan(model.exposures.length)
  })

  test('does not say how a number comes about, since that names answers', () => {
    expect(summary.why).toEqual({ evidenced: null, claimed: null, possible: null })
    expect(summary.dimensions.map(({ why }) => why)).toEqual(model.dimensions.map(() => null))
    expect(summary.checks.naNote).toBe('')
  })

  test('cites what its flags rest on and nothing else', () => {
    const cited = summary.flags.filter(({ status }) => status !== 'clear').flatMap(({ sources }) => sources)
    expect(new Set(summary.sources.map(({ id }) => id))).toEqual(
      new Set(cited.filter((id) => model.sources.some((source) => source.id === id))),
    )
  })

  test('the full edition is the model itself', () => {
    expect(inEdition(model, 'full')).toBe(model)
  })
})

test('the summary edition holds back the same of the companion, and keeps the picture', () => {
  const model = pairedModel('en')
  const { companion } = inEdition(model, 'summary')
  expect(companion?.picture).toEqual(model.companion?.picture)
  expect(companion?.report).toMatchObject({ plan: [], findOut: [], prove: [], readings: model.companion?.report.readings })
  expect(companion?.report.dimensions.every(({ practices, drivers }) => practices.length === 0 && drivers.length === 0)).toBe(true)
  expect(JSON.stringify(companion)).not.toContain('example.com')
  expect(companion?.report.sources).toEqual(inEdition(model, 'summary').sources)
})
