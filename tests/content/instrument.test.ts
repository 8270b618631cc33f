import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadInstrument } from '#lib/instrument/load'
import type { Instrument } from '#lib/instrument/schema'

function shipped(id: string): Instrument {
  const loaded = loadInstrument(`content/instruments/${id}`)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
  return loaded.value
}
const instruments = readdirSync('content/instruments').map(shipped)

describe('the readiness instrument', () => {
  const instrument = shipped('readiness')

  test('asks at least five practices in each of the five dimensions, and every exposure of the outline', () => {
    expect(instrument.dimensions.map(({ id }) => id)).toEqual(['data', 'compute', 'explainability', 'ip', 'ethics'])
    for (const { id } of instrument.dimensions)
      expect(instrument.practices.filter(({ dimension }) => dimension === id).length, id).toBeGreaterThanOrEqual(5)
    expect(instrument.practices.length).toBeGreaterThanOrEqual(44)
    expect(instrument.exposures.length).toBeGreaterThanOrEqual(20)
    expect(instrument.flags.length).toBeGreaterThanOrEqual(18)
  })

  test('keeps practices that a flag stands on out of reach of "not applicable", or says when that is right', () => {
    // Public services outside mainland China have nothing to file or label there, and most products touch nobody's likeness; the questions say so.
    expect(escapable(instrument)).toEqual(['content-labelling', 'filing-and-registration', 'likeness-consent'])
  })
})

describe('the advantage instrument', () => {
  const instrument = shipped('advantage')

  test('asks at least four practices in each of the six dimensions, and few exposures', () => {
    expect(instrument.dimensions.map(({ id }) => id)).toEqual(['model', 'training', 'serving', 'evaluation', 'ecosystem', 'potential'])
    for (const { id } of instrument.dimensions)
      expect(instrument.practices.filter(({ dimension }) => dimension === id).length, id).toBeGreaterThanOrEqual(4)
    expect(instrument.practices.length).toBeGreaterThanOrEqual(25)
    expect(instrument.exposures.length).toBeLessThanOrEqual(7)
  })

  test('grades evidence, levels and bands as readiness does, so that the two axes of the picture mean the same', () => {
    const readiness = shipped('readiness')
    const scale = ({ evidence, levels, bands }: Instrument) => ({
      evidence,
      levels,
      bands: bands.map(({ id, atLeast, weakestAtLeast }) => ({ id, atLeast, weakestAtLeast })),
    })
    expect(scale(instrument)).toEqual(scale(readiness))
  })

  test('lets no practice that a flag stands on be "not applicable"', () => {
    expect(escapable(instrument)).toEqual([])
  })

  test('traces its questions to every section of the article that it covers', () => {
    const seeds = new Set([...instrument.practices, ...instrument.exposures].flatMap(({ seed }) => seed.map((at) => at.split('.')[0])))
    expect([...seeds].sort()).toEqual(['1', '10', '2', '3', '4', '5', '6', '9'])
  })
})

/** Practices that a flag stands on and that may be answered "not applicable". */
function escapable({ practices, flags }: Instrument): readonly string[] {
  const escaping = new Set(practices.filter(({ na }) => na).map(({ id }) => id))
  const named = flags.flatMap(({ when }) => when.flatMap((condition) => ('practice' in condition ? [condition.practice] : [])))
  return [...new Set(named.filter((id) => escaping.has(id)))].sort()
}

describe.each(instruments.map((instrument) => ({ id: instrument.id, instrument })))('the shipped instrument $id', ({ instrument }) => {
  test('puts two or three practices of each dimension into the quick check', () => {
    for (const { id } of instrument.dimensions) {
      const quick = instrument.practices.filter((practice) => practice.dimension === id && practice.quick).length
      expect([2, 3], id).toContain(quick)
    }
  })

  test('gives every practice five distinct levels, four steps with effort, evidence, a probe and sources that exist', () => {
    for (const practice of instrument.practices) {
      for (const language of ['zh', 'en'] as const) {
        expect(new Set(practice.levels.map((level) => level[language])).size, practice.id).toBe(5)
        expect(new Set(practice.levels.map((level) => level.name[language])).size, practice.id).toBe(5)
        expect(new Set(practice.steps.map((step) => step[language])).size, practice.id).toBe(4)
      }
      expect(
        practice.effort.every((days) => Number.isInteger(days) && days > 0),
        practice.id,
      ).toBe(true)
      expect(practice.sources.length, practice.id).toBeGreaterThan(0)
    }
  })

  test('labels levels in at most ten Han characters and five words', () => {
    const long = instrument.practices.flatMap(({ id, levels }) =>
      levels
        .filter(({ name }) => [...name.zh].length > 10 || name.en.split(' ').length > 5)
        .map(({ name }) => `${id}: ${name.zh} / ${name.en}`),
    )
    expect(long).toEqual([])
  })

  test('orders single-choice answers so that a flag names every answer at least as severe (SCORING, P12)', () => {
    for (const flag of instrument.flags)
      for (const condition of flag.when) {
        if (!('exposure' in condition)) continue
        const exposure = instrument.exposures.find(({ id }) => id === condition.exposure)
        if (exposure?.type !== 'one') continue
        for (const id of condition.anyOf) {
          const named = exposure.options.find((option) => option.id === id)
          const severer = exposure.options.filter(
            (option) =>
              Object.entries(named?.requires ?? {}).every(([dimension, level]) => (option.requires[dimension] ?? 0) >= level) &&
              option.id !== id,
          )
          if (Object.keys(named?.requires ?? {}).length === 0) continue
          for (const option of severer) expect(condition.anyOf, `${flag.id} on ${exposure.id}`).toContain(option.id)
        }
      }
  })

  test('explains every requirement that an answer sets', () => {
    const silent = instrument.exposures.flatMap(({ id, options }) =>
      options
        .filter(({ requires, why }) => Object.values(requires).some((level) => level > 1) && why === undefined)
        .map((option) => `${id}.${option.id}`),
    )
    expect(silent).toEqual([])
  })
})
