import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadInstrument } from '#lib/instrument/load'
import { tableUnder } from '../support/readme-table'

const rows = tableUnder('The source article, section by section')
const sections = rows.map(([section = '']) => section)

/** How many points each section of the article lists. */
const points: Readonly<Record<number, number>> = { 1: 0, 2: 3, 3: 4, 4: 4, 5: 4, 6: 3, 7: 4, 8: 4, 9: 4, 10: 4 }
const article = Object.entries(points).flatMap(([section, count]) => [
  section,
  ...Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
])

const instruments = readdirSync('content/instruments').flatMap((name) => {
  const loaded = loadInstrument(`content/instruments/${name}`)
  return loaded.ok ? [loaded.value] : []
})

test('the ten sections of the article and each of their points have a row in content/README.md', () => {
  expect(sections).toEqual(article)
})

test('each row leads somewhere: to questions, or to a dimension of advantage, and to a page', () => {
  expect(
    rows.filter(([, , questions, advantage, pages]) => pages === '' || (questions === '' && advantage === '')).map(([section]) => section),
  ).toEqual(
    // The strategies as a whole: their questions stand at the points.
    ['8'],
  )
})

test('the readiness questions of a row are those that name its section', () => {
  const readiness = instruments.find(({ id }) => id === 'readiness')
  const questions = [...(readiness?.exposures ?? []), ...(readiness?.practices ?? [])]
  for (const [section = '', , named = ''] of rows)
    expect(named, section).toBe(
      questions
        .filter(({ seed }) => seed.includes(section))
        .map(({ id }) => id)
        .join(', '),
    )
})

test('no question of any instrument names a section that the article does not have', () => {
  const named = instruments.flatMap(({ id, exposures, practices }) =>
    [...exposures, ...practices].flatMap((question) => question.seed.map((section) => `${id}/${question.id}: ${section}`)),
  )
  expect(named.filter((one) => !article.includes(one.split(': ')[1] ?? ''))).toEqual([])
})
