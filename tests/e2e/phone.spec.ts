import type { Page } from '@playwright/test'
import {
  card,
  create,
  expectQuestion,
  expectSaved,
  levelCard,
  listening,
  openQuestion,
  optionCard,
  sampleAnswers,
  save,
  say,
  whole,
} from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

/** Everything that can be pressed and is not a word in running text, with the size of what answers to the finger. */
const targets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, summary, [role=button]')].flatMap((element) => {
      const label = element.closest<HTMLElement>('label.pick, label.file')
      const area = label ?? element
      const { width, height, bottom } = area.getBoundingClientRect()
      const style = getComputedStyle(area)
      if (!element.checkVisibility({ visibilityProperty: true }) || width <= 1 || bottom < 0) return []
      const main = area.matches('.btn, .pick, .field, .go, .rail summary, .rail a, .qrow, .pager *, .nav a, .lang a, .file')
      return style.display === 'inline' ? [] : [{ what: area.outerHTML.slice(0, 120), width, height, main }]
    }),
  )

async function expectTargets(page: Page) {
  const all = await targets(page)
  expect(all.length).toBeGreaterThan(5)
  expect(
    all.filter(({ width, height }) => width < 24 || height < 24).map(({ what }) => what),
    'smaller than 24 px',
  ).toEqual([])
  // Half a pixel is lost where borders fall between pixels.
  expect(
    all.filter(({ main, height }) => main && height < 43.5).map(({ what, height }) => `${height} ${what}`),
    'lower than 44 px',
  ).toEqual([])
}

const verified = {
  grade: 'verified',
  title: '一份名字很长很长的文件：二〇二六年第三季度训练语料来源台账与抽查记录（第三版，含附件）',
  date: '2026-09-30',
  link: `https://example.com/${'a-very-long-path-without-any-break'.repeat(6)}`,
}

for (const width of [320, 375])
  for (const locale of locales)
    test.describe(`on a phone of ${width} px (${locale})`, () => {
      const t = say(locale)
      test.use({ viewport: { width, height: 720 }, hasTouch: true })

      test('a question is answered without scrolling sideways, with fingers', async ({ page }) => {
        const { id } = await create(page.request, { locale, name: `${'很长的名字'.repeat(8)} ${'LongName'.repeat(8)}` })
        await save(page.request, id, 'p:provenance-register', { kind: 'level', level: 3, evidence: verified })
        await openQuestion(page, locale, id, 'x:markets')
        await optionCard(page, locale, 'markets', 'eu').tap()
        await expect(optionCard(page, locale, 'markets', 'eu')).toBeChecked()
        await expectSaved(page, locale)
        await expectNoSidewaysScroll(page)
        await expectTargets(page)

        await page
          .getByRole('navigation', { name: t('assess.rail.label') })
          .locator('summary')
          .tap()
        await page
          .getByRole('navigation', { name: t('assess.rail.label') })
          .getByRole('link', { name: whole.dimensions[0]?.name[locale] ?? '' })
          .tap()
        await expect(page.getByRole('heading', { level: 1, name: whole.dimensions[0]?.name[locale] ?? '' })).toBeVisible()
        await openQuestion(page, locale, id, 'p:provenance-register')
        await expect(levelCard(page, locale, 'provenance-register', 3)).toBeChecked()
        await expect(page.getByLabel(t('assess.evidence.field.verifiedWhat'), { exact: true })).toBeVisible()
        await expectNoSidewaysScroll(page)
        await expectTargets(page)
        await page.getByRole('button', { name: t('assess.section.next') }).tap()
        await expectQuestion(page, locale, 'p:lawful-basis')
        await card(page, t('assess.answer.dk')).tap()
        await expectSaved(page, locale)
        if (width === 320) await expectAccessible(page)
      })

      test('the review and the result fit', async ({ page }) => {
        const { id } = await create(page.request, {
          locale,
          name: 'Pneumonoultramicroscopicsilicovolcanoconiosis',
          answers: sampleAnswers('xuanjing'),
        })
        await page.goto(`/${locale}/assess/${id}/review`)
        await listening(page)
        await expectNoSidewaysScroll(page)
        await expectTargets(page)
        await page.getByRole('link', { name: t('assess.submit.result') }).tap()
        await expect(page).toHaveURL(/\/result$/)
        await expect(page.locator('.chart').first()).toBeAttached()
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        await expectNoSidewaysScroll(page)
        await expectTargets(page)
      })
    })

test('text at twice its size still fits the window', async ({ page }) => {
  // 1280 px at 200 % are 640 px; at 400 %, which reflow asks for, they are 320 px.
  await page.setViewportSize({ width: 640, height: 450 })
  const { id } = await create(page.request)
  for (const path of [`/zh/assess/${id}/data`, `/zh/assess/${id}/review`, '/zh/sample/songyan', '/en/sample/songyan', '/en/assess/new']) {
    await page.goto(path)
    await expectNoSidewaysScroll(page)
  }
})
