import { describe, expect, test } from 'vitest'
import { draft, type Print } from '#app/_pdf/jobs.ts'
import { renderReport } from '#app/_pdf/render.tsx'
import { locales } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { inEdition } from '#lib/report/edition'
import { readPdf } from '../support/read-pdf'
import { sampleModel } from '../support/sample-model'

const code = '7QK2-M9XD-40TB'
const address = `https://touchstone.example.org/zh/verify#${code}`
const sealed: Print = { edition: 'full', stamp: { code, at: '2026-11-20 16:30', address } }
const bare = (text: string) => text.replace(/\s+/g, '')
const pagesOf = (texts: readonly (readonly string[])[]) => texts.map((page) => bare(page.join('')))

describe.each(locales)('a report in %s', (locale) => {
  const t = translator(locale, 'pdf')
  const model = { ...sampleModel(locale), sample: false }

  test('that is not sealed says so on every page', async () => {
    const { pages } = await readPdf(await renderReport(model, draft))
    for (const page of pagesOf(pages)) expect(page).toContain(bare(t('draft')))
  })

  test('that is sealed has its code and number on every page, and leads to where it can be checked', async () => {
    const { pages, links } = await readPdf(await renderReport(model, sealed))
    pagesOf(pages).forEach((page, place) => {
      expect(page).toContain(code)
      expect(page).toContain(`${place + 1}/${pages.length}`)
      expect(page).not.toContain(bare(t('draft')))
    })
    expect(pagesOf(pages)[0]).toContain(bare(t('seal.full')))
    expect(links).toContain(address)
  })

  test('of a server without an address has no link to check it', async () => {
    const { pages, links } = await readPdf(await renderReport(model, { ...sealed, stamp: { code, at: '', address: null } }))
    expect(links.some((link) => link.includes('verify'))).toBe(false)
    expect(pagesOf(pages)[0]).toContain(bare(t('seal.checkHere')))
  })

  test('in its summary edition has no answer, note or step on any page', async () => {
    const { pages, links, outline } = await readPdf(await renderReport(model, { ...sealed, edition: 'summary' }))
    const words = pagesOf(pages).join('')
    expect(words).toContain(bare(t('seal.summary')))
    for (const flag of model.flags) expect(words).toContain(bare(flag.short))
    for (const { readings } of [model]) expect(words).toContain(readings.claimed.score.label)
    const notes = model.dimensions.flatMap(({ practices }) =>
      practices.flatMap(({ anchor, evidence }) => [anchor, ...(evidence?.details.map(({ value }) => value) ?? [])]),
    )
    expect(notes.filter((note) => note !== null && note.length > 8 && words.includes(bare(note)))).toEqual([])
    expect(outline).not.toContain(t('plan.title'))
    const sources = inEdition(model, 'summary').sources.flatMap(({ url }) => (url === null ? [] : [url]))
    expect(links.filter((link) => link !== address && !sources.includes(link))).toEqual([])
  })
})
