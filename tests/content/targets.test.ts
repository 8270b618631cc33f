import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import type { ExposureAnswer } from '#lib/instrument/answers'
import { assess } from '#lib/scoring/assess'
import { shippedInstrument } from '../support/sample-model'

const Walk = z.strictObject({
  profile: z.string(),
  situation: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  targets: z.record(z.string(), z.tuple([z.int().min(1).max(4), z.string().min(20)])),
})
const walks = z.array(Walk).parse(parse(readFileSync('tests/content/targets.yaml', 'utf8')))

const instrument = shippedInstrument()

/** What a walk leaves out is answered with "none of these" or with the option that requires least, which stands first. */
const situationOf = (given: z.infer<typeof Walk>['situation']): Readonly<Record<string, ExposureAnswer>> =>
  Object.fromEntries(
    instrument.exposures.map(({ id, type, options }) => [id, given[id] ?? (type === 'many' ? [] : (options[0]?.id ?? 'dk'))]),
  )

describe('the targets of the readiness instrument are what an expert would demand', () => {
  test('of at least fourteen companies, each different from the others', () => {
    expect(walks.length).toBeGreaterThanOrEqual(14)
    expect(new Set(walks.map(({ situation }) => JSON.stringify(situationOf(situation)))).size).toBe(walks.length)
  })

  test('of companies that between them choose nearly every answer', () => {
    const asked = instrument.exposures
      .filter(({ id }) => id !== 'prohibited-practice')
      .flatMap(({ id, options }) => options.map((one) => `${id}.${one.id}`))
    const chosen = new Set(
      walks.flatMap(({ situation }) =>
        Object.entries(situationOf(situation)).flatMap(([id, answer]) => [answer].flat().map((one) => `${id}.${one}`)),
      ),
    )
    // Japan asks what the UK asks, and non-commercial weights are no situation to aim for but a flag.
    expect(asked.filter((one) => !chosen.has(one))).toEqual(['markets.jp', 'base-licence.restricted'])
  })

  test.each(walks.map((walk) => [walk.profile, walk] as const))('%s', (_, { situation, targets }) => {
    const unknown = Object.keys(situation).filter((id) => !instrument.exposures.some((exposure) => exposure.id === id))
    expect(unknown).toEqual([])
    const result = assess(instrument, { exposures: situationOf(situation), practices: {} })
    const levels = Object.fromEntries(Object.entries(targets).map(([dimension, [level]]) => [dimension, level]))
    expect(result.readings.claimed.targets).toEqual(levels)
  })
})
