import { describe, expect, test } from 'vitest'
import { hasPicture, pictures, schemes, slideOf } from '#app/_charts/slide.ts'
import { locales } from '#lib/i18n/locale'
import { sampleModel } from '../support/sample-model'

const words = { title: 'title & <more>', description: 'description', target: 'Target', foot: 'foot' }

describe.each(locales)('a picture for a slide in %s', (locale) => {
  const model = sampleModel(locale)
  const all = pictures.flatMap((picture) => schemes.map((scheme) => slideOf(model, picture, scheme, words)))

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
