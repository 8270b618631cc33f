import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { type Locale, localeNames, type Text } from '#lib/i18n/locale'
import {
  advantage,
  card,
  create,
  expectSaved,
  expectStored,
  level,
  listening,
  sampleAnswers,
  sampleCompanionAnswers,
  save,
  say,
  whole,
} from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'
import { download, pdfText } from './report'

type Drawn = { readonly title: Text; readonly quadrants: readonly { readonly name: Text }[] }
const picture = parse(readFileSync(join(import.meta.dirname, '../../content/pictures/readiness-advantage.yaml'), 'utf8')) as Drawn // held to its form by the loader

const question = advantage.practices.find(({ id }) => id === 'model-choice')
if (question === undefined) throw new Error('the question of these tests is gone')
const key = `p:${advantage.id}/${question.id}`
const section = `${advantage.id}~${question.dimension}`
const levelWords = (value: number, locale: Locale) => `${value} ${question.levels[value]?.name[locale]}`

const rail = (page: Page) =>
  page
    .getByRole('navigation', { name: /./ })
    .locator('ol')
    .filter({ has: page.locator('a[href*="/review"]') })

for (const locale of locales)
  test.describe(`a founder who reads ${localeNames[locale]} and answers a second instrument`, () => {
    const t = say(locale)
    const [first, second] = [whole.title[locale], advantage.title[locale]]

    test('chooses it at the start, finds its sections after the others, and its answers are kept apart', async ({ page }) => {
      await page.goto(`/${locale}/assess/new`)
      await page.getByLabel(t('assess.new.name')).fill('松烟智能')
      await card(page, t('assess.tracks.both', { main: first, companion: second })).check()
      await page.getByRole('radio', { name: t('assess.scope.full') }).check()
      await page.getByRole('button', { name: t('assess.new.make') }).click()
      const link = await page.getByLabel(t('assess.link.label')).inputValue()
      const id = new URL(link).pathname.split('/').at(-1) ?? ''

      await page.goto(`/${locale}/assess/${id}/${section}?q=${question.id}`)
      await listening(page)
      await expect(rail(page)).toContainText(first)
      await expect(rail(page)).toContainText(second)
      await expect(page.getByRole('heading', { level: 2, name: question.ask[locale] })).toBeVisible()
      await page.keyboard.press('2')
      await expect(card(page, levelWords(2, locale))).toBeChecked()
      await expectSaved(page, locale)
      await expectStored(page.request, id, key, level(2))
      await page.reload()
      await expect(card(page, levelWords(2, locale))).toBeChecked()

      await page.goto(`/${locale}/assess/${id}/review`)
      await expect(page.getByRole('main').getByRole('heading', { level: 2, name: second })).toBeVisible()
      await expect(page.getByRole('main').locator(`a[href*="${section}?q=${question.id}"]`)).toContainText('2')
    })

    test('is invited to it by the result, and may leave it again without losing an answer', async ({ page }) => {
      const { id } = await create(page.request, { locale, answers: sampleAnswers('songyan') })
      await page.goto(`/${locale}/assess/${id}/result`)
      await expect(page.locator('#picture')).toHaveCount(0)
      await page.getByRole('button', { name: t('result.invite.take') }).click()
      await page.waitForURL(new RegExp(`/assess/${id}/${advantage.id}~`))
      expect((await save(page.request, id, key, level(3))).status()).toBe(200)

      await page.goto(`/${locale}/assess/${id}/review`)
      await listening(page)
      await page.getByRole('button', { name: t('assess.manage.leave') }).click()
      await expect(page.getByRole('button', { name: t('assess.manage.take') })).toBeVisible()
      await expect(rail(page)).not.toContainText(second)
      await expectStored(page.request, id, key, level(3))
      await page.getByRole('button', { name: t('assess.manage.take') }).click()
      await expect(page.getByRole('main').locator(`a[href*="${section}?q=${question.id}"]`)).toContainText('3')
    })

    test('reads both results, the picture of both and the same in the PDF', async ({ page }) => {
      test.slow()
      const { id } = await create(page.request, { locale, answers: sampleAnswers('hebai'), companion: sampleCompanionAnswers('hebai') })
      await page.goto(`/${locale}/assess/${id}/result`)
      const drawing = page.locator('#picture').getByRole('img')
      const label = (await drawing.getAttribute('aria-label')) ?? ''
      const scores = await page.locator('#companion .marks dd').allTextContents()
      const [evidenced, claimed] = scores.map((text) => /\d+\.\d/.exec(text)?.[0] ?? 'no score')
      for (const number of [evidenced, claimed]) expect(label).toContain(number)
      await expect(page.locator('#picture table')).toContainText(evidenced ?? '')
      await expect(page.locator('#picture').getByRole('heading', { level: 3 })).not.toHaveCount(0)
      await expect(page.locator('#companion').getByRole('heading', { level: 2, name: second, exact: true })).toBeVisible()
      const { path } = await download(page, () => page.getByRole('button', { name: t('result.tools.download') }).click())
      const text = (await pdfText(path)).replace(/\s+/g, '')
      for (const words of [picture.title[locale], second, ...picture.quadrants.map(({ name }) => name[locale])])
        expect(text).toContain(words.replace(/\s+/g, ''))
      expect(text).toContain(claimed)
    })

    test('finds nothing in the way: axe is content, and 320 pixels are wide enough', async ({ page }) => {
      test.slow()
      const { id } = await create(page.request, { locale, answers: sampleAnswers('songyan'), companion: sampleCompanionAnswers('songyan') })
      await page.goto(`/${locale}/assess/${id}/result`)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('#picture details, #companion details')) details.toggleAttribute('open', true)
      })
      await expectAccessible(page)
      await page.setViewportSize({ width: 320, height: 720 })
      await expectNoSidewaysScroll(page)
      await page.goto(`/${locale}/assess/${id}/${section}`)
      await listening(page)
      await expectNoSidewaysScroll(page)
    })
  })
