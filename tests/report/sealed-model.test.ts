import { describe, expect, test } from 'vitest'
import { locales } from '#lib/i18n/locale'
import { toAnswers } from '#lib/instrument/record'
import { sealedModel } from '#lib/report/sealed-model'
import { assess } from '#lib/scoring/assess'
import { digestOf } from '#lib/snapshot/canonical'
import { freeze } from '#lib/snapshot/freeze'
import { summaryOf } from '#lib/snapshot/summary'
import { sampleModel, sampleRecords, shippedInstrument } from '../support/sample-model'

const instrument = shippedInstrument()
const records = sampleRecords(instrument)

describe.each(locales)('the numbers of a seal in %s', (locale) => {
  test('are those of the report, to the letter', async () => {
    const payload = freeze({
      id: 's',
      assessment: 'a',
      at: '2026-11-20T00:00:00.000Z',
      nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
      name: 'x',
      locale,
      scope: 'full',
      parts: [{ instrument, digest: await digestOf(instrument), records }],
    })
    const [part] = summaryOf(payload, await digestOf(payload), [instrument]).parts
    if (part === undefined) throw new Error('no part')
    const sealed = sealedModel(instrument, part, locale)
    const report = sampleModel(locale)
    expect(assess(instrument, toAnswers(instrument, records)).display.claimed).not.toBeNull()
    for (const reading of ['evidenced', 'claimed', 'possible'] as const) {
      expect(sealed.readings[reading].score).toEqual(report.readings[reading].score)
      expect(sealed.readings[reading].band).toEqual(report.readings[reading].band)
    }
    expect(sealed.bands).toEqual(report.bands)
    expect(sealed.dimensions.length).toBe(report.dimensions.length)
    sealed.dimensions.forEach((streak, place) => {
      const dimension = report.dimensions[place]
      expect([streak.name, streak.state, streak.stateLabel, streak.target]).toEqual([
        dimension?.name,
        dimension?.state,
        dimension?.stateLabel,
        dimension?.target,
      ])
      expect(streak.percent).toEqual(dimension?.percent)
      expect([streak.level.evidenced.label, streak.level.claimed.label]).toEqual([
        dimension?.level.evidenced.label,
        dimension?.level.claimed.label,
      ])
    })
    expect(sealed.flags.map(({ id, statusName, cap }) => [id, statusName, cap]).toSorted()).toEqual(
      report.flags
        .filter(({ status }) => status !== 'clear')
        .map(({ id, statusName, cap }) => [id, statusName, cap])
        .toSorted(),
    )
  })
})
