import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasPicture, slideOf } from '#app/_charts/slide.ts'
import { schemes } from '#app/_charts/slide-paper.ts'
import { locales } from '#lib/i18n/locale'
import type { ReportModel } from '#lib/report/model'
import { sampleModel } from '../support/sample-model'

const words = { title: 'title & <more>', description: 'description', target: 'Target', foot: 'foot' }

describe.each(locales)('a picture for a slide in %s', (locale) => {
  const model = sampleModel(locale)
  const all = (['plate', 'radar'] as const).flatMap((picture) => schemes.map((scheme) => slideOf(model, picture, scheme, words)))

  test('fetches nothing, runs nothing, and says what it shows', () => {
    for (const svg of all) {
      expect(svg).not.toMatch(/href|<script|<style|<foreignObject|url\((?!#hatch\))|NaN|undefined|Infinity/)
      expect(svg).toContain('<title id="title">title &amp; &lt;more&gt;</title>')
      expect(svg).toContain(`xml:lang="${locale}"`)
    }
  })

  test('has every dimension, every score and the state of each', () => {
    for (const svg of all) for (const { name } of model.dimensions) expect(svg).toContain(`>${name}<`)
    for (const { score } of Object.values(model.readings)) expect(all.every((svg) => svg.includes(`>${score.label}<`))).toBe(true)
    for (const { stateLabel } of model.dimensions) expect(all[0]).toContain(stateLabel)
  })

  test('draws no element twice the same where schemes differ, and every tag is closed', () => {
    expect(new Set(all).size).toBe(all.length)
    for (const svg of all) {
      const open = svg.match(/<[a-z]+[^>]*[^/]>/g)?.length
      expect(svg.match(/<\/[a-z]+>/g)?.length).toBe(open)
    }
  })
})

test('a name cannot break out of the drawing', () => {
  const svg = slideOf({ ...sampleModel('en'), name: '</text><script>"\u0000&' }, 'plate', 'light', words)
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&quot;&amp;')
  expect(svg).not.toContain('<script')
})

test('a very long name is cut before it reaches the day', () => {
  const svg = slideOf({ ...sampleModel('zh'), name: '很'.repeat(120) }, 'plate', 'light', words)
  expect(svg).toContain(`>${'很'.repeat(60)}…<`)
  expect(Number(/font-size="([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(16)
})

test('there is no picture of a report without a score, and no circle of two dimensions', () => {
  const model = sampleModel('en')
  expect(hasPicture({ ...model, assessable: false }, 'plate')).toBe(false)
  expect(hasPicture({ ...model, dimensions: model.dimensions.slice(0, 2) }, 'radar')).toBe(false)
  expect(hasPicture(model, 'radar')).toBe(true)
})

describe.each(locales)('the quadrant for a slide in %s', (locale) => {
  const model = JSON.parse(readFileSync(`tests/golden/songyan.report.${locale}.json`, 'utf8')) as ReportModel
  const picture = model.companion?.picture

  test('has both points with their numbers and every quadrant, and fetches nothing', () => {
    if (picture == null) throw new Error('the sample has a picture')
    for (const scheme of schemes) {
      const svg = slideOf(model, 'quadrant', scheme, words)
      const { evidenced, claimed } = picture.points
      for (const { x, y } of [evidenced, claimed]) for (const { label } of [x, y]) expect(svg).toContain(`>${label}<`)
      for (const { name } of picture.quadrants) expect(svg).toContain(`>${name}<`)
      expect(svg).not.toMatch(/href|<script|<style|url\((?!#hatch\))|NaN|undefined/)
    }
  })

  test('is there only for two instruments with scores', () => {
    expect(hasPicture(model, 'quadrant')).toBe(true)
    expect(hasPicture({ ...model, companion: null }, 'quadrant')).toBe(false)
  })
})
