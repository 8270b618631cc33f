import { describe, expect, test } from 'vitest'
import type { Instrument } from '#lib/instrument/schema'
import { methodPage } from '#lib/report/method-page'
import { shippedInstrument } from '../support/sample-model'

const instrument = shippedInstrument()

describe('the method of an instrument', () => {
  test.each(['zh', 'en'] as const)('holds every question, level, requirement and flag of it (%s)', (locale) => {
    const method = methodPage(instrument, locale)
    const practices = method.dimensions.flatMap((dimension) => dimension.practices)
    expect(practices.map(({ id }) => id).sort()).toEqual(instrument.practices.map(({ id }) => id).sort())
    expect(practices.every(({ levels }) => levels.length === 5)).toBe(true)
    expect(method.exposures.map(({ options }) => options.length)).toEqual(instrument.exposures.map(({ options }) => options.length))
    expect(method.flags.length).toBe(instrument.flags.length)
    expect(method.bands.map(({ atLeast }) => Number(atLeast))).toEqual(instrument.bands.map(({ atLeast }) => atLeast))
  })

  test('names what an answer requires in the order of the dimensions, and nothing where it requires nothing', () => {
    const [first] = instrument.exposures
    if (first === undefined) throw new Error('no exposure')
    const [option] = first.options
    if (option === undefined) throw new Error('no option')
    const changed: Instrument = {
      ...instrument,
      exposures: [
        {
          ...first,
          options: [
            { ...option, requires: { ethics: 2, data: 3 } },
            { ...option, id: 'other', requires: {} },
          ],
        },
      ],
    }
    expect(methodPage(changed, 'en').exposures[0]?.options.map(({ requires }) => requires)).toEqual(['Data 3 and Ethics 2', ''])
  })

  test('tells what each version changed by the names of the questions, those retired as well', () => {
    const [practice] = instrument.practices
    if (practice === undefined) throw new Error('no practice')
    const { effort: _, ...item } = practice
    const changed = {
      ...instrument,
      changelog: [
        {
          version: '9.0.0',
          date: '2027-01-02',
          note: { zh: '变', en: 'Changes' },
          changes: [
            { kind: 'retired' as const, question: 'gone' },
            { kind: 'weights' as const, dimension: 'data' },
          ],
        },
      ],
      retired: [
        {
          kind: 'practice' as const,
          version: '9.0.0',
          date: '2027-01-02',
          why: { zh: '因', en: 'Why' },
          replacedBy: [],
          item: { ...item, id: 'gone', short: { zh: '旧题', en: 'Old question' } },
        },
      ],
    }
    const [release] = methodPage(changed, 'en').changelog
    expect(release?.changes.map(({ about }) => about)).toEqual(['Old question', 'Data'])
    expect(release?.date).toBe('2 January 2027')
  })
})
