import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPictures } from '#lib/instrument/picture'
import type { Instrument } from '#lib/instrument/schema'
import { practice, smallInstrument } from '../support/small-instrument'

const other = (more: Partial<Instrument> = {}) =>
  smallInstrument({
    id: 'other',
    dimensions: [{ id: 'model', weight: 1, base: 2, name: both('模型'), short: both('模型'), lead: both('模型') }],
    practices: [practice('fit', 'model')],
    ...more,
  })

function both(text: string) {
  return { zh: text, en: `the ${text}` }
}

const quadrant = (id: string, x: string, y: string) => ({ id, x, y, name: both(id), founder: both(id), investor: both(id) })
const whole = {
  format: 'touchstone-picture/1',
  id: 'small-other',
  x: 'small',
  y: 'other',
  cut: 50,
  title: both('图'),
  lead: both('图'),
  quadrants: [quadrant('a', 'low', 'low'), quadrant('b', 'high', 'low'), quadrant('c', 'low', 'high'), quadrant('d', 'high', 'high')],
}

const load = (picture: object, instruments: readonly Instrument[] = [smallInstrument(), other()]) => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  writeFileSync(join(folder, 'small-other.yaml'), JSON.stringify(picture))
  return loadPictures(folder, new Map(instruments.map((one) => [one.id, one])))
}
const codesOf = (loaded: ReturnType<typeof load>) => (loaded.ok ? [] : loaded.issues.map(({ code }) => code))

describe('a picture of two instruments', () => {
  test('is read with its four quadrants', () => {
    expect(load(whole)).toMatchObject({ ok: true, value: [{ id: 'small-other', x: 'small', y: 'other', cut: 50 }] })
  })

  test('is left out when one of its instruments is not installed', () => {
    expect(load(whole, [smallInstrument()])).toEqual({ ok: true, value: [] })
  })

  test('is refused when a quadrant is drawn twice', () => {
    const quadrants = whole.quadrants.map((one) => (one.id === 'd' ? { ...one, x: 'low' } : one))
    expect(codesOf(load({ ...whole, quadrants }))).toEqual(['picture.quadrant-missing'])
  })

  test('is refused when its instruments share an id, since both stand in one report', () => {
    expect(codesOf(load(whole, [smallInstrument(), other({ practices: [practice('register', 'model')] })]))).toEqual(['picture.shared-ids'])
  })

  test('is refused without a text in one language', () => {
    expect(codesOf(load({ ...whole, title: { zh: '图' } }))).toEqual(['content.invalid-type'])
  })
})

test('a folder that is not there holds no pictures', () => {
  expect(loadPictures('/nowhere/pictures', new Map())).toEqual({ ok: true, value: [] })
})
