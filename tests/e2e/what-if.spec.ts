import type { Page } from '@playwright/test'
import type { Locale } from '#lib/i18n/locale'
import { advantage, create, listening, practice, sampleAnswers, sampleCompanionAnswers, save, say, whole } from './assessment'
import { expect, expectAccessible, locales, test } from './fixtures'
import { download, goldenReport, pdfText } from './report'

const result = async (page: Page, locale: Locale) => {
  const { id } = await create(page.request, { locale, answers: sampleAnswers('songyan') })
  await page.goto(`/${locale}/assess/${id}/result`)
  await listening(page)
  return id
}

const roadmapOf = async (page: Page, id: string) => {
  const answer = await page.request.get(`/api/v1/assessments/${id}/roadmap`)
  expect(answer.status()).toBe(200)
  return (await answer.json()) as { moves: { practice: string; level?: number; evidence?: string }[]; revision: number }
}

const short = (locale: Locale, id: string) => practice(id).short[locale]
const tick = (page: Page, locale: Locale, id: string) =>
  page.locator('#plan').getByRole('checkbox', { name: say(locale)('whatIf.check', { what: short(locale, id) }) })

for (const locale of locales)
  test.describe(`in ${locale}`, () => {
    const t = say(locale)
    const golden = goldenReport('songyan', locale)
    // The first steps of the plan clear a critical risk each.
    const [first, second] = golden.plan

    test('a tick moves score, streak and critical risks at once; it stays through a reload and is planned in the PDF', async ({ page }) => {
      test.slow()
      if (first === undefined || second === undefined) throw new Error('the sample has a plan')
      const id = await result(page, locale)
      const { evidenced, claimed } = golden.readings
      await expect(page.locator('.slab.whatif')).toHaveCount(0)

      await tick(page, locale, first.practice).check()
      await tick(page, locale, second.practice).check()
      const outcome = page.locator('.slab.whatif')
      await expect(outcome.locator('.to')).toContainText(evidenced.score.label)
      await expect(outcome).not.toContainText(`${claimed.score.label} → ${claimed.score.label}`)
      await expect(outcome).toContainText(first.clears[0] ?? '?')
      await expect(page.locator('.alarm .on-what-if').first()).toBeVisible()
      await expect(page.locator('.plate rect.gh').first()).toBeAttached()
      await expect(page.locator('.marks')).toContainText(evidenced.score.label)
      await expect(page.locator('#roadmap')).toContainText(short(locale, second.practice))

      await expect
        .poll(async () => (await roadmapOf(page, id)).moves.map((move) => move.practice))
        .toEqual([first.practice, second.practice])
      await page.reload()
      await listening(page)
      await expect(tick(page, locale, first.practice)).toBeChecked()
      await expect(page.locator('.slab.whatif .to')).toContainText(evidenced.score.label)

      const pdf = await download(page, () => page.getByRole('button', { name: t('result.tools.download') }).click())
      const text = (await pdfText(pdf.path)).replace(/\s+/g, '')
      expect(text).toContain(t('pdf.roadmap.lead').replace(/\s+/g, ''))
      expect(text).toContain(t('report.roadmap.window', { end: '30' }).replace(/\s+/g, ''))
    })

    test('any practice can be tried by keyboard, undone, and the whole plan ticked', async ({ page }) => {
      await result(page, locale)
      await page.locator('#dimension-data > summary').click()
      const moves = page.getByRole('group', { name: short(locale, 'provenance-register') })
      await moves.getByRole('combobox', { name: t('whatIf.practice.level') }).focus()
      await page.keyboard.press('ArrowDown')
      await expect(moves.getByRole('combobox', { name: t('whatIf.practice.level') })).toHaveValue('3')
      await expect(page.locator('.what-if-bar')).toContainText(t('whatIf.bar', { count: 1 }))
      await moves.getByRole('combobox', { name: t('whatIf.practice.evidence') }).selectOption('documented')
      await page.getByRole('button', { name: t('whatIf.all') }).click()
      await expect(page.locator('#plan input[type=checkbox]:checked:not([role=switch])')).toHaveCount(golden.plan.length)
      await page
        .locator('.what-if')
        .getByRole('button', { name: t('whatIf.undo') })
        .click()
      // What was tried by hand is a step of the plan as well, and stays.
      await expect(page.locator('#plan .acts input:checked')).toHaveCount(1)
      await page
        .locator('.what-if')
        .getByRole('button', { name: t('whatIf.reset') })
        .click()
      await expect(page.locator('.slab.whatif')).toHaveCount(0)
    })

    test('axe finds nothing while a what-if is on, nor in what explains a number', async ({ page }) => {
      test.slow()
      if (first === undefined) throw new Error('the sample has a plan')
      await result(page, locale)
      await tick(page, locale, first.practice).check()
      await page.locator('.slab.whatif details > summary').click()
      await page.locator('#dimension-data > summary').click()
      await page.locator('#dimension-data .worked > summary').first().click()
      await page.getByLabel(t('report.roadmap.capacity')).fill('x')
      await expect(page.getByText(t('report.roadmap.capacityBad'))).toBeVisible()
      await expectAccessible(page)
      await page.evaluate(() => scrollTo(0, 0))
      await page.locator('.marks .why-number').first().click()
      await expect(page.getByRole('heading', { name: golden.why.evidenced?.title ?? '?' })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(page.locator('.marks .why-number').first()).toBeFocused()
    })
  })

for (const locale of locales)
  test(`in ${locale} the companion is part of the what-if: its score, the picture, the roadmap and the PDF follow`, async ({ page }) => {
    test.slow()
    const t = say(locale)
    const companion = sampleCompanionAnswers('songyan')
    const { id } = await create(page.request, { locale, answers: sampleAnswers('songyan'), companion })
    await page.goto(`/${locale}/assess/${id}/result`)
    await listening(page)
    const box = page.locator('#companion-plan .acts input[type=checkbox]').first()
    const short = (await page.locator('#companion-plan .acts b').first().innerText()).trim()
    const own = advantage.practices.find((one) => one.short[locale] === short)
    await box.check()
    await expect(page.locator('#companion .slab.whatif')).toBeVisible()
    await expect(page.locator('#plan .slab.whatif')).toHaveCount(0)
    await expect(page.locator('#companion .plate rect.gh').first()).toBeAttached()
    await expect(page.locator('.quad .q-after')).toBeAttached()
    await expect(page.locator('.picture-after li')).toHaveCount(2)
    await expect(page.locator('#roadmap .windows')).toContainText(`${advantage.title[locale]} ·`)
    await expect.poll(async () => (await roadmapOf(page, id)).moves.map((move) => move.practice)).toEqual([`advantage/${own?.id}`])
    await page.locator('#companion .plate .why-number').first().click()
    await expect(page.locator('.why-sheet:popover-open tbody tr')).not.toHaveCount(0)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.locator('#claim .why-number').first().click()
    await expect(page.locator('#why-claimed, #why-evidenced').filter({ visible: true })).toHaveCount(1)
    await page.keyboard.press('Escape')
    const pdf = await download(page, () => page.getByRole('button', { name: t('result.tools.download') }).click())
    const text = (await pdfText(pdf.path)).replace(/\s+/g, '')
    expect(text).toContain(t('pdf.roadmap.lead').replace(/\s+/g, ''))
    await page.reload()
    await listening(page)
    await expect(box).toBeChecked()
  })

test('every number opens the sum it comes from, which adds up', async ({ page }) => {
  await page.goto('/zh/sample/songyan')
  await listening(page)
  for (const reading of ['evidenced', 'claimed', 'possible'] as const) {
    await page.locator(`.marks [popovertarget=why-${reading}]`).click()
    const sheet = page.locator(`#why-${reading}`)
    await expect(sheet).toBeVisible()
    const points = (await sheet.locator('tbody td:last-child').allTextContents()).map((text) =>
      Math.round(100 * Number(text.replace('=', ''))),
    )
    const shown = Math.floor(points.reduce((sum, one) => sum + one, 0) / 10) / 10
    expect(shown).toBe(goldenReport('songyan', 'zh').readings[reading].score.value)
    await page.keyboard.press('Escape')
  }
  await page
    .getByRole('rowheader', { name: whole.dimensions[0]?.name.zh ?? '?' })
    .first()
    .scrollIntoViewIfNeeded()
  await page.locator('.plate .why-number').first().click()
  await expect(page.locator('.why-sheet:popover-open tbody tr')).not.toHaveCount(0)
})

test.describe('two pages of one assessment', () => {
  test.use({ expectedErrors: [/409/] })

  test('do not overwrite each other’s roadmap: the second chooses', async ({ page, context }) => {
    const t = say('en')
    const [first, second] = goldenReport('songyan', 'en').plan
    if (first === undefined || second === undefined) throw new Error('the sample has a plan')
    const id = await result(page, 'en')
    const other = await context.newPage()
    await other.goto(`/en/assess/${id}/result`)
    await listening(other)
    await tick(page, 'en', first.practice).check()
    await expect.poll(async () => (await roadmapOf(page, id)).revision).toBe(1)
    await tick(other, 'en', second.practice).check()
    await other.getByRole('button', { name: t('whatIf.saved.mine') }).click()
    await expect.poll(async () => (await roadmapOf(page, id)).moves.map((move) => move.practice)).toEqual([second.practice])
  })
})

test('what has been done since is dropped from the plan, and a lower level is refused', async ({ page }) => {
  const id = await result(page, 'zh')
  const url = `/api/v1/assessments/${id}/roadmap`
  const put = (level: number, base: number) =>
    page.request.put(url, { data: { base, roadmap: { moves: [{ practice: 'provenance-register', level }], capacity: 5 } } })
  expect((await put(1, 0)).status()).toBe(422)
  expect((await put(3, 0)).status()).toBe(200)
  expect((await put(4, 0)).status()).toBe(409)
  const answer = { kind: 'level', level: 4, evidence: { grade: 'stated' } }
  expect((await save(page.request, id, 'p:provenance-register', answer, 1)).status()).toBe(200)
  await page.reload()
  await listening(page)
  await expect(page.locator('.slab.whatif')).toHaveCount(0)
})

test('nobody else sees or changes a roadmap', async ({ page, playwright, baseURL }) => {
  const id = await result(page, 'zh')
  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const url = `/api/v1/assessments/${id}/roadmap`
  expect((await stranger.get(url)).status()).toBe(404)
  expect((await stranger.put(url, { data: { base: 0, roadmap: { moves: [], capacity: 5 } } })).status()).toBe(404)
  await stranger.dispose()
})

for (const width of [375, 320])
  test(`at ${width} px nothing sticks out while a what-if is on`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/en/sample/songyan')
    await listening(page)
    for (const part of ['#plan', '#companion']) {
      await page
        .locator(part)
        .getByRole('button', { name: say('en')('whatIf.all') })
        .click()
      await expect(page.locator(`${part} .slab.whatif`)).toBeVisible()
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.emulateMedia({ media: 'print' })
    for (const control of ['.what-if-tools', '.moves', '.chk', '.capacity', '.what-if-bar'])
      await expect(page.locator(control).first()).toBeHidden()
    await expect(page.locator('#roadmap .windows')).toBeVisible()
  })
