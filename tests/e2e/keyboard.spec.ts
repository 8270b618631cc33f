import type { Page } from '@playwright/test'
import {
  card,
  create,
  expectQuestion,
  expectStored,
  form,
  level,
  levelCard,
  listening,
  openQuestion,
  optionCard,
  say,
  stored,
  whole,
} from './assessment'
import { expect, locales, test } from './fixtures'

/** Where the focus is, and whether it can be seen there: drawn around the element or its card, and not under a bar that stays in place. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const shown =
      element.closest('.pick, .file') === null
        ? element
        : (element.parentElement?.querySelector('.box') ?? element.parentElement ?? element)
    // Within a date, the browser's own calendar button can have the focus, and its own ring.
    const within = element.matches('[type=date]:not(:focus)')
    const around = [element, shown].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const { left, top, right, bottom, width, height } = shown.getBoundingClientRect()
    const points = [
      [left + 3, top + 3],
      [right - 3, top + 3],
      [left + 3, bottom - 3],
      [right - 3, bottom - 3],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const
    const uncovered = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return (
        hit !== null &&
        (shown.contains(hit) || hit.contains(shown) || (element.parentElement?.contains(hit) ?? false)) &&
        hit !== document.body &&
        hit !== document.documentElement
      )
    })
    return {
      what: `${element.tagName.toLowerCase()}${element.id === '' ? '' : `#${element.id}`} "${(element.textContent ?? '').trim().slice(0, 40)}"`,
      drawn: around || within,
      uncovered: uncovered && width > 0 && height > 0,
    }
  })

/** Tabs until something with these words, or of this kind, has the focus. */
async function tabTo(page: Page, target: import('@playwright/test').Locator, most = 60) {
  for (let step = 0; step < most; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, `reached within ${most} steps`).toBeFocused()
}

for (const locale of locales)
  test(`an assessment is made and begun by keyboard alone (${locale})`, async ({ page }) => {
    const t = say(locale)
    await page.goto(`/${locale}`)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: t('site.skip') })).toBeFocused()
    await tabTo(page, page.getByRole('link', { name: t('site.start') }).first())
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: t('assess.new.title') })).toBeVisible()
    await listening(page)

    await tabTo(page, page.getByRole('button', { name: t('assess.new.make') }))
    await page.keyboard.press('Enter')
    // Nothing was entered: the field is named, and has the focus.
    const name = page.getByLabel(t('assess.new.name'))
    await expect(name).toBeFocused()
    await expect(name).toHaveAttribute('aria-invalid', 'true')
    await expect(name).toHaveAccessibleDescription(new RegExp(t('issues.name.empty')))
    await page.keyboard.type('键盘科技 Keys')
    // Past what to assess, which stays as it is, to how much.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: t('assess.scope.full') })).toBeChecked()
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { level: 1, name: t('assess.made.title') })).toBeFocused()
    await tabTo(page, page.getByRole('link', { name: t('assess.made.start') }))
    await page.keyboard.press('Enter')
    await expectQuestion(page, locale, 'x:approach')
    await listening(page)
    await page.keyboard.press('2')
    await expect(optionCard(page, locale, 'approach', 'adapt')).toBeChecked()
    await expect(optionCard(page, locale, 'approach', 'adapt')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(optionCard(page, locale, 'approach', 'scratch')).toBeChecked()
    await page.keyboard.press(']')
    await expectQuestion(page, locale, 'x:stage')
    await expect(page.getByRole('heading', { level: 2, name: whole.exposures[1]?.ask[locale] ?? '' })).toBeFocused()
    await page.keyboard.press('[')
    await expect(optionCard(page, locale, 'approach', 'scratch')).toBeChecked()
    const id = new URL(page.url()).pathname.split('/')[3] ?? ''
    await expectStored(page.request, id, 'x:approach', { kind: 'one', option: 'scratch' })
  })

test('a practice is answered with its evidence by single keys', async ({ page }) => {
  const t = say('zh')
  const { id } = await create(page.request)
  const key = 'p:provenance-register'
  await openQuestion(page, 'zh', id, key)
  await page.keyboard.press('3')
  await expect(levelCard(page, 'zh', 'provenance-register', 3)).toBeChecked()
  await expectStored(page.request, id, key, level(3))

  await page.keyboard.press('e')
  const grade = (name: 'none' | 'stated' | 'documented') => card(page, whole.evidenceNames[name].name.zh)
  await expect(grade('none')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(grade('stated')).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(grade('documented')).toBeChecked()
  const title = page.getByLabel(t('assess.evidence.field.title'), { exact: true })
  await page.keyboard.press('Tab')
  await expect(title).toBeFocused()
  await page.keyboard.type('第 3 版 d n e ? ] 0')
  await expect(title).toHaveValue('第 3 版 d n e ? ] 0')
  await expect(levelCard(page, 'zh', 'provenance-register', 3), 'keys that are typed are no shortcuts').toBeChecked()
  const evidence = { grade: 'documented', title: '第 3 版 d n e ? ] 0' }
  await expectStored(page.request, id, key, { kind: 'level', level: 3, evidence })

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('d')
  await expect(card(page, t('assess.answer.dk'))).toBeChecked()
  await expectStored(page.request, id, key, { kind: 'dk' })
  await page.keyboard.press('0')
  await expect(levelCard(page, 'zh', 'provenance-register', 0)).toBeChecked()
  await page.keyboard.press('n')
  await expect(levelCard(page, 'zh', 'provenance-register', 0), 'not applicable is not offered here').toBeChecked()
})

test('the list of keys opens and closes by keyboard and gives the focus back', async ({ page }) => {
  const t = say('en')
  const { id } = await create(page.request)
  await openQuestion(page, 'en', id, 'p:minimisation')
  await page.keyboard.press('2')
  await expect(levelCard(page, 'en', 'minimisation', 2)).toBeFocused()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: t('assess.keys.title') })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('4')
  await expect(levelCard(page, 'en', 'minimisation', 2), 'no key reaches through the dialog').toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(levelCard(page, 'en', 'minimisation', 2)).toBeFocused()
})

test('single keys can be turned off, stay off, and can be turned on again', async ({ page }) => {
  const t = say('en')
  const { id } = await create(page.request)
  await openQuestion(page, 'en', id, 'p:minimisation')
  await page.getByRole('button', { name: t('assess.keys.turnOff') }).press('Enter')
  await page.keyboard.press('3')
  await page.keyboard.press(']')
  await expect(levelCard(page, 'en', 'minimisation', 3)).not.toBeChecked()
  await expectQuestion(page, 'en', 'p:minimisation')
  await page.reload()
  await listening(page)
  await page.keyboard.press('3')
  await expect(levelCard(page, 'en', 'minimisation', 3)).not.toBeChecked()
  await page.getByRole('button', { name: t('assess.keys.turnOn') }).press('Enter')
  await page.keyboard.press('3')
  await expect(levelCard(page, 'en', 'minimisation', 3)).toBeChecked()
  await expectStored(page.request, id, 'p:minimisation', level(3))
})

for (const locale of locales)
  test(`what is wrong is summed up, takes the focus and leads to the field (${locale})`, async ({ page }) => {
    const t = say(locale)
    const { id } = await create(page.request, { locale })
    await openQuestion(page, locale, id, 'p:minimisation')
    await page.keyboard.press('n')
    await expect(card(page, t('assess.answer.na'))).toBeChecked()
    const reason = page.getByLabel(t('assess.answer.reason'))
    await tabTo(page, reason)
    const last = whole.practices.findLast(({ dimension }) => dimension === 'data')
    if (last === undefined) throw new Error('data has practices')
    await page.getByRole('link', { name: last.ask[locale] }).press('Enter')
    await expectQuestion(page, locale, `p:${last.id}`)
    const next = page.getByRole('button', { name: t('assess.section.nextSection', { name: whole.dimensions[1]?.name[locale] ?? '' }) })
    await next.press('Enter')

    const summary = page.getByRole('alert').filter({ hasText: t('assess.errors.title', { count: 1 }) })
    await expect(summary).toBeFocused()
    await expect(summary).toContainText(t('issues.answer.reason-missing'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expectQuestion(page, locale, 'p:minimisation')
    await expect(reason).toBeFocused()
    await page.keyboard.type('OK 理由')
    await expectStored(page.request, id, 'p:minimisation', { kind: 'na', reason: 'OK 理由' })
    await expect(summary).toBeHidden()
  })

test('whoever leaves with something wrong is held up once, and can leave all the same', async ({ page }) => {
  const t = say('en')
  const { id } = await create(page.request)
  await openQuestion(page, 'en', id, 'p:minimisation')
  await page.keyboard.press('n')
  await page
    .getByRole('navigation', { name: t('assess.rail.label') })
    .getByRole('link', { name: t('assess.review.title') })
    .press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: t('assess.review.title') })).toBeVisible()
  const result = page.getByRole('link', { name: t('assess.submit.result') })
  await result.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: t('issues.answer.reason-missing') })).toBeFocused()
  await result.press('Enter')
  await expect(page).toHaveURL(/\/result$/)
  expect((await stored(page.request, id))['p:minimisation']).toBeUndefined()
})

test('the focus can be seen at every stop of a question page, a review and a result', async ({ page }) => {
  test.slow()
  const { id } = await create(page.request)
  await openQuestion(page, 'zh', id, 'p:minimisation')
  await page.keyboard.press('3')
  await page.keyboard.press('e')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(form(page, 'zh', 'p:minimisation').getByRole('textbox').first()).toBeVisible()
  const ways = [`/zh/assess/${id}/data?q=minimisation`, `/zh/assess/${id}/review`, '/zh/sample/songyan']
  for (const way of ways) {
    await page.goto(way)
    if (way.includes('assess')) await listening(page)
    const seen = new Set<string>()
    for (let stop = 0; stop < 45; stop++) {
      await page.keyboard.press('Tab')
      const at = await focus(page)
      if (at === null) break
      expect(at, `stop ${stop} of ${way}: ${at.what}`).toMatchObject({ drawn: true, uncovered: true })
      seen.add(at.what)
    }
    expect(seen.size).toBeGreaterThan(20)
  }
})
