import { expect, test } from 'vitest'
import { toAnswers } from '#lib/instrument/record'
import type { Move } from '#lib/report/moves'
import { reportModel } from '#lib/report/report-model'
import { assess } from '#lib/scoring/assess'
import { at, flag, practice, smallInstrument, smallMeta } from '../support/small-instrument'

const instrument = smallInstrument({
  practices: [practice('register', 'data'), practice('title', 'ip')],
  flags: [flag('untitled', 1, [{ practice: 'title', atMost: 1 }])],
})
const records = { exposures: {}, practices: { register: at(2, 'none'), title: at(0, 'none') } }

const reportWith = (moves: readonly Move[]) =>
  reportModel({
    instrument,
    records,
    result: assess(instrument, toAnswers(instrument, records)),
    sources: new Map(),
    locale: 'en',
    meta: { ...smallMeta, roadmap: { moves, capacity: 1.5 } },
  })

test('a roadmap says what to do, what it takes and brings, and where one stands then', () => {
  const { roadmap } = reportWith([
    { practice: 'title', level: 3, evidence: 'documented' },
    { practice: 'register', evidence: 'documented' },
  ])
  expect(roadmap?.capacity.label).toBe('Laid out at about 1.5 person-days a week.')
  expect(
    roadmap?.windows.map(({ title, effort, steps }) => [title, effort.label, steps.map(({ code, what }) => `${code} ${what}`)]),
  ).toEqual([
    ['First 30 days', 'about 6 person-days', ['A1 evidence to “the documented”', 'B1 level 0 → 2']],
    ['Days 61 to 90', 'about 9 person-days', ['B1 level 2 → 3, evidence “the documented”']],
  ])
  expect(roadmap?.windows[0]?.steps[1]).toMatchObject({
    steps: ['the title-step-1', 'the title-step-2'],
    effort: { value: 6, label: 'about 6 person-days' },
    clears: ['the untitled'],
  })
  expect(roadmap?.windows[0]?.steps[0]).toMatchObject({ steps: [], effort: { value: null, label: 'evidence only, not estimated' } })
})

test('what is planned counts in nothing else of the report', () => {
  const { roadmap: _, ...planned } = reportWith([{ practice: 'title', level: 3 }])
  const { roadmap, ...bare } = reportWith([])
  expect(roadmap).toBeNull()
  expect(planned).toEqual(bare)
})

test('what has been done since it was planned is left out', () => {
  expect(reportWith([{ practice: 'register', level: 2 }]).roadmap).toBeNull()
})
