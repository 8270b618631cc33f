import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadInstrument } from '#lib/instrument/load'
import type { Instrument } from '#lib/instrument/schema'
import { loadSources } from '#lib/instrument/sources'

function shipped(id: string): Instrument {
  const loaded = loadInstrument(`content/instruments/${id}`)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
  return loaded.value
}
const instruments = readdirSync('content/instruments').map(shipped)
const sources = loadSources('content/facts')

/** Every text of the instrument with where it stands, walked generically so that no field escapes. */
function texts(value: unknown, path = ''): { path: string; zh: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string')
    return [{ path, zh: value.zh, en: value.en }, ...Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))]
  return Object.entries(value).flatMap(([key, inner]) => {
    const id = typeof inner === 'object' && inner !== null && 'id' in inner ? String(inner.id) : key
    return texts(inner, path === '' ? id : `${path}.${id}`)
  })
}
const han = '\\p{Script=Han}'

describe('the readiness instrument', () => {
  const instrument = shipped('readiness')

  test('asks at least five practices in each of the five dimensions, and every exposure of the outline', () => {
    expect(instrument.dimensions.map(({ id }) => id)).toEqual(['data', 'compute', 'explainability', 'ip', 'ethics'])
    for (const { id } of instrument.dimensions)
      expect(instrument.practices.filter(({ dimension }) => dimension === id).length, id).toBeGreaterThanOrEqual(5)
    expect(instrument.practices.length).toBeGreaterThanOrEqual(39)
    expect(instrument.exposures.length).toBeGreaterThanOrEqual(19)
    expect(instrument.flags.length).toBeGreaterThanOrEqual(10)
  })

  test('keeps practices that a flag stands on out of reach of "not applicable", or says when that is right', () => {
    // Public services outside mainland China have nothing to file or label there; the questions say so.
    expect(escapable(instrument)).toEqual(['content-labelling', 'filing-and-registration'])
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
  const all = texts(instrument)

  test('puts two or three practices of each dimension into the quick check', () => {
    for (const { id } of instrument.dimensions) {
      const quick = instrument.practices.filter((practice) => practice.dimension === id && practice.quick).length
      expect([2, 3], id).toContain(quick)
    }
  })

  test('has both languages everywhere, and neither is a copy of the other', () => {
    expect(all.length).toBeGreaterThan(700)
    // Names that are the same in both languages would be listed here with their reason; there are none.
    expect(all.filter(({ zh, en }) => zh.trim() === en.trim()).map(({ path }) => path)).toEqual([])
    expect(all.filter(({ zh }) => !new RegExp(han, 'u').test(zh)).map(({ path }) => path)).toEqual([])
    expect(all.filter(({ en }) => new RegExp(han, 'u').test(en)).map(({ path }) => path)).toEqual([])
  })

  test('is set in Chinese as Chinese is set: full-width punctuation, a space between Han and Latin or digits', () => {
    const wrong = new RegExp(
      `${han}[,;:?!]|[,;:?!]${han}|${han}\\.${han}|${han}[A-Za-z0-9]|[A-Za-z0-9]${han}|[，。；：？！、（）「」《》] [^ ]|${han} [，。；：？！、）」》]`,
      'u',
    )
    expect(all.filter(({ zh }) => wrong.test(zh)).map(({ path, zh }) => `${path}: ${zh}`)).toEqual([])
  })

  test('never calls a flag 红旗, a token 令牌, or personal information 个人数据 outside the European law', () => {
    expect(all.filter(({ zh }) => /红旗|令牌|赋能/.test(zh)).map(({ path }) => path)).toEqual([])
    expect(
      all
        .filter(({ path, zh }) => /个人数据/.test(zh) && !path.includes('.eu.') && !/欧盟|GDPR|通用数据保护条例|欧洲/.test(zh))
        .map(({ path, zh }) => `${path}: ${zh}`),
    ).toEqual([])
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

  test('cites nothing that is not in the facts', () => {
    const cited = [...instrument.practices, ...instrument.flags].flatMap(({ id, sources: ids }) => ids.map((source) => `${id}: ${source}`))
    expect(cited.filter((entry) => !sources.has(entry.split(': ')[1] ?? ''))).toEqual([])
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
