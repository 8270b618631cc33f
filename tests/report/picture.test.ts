import { describe, expect, test } from 'vitest'
import type { Picture } from '#lib/instrument/picture'
import type { PracticeRecord } from '#lib/instrument/record'
import { assessmentReport } from '#lib/report/assessment-report'
import type { PictureModel, ReportModel } from '#lib/report/model'
import { assessPart } from '#lib/report/parts'
import { at, practice, smallInstrument, smallMeta } from '../support/small-instrument'

const both = (text: string) => ({ zh: `甲${text}`, en: `the ${text}` })
const dimension = (id: string) => ({ id, weight: 1, base: 4, name: both(id), short: both(id), lead: both(id) })
const main = smallInstrument({
  dimensions: [dimension('data')],
  practices: [practice('register', 'data', { na: true, sources: ['GAI-7'] })],
})
const beside = smallInstrument({
  id: 'beside',
  title: both('edge'),
  dimensions: [dimension('model')],
  practices: [practice('fit', 'model', { na: true, sources: ['AIA-53', 'GAI-7'] })],
})
const quadrant = (id: string, x: 'low' | 'high', y: 'low' | 'high') => ({ id, x, y, name: both(id), founder: both(id), investor: both(id) })
const picture: Picture = {
  format: 'touchstone-picture/1',
  id: 'small-beside',
  x: 'small',
  y: 'beside',
  cut: 50,
  title: both('picture'),
  lead: both('picture-lead'),
  quadrants: [
    quadrant('neither', 'low', 'low'),
    quadrant('ready', 'high', 'low'),
    quadrant('ahead', 'low', 'high'),
    quadrant('both', 'high', 'high'),
  ],
}

const reportOf = (x: PracticeRecord, y: PracticeRecord): ReportModel =>
  assessmentReport({
    parts: [
      assessPart(main, 'full', { exposures: {}, practices: { register: x } }),
      assessPart(beside, 'full', { exposures: {}, practices: { fit: y } }),
    ],
    picture,
    sources: new Map(),
    locale: 'en',
    meta: smallMeta,
  })

const pictureOf = (x: PracticeRecord, y: PracticeRecord): PictureModel => {
  const drawn = reportOf(x, y).companion?.picture
  if (drawn == null) throw new Error('no picture')
  return drawn
}

describe('the picture of two instruments', () => {
  test('puts the evidenced reading of both on its axes, and the claimed one beside it', () => {
    const { points } = pictureOf(at(3, 'stated'), at(4, 'documented'))
    expect(points.evidenced).toMatchObject({ x: { value: 25, label: '25.0' }, y: { value: 75 }, quadrant: { id: 'ahead' } })
    expect(points.claimed).toMatchObject({ x: { value: 75 }, y: { value: 100 }, quadrant: { id: 'both' } })
  })

  test('counts a score exactly on the cut to the higher half, on either axis', () => {
    expect(pictureOf(at(2, 'documented'), at(1, 'documented')).points.evidenced.quadrant?.id).toBe('ready')
    expect(pictureOf(at(1, 'documented'), at(2, 'documented')).points.evidenced.quadrant?.id).toBe('ahead')
    expect(pictureOf(at(2, 'documented'), at(2, 'documented')).points.evidenced.quadrant?.id).toBe('both')
    expect(pictureOf(at(1, 'documented'), at(1, 'documented')).points.evidenced.quadrant?.id).toBe('neither')
  })

  test('marks the quadrants that hold a reading', () => {
    const { quadrants, sentence } = pictureOf(at(3, 'stated'), at(4, 'documented'))
    expect(quadrants.map(({ id, holds }) => [id, holds])).toEqual([
      ['neither', []],
      ['ready', []],
      ['ahead', ['evidenced']],
      ['both', ['claimed']],
    ])
    expect(sentence).toContain('“the ahead”')
    expect(sentence).toContain('“the both”')
    expect(pictureOf(at(4, 'verified'), at(4, 'verified')).sentence).toBe('Evidence and claim both lie in “the both”.')
  })

  test('says every number in words', () => {
    const { label } = pictureOf(at(3, 'stated'), at(4, 'documented'))
    for (const number of ['25.0', '75.0', '100.0']) expect(label).toContain(number)
  })

  test('has no place for a score that does not exist', () => {
    const { points, quadrants, sentence } = pictureOf(at(3, 'documented'), { kind: 'na', reason: 'nothing to fit' })
    expect(points.evidenced).toMatchObject({ y: { value: null }, quadrant: null })
    expect(quadrants.every(({ holds }) => holds.length === 0)).toBe(true)
    expect(sentence).toMatch(/takes a score on both sides/)
  })
})

describe('the report of an assessment with a companion', () => {
  test('holds the whole report of the companion, whose codes go on from the first', () => {
    const { companion, dimensions } = reportOf(at(3, 'stated'), at(4, 'documented'))
    expect(dimensions[0]?.practices[0]?.code).toBe('A1')
    expect(companion?.report.dimensions[0]?.practices[0]?.code).toBe('B1')
    expect(companion?.report.companion).toBeNull()
    expect(companion?.report.readings.claimed.score.label).toBe('100.0')
  })

  test('does not change a number of the main instrument', () => {
    const alone = assessmentReport({
      parts: [assessPart(main, 'full', { exposures: {}, practices: { register: at(3, 'stated') } })],
      picture: null,
      sources: new Map(),
      locale: 'en',
      meta: smallMeta,
    })
    expect(alone.companion).toBeNull()
    expect({ ...reportOf(at(3, 'stated'), at(0, 'none')), companion: null }).toEqual(alone)
  })
})
