import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutTenths, gain, tenths } from '#lib/i18n/format'
import { type AnswerRecords, noAnswers, toAnswers } from '#lib/instrument/record'
import type { BarModel, ReportModel } from '#lib/report/model'
import { reportModel } from '#lib/report/report-model'
import { assess } from '#lib/scoring/assess'
import { type Parts, type Result, readings } from '#lib/scoring/result'
import { randomRecords } from '../support/random-records'
import { sampleModel, sampleRecords, shippedInstrument, shippedSources } from '../support/sample-model'

const instrument = shippedInstrument()
const sources = shippedSources()
const meta = { name: '松烟智能', about: null, sample: true, scope: 'full', date: '2026-11-20' } as const

const reportOf = (records: AnswerRecords): { readonly model: ReportModel; readonly result: Result } => {
  const result = assess(instrument, toAnswers(instrument, records))
  return { model: reportModel({ instrument, records, result, sources, locale: 'zh', meta }), result }
}

const parts = (bar: BarModel): Parts | null => {
  const [evidenced, unevidenced, unknown, missing] = bar.parts.map(({ figure }) => Math.round(10 * (figure.value ?? 0)))
  return { evidenced: evidenced ?? 0, unevidenced: unevidenced ?? 0, unknown: unknown ?? 0, missing: missing ?? 0 }
}

/** Every number that a report shows, against the Result it comes from. */
const checkNumbers = ({ model, result }: { readonly model: ReportModel; readonly result: Result }) => {
  for (const reading of readings) {
    const shown = result.display[reading]
    expect(model.readings[reading].score).toEqual({ value: (shown ?? 0) / 10, label: tenths(shown ?? 0) })
    expect(model.readings[reading].band?.index).toBe(result.readings[reading].band)
  }
  expect(parts(model.bar)).toEqual(result.displayBar)
  expect(model.dimensions.map(({ id }) => id)).toEqual(instrument.dimensions.map(({ id }) => id))
  for (const dimension of model.dimensions) {
    const shown = result.displayDimensions[dimension.id]
    expect(dimension.target.value).toBe(result.readings.claimed.targets[dimension.id])
    expect(dimension.possibleTarget?.value ?? dimension.target.value).toBe(result.readings.possible.targets[dimension.id])
    expect(parts(dimension.bar)).toEqual(result.displayDimensionParts[dimension.id])
    for (const reading of readings) {
      expect(dimension.percent[reading].label).toBe(`${tenths(shown?.[reading]?.percent ?? 0)}%`)
      const end = (result.readings[reading].readiness[dimension.id] ?? 0) * (dimension.target.value ?? 0)
      expect(dimension.level[reading]).toEqual({ value: end, label: tenths(cutTenths(end)) })
    }
    expect(dimension.gap.claimed.value).toBe((shown?.claimed?.gap ?? 0) / 10)
    expect(dimension.gap.evidenced.value).toBe((shown?.evidenced?.gap ?? 0) / 10)
    for (const practice of dimension.practices) {
      const own = result.displayParts[practice.id]
      expect(practice.bar === null ? undefined : parts(practice.bar)).toEqual(own)
      expect(practice.bar?.total.value).toBe(own && (result.displayPoints[practice.id] ?? 0) / 10)
    }
  }
  const gains = (items: readonly { readonly label: string }[]) => items.map(({ label }) => label)
  expect(gains(model.plan.map((item) => item.gain))).toEqual(result.plan.map((item, at) => gain(result.displayPlan[at] ?? 0, item.gain)))
  expect(gains(model.findOut.map((item) => item.worth))).toEqual(
    result.findOut.map((item, at) => gain(result.displayFindOut[at] ?? 0, item.worth)),
  )
  expect(gains(model.prove.map((item) => item.gain))).toEqual(result.prove.map((item, at) => gain(result.displayProve[at] ?? 0, item.gain)))
  expect(model.checks.complete).toBe(result.complete)
}

/** What a reader can add up by hand. */
const checkSums = ({ model }: { readonly model: ReportModel }) => {
  const bars = [model.bar, ...model.dimensions.flatMap(({ bar, practices }) => [bar, ...practices.flatMap((one) => one.bar ?? [])])]
  for (const bar of bars) {
    const sum = bar.parts.reduce((total, { figure }) => total + Math.round(10 * Number(figure.label)), 0)
    expect(sum).toBe(Math.round(10 * Number(bar.total.label)))
  }
  const points = model.dimensions.flatMap(({ practices }) => practices.flatMap(({ bar }) => bar?.total.value ?? []))
  expect(Math.round(10 * points.reduce((sum, value) => sum + value, 0))).toBe(1000)
  expect(model.bar.total.label).toBe('100.0')
}

/** The streak: its ends nest, and its state says what is drawn. */
const checkStreaks = ({ model }: { readonly model: ReportModel }) => {
  for (const { level, target, state, gap, stateLabel } of model.dimensions) {
    const [evidenced, claimed, possible, end] = [
      level.evidenced.value ?? 0,
      level.claimed.value ?? 0,
      level.possible.value ?? 0,
      target.value ?? 0,
    ]
    expect(evidenced).toBeLessThanOrEqual(claimed)
    expect(claimed).toBeLessThanOrEqual(possible)
    expect(possible).toBeLessThanOrEqual(end)
    expect(state).toBe(evidenced === end ? 'met' : claimed === end ? 'claimed-only' : 'short')
    if (state === 'short') expect(stateLabel).toBe(`差 ${tenths(Math.round(10 * (gap.claimed.value ?? 0)))} 级`)
  }
}

test('whatever is answered, a report can be made, its numbers are those of the Result, and its parts add up', () => {
  fc.assert(
    fc.property(randomRecords(instrument), (records) => {
      const report = reportOf(records)
      checkNumbers(report)
      checkSums(report)
      checkStreaks(report)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('the sample report is of the same make', () => {
  const report = reportOf(sampleRecords(instrument))
  checkNumbers(report)
  checkSums(report)
  checkStreaks(report)
})

describe('special answers', () => {
  test('nothing answered: every target at its strictest, everything open, nothing claimed', () => {
    const report = reportOf(noAnswers)
    checkNumbers(report)
    expect(report.model.readings.claimed.score.label).toBe('0.0')
    expect(report.model.readings.possible.score.label).toBe('100.0')
    expect(report.model.exposures.every(({ unknown, answer }) => unknown && answer === '未回答')).toBe(true)
    expect(report.model.dimensions.flatMap(({ drivers }) => drivers).every(({ unknown, why }) => unknown && why === null)).toBe(true)
    expect(report.model.checks.completeNote).toBe(
      `还有 ${instrument.practices.length + instrument.exposures.length} 题没有回答，按没有做或最严的情况计。`,
    )
    expect(report.model.prove).toEqual([])
  })

  test('every optional practice not applicable: the rest carries the 100 points', () => {
    const practices = Object.fromEntries(
      instrument.practices.map(({ id, na }) => [
        id,
        na ? { kind: 'na' as const, reason: '不涉及' } : { kind: 'level' as const, level: 1, evidence: { grade: 'stated' as const } },
      ]),
    )
    const report = reportOf({ exposures: {}, practices })
    checkNumbers(report)
    checkSums(report)
    const dropped = report.model.dimensions.flatMap((dimension) => dimension.practices).filter(({ state }) => state === 'na')
    expect(dropped.length).toBeGreaterThan(0)
    expect(dropped.every(({ bar, anchor }) => bar === null && anchor === '不涉及')).toBe(true)
  })

  test('an unknown situation names itself as a driver', () => {
    const drivers = sampleModel('zh').dimensions.flatMap((dimension) => dimension.drivers.filter(({ unknown }) => unknown))
    expect(drivers.map(({ option }) => option)).toContain('不清楚，按最严的情况计')
    expect(drivers.map(({ option }) => option)).toContain('未回答，按最严的情况计')
  })
})

describe('the quick check', () => {
  const quick = sampleModel('zh', 'quick')
  const full = sampleModel('zh')

  test('says how much was asked, and where the score lies on the whole instrument', () => {
    const asked = instrument.practices.filter((practice) => practice.quick).length
    expect(quick.asked).toEqual({ of: instrument.practices.length, asked, label: `${instrument.practices.length} 题中问了 ${asked} 题` })
    expect(quick.full).toMatchObject({ claimed: full.readings.claimed.score, possible: full.readings.possible.score })
    expect(full.full).toBeNull()
    expect(quick.instrument.version).toBe(`${instrument.version}+quick`)
  })

  test('shows what it did not ask after what it asked, without points, under the same codes', () => {
    for (const dimension of quick.dimensions) {
      const states = dimension.practices.map(({ state }) => state === 'not-asked')
      expect(states).toEqual([...states].sort((a, b) => Number(a) - Number(b)))
      for (const practice of dimension.practices.filter(({ state }) => state === 'not-asked'))
        expect(practice).toMatchObject({ bar: null, level: null, evidence: null, note: null, explanation: '快速评估没有问这一题。' })
    }
    const codes = (model: ReportModel) => new Map(model.dimensions.flatMap(({ practices }) => practices.map(({ id, code }) => [id, code])))
    expect(codes(quick)).toEqual(
      codes(full).size === codes(quick).size ? new Map([...codes(quick).keys()].map((id) => [id, codes(full).get(id)])) : null,
    )
  })
})

test('the same input gives the same report, and changes nothing of it', () => {
  const records = sampleRecords(instrument)
  const before = JSON.stringify(records)
  expect(reportOf(records).model).toEqual(reportOf(records).model)
  expect(JSON.stringify(records)).toBe(before)
})

test('a result of another instrument is refused instead of being half told', () => {
  const records = sampleRecords(instrument)
  const result = assess(instrument, toAnswers(instrument, records))
  const plan = [{ practice: 'elsewhere', from: 0, to: 1, gain: 1, effort: 1, ratio: 1, clears: [] }]
  expect(() => reportModel({ instrument, records, result: { ...result, plan }, sources, locale: 'zh', meta })).toThrow(
    /no practice elsewhere/,
  )
})
