import { expect, expectAccessible, locales, test } from './fixtures'

for (const locale of locales) {
  test(`a reader goes from the topics to a question and back (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/learn`)
    await expect(page.locator('.topics > li')).toHaveCount(10)
    await page.locator('.topics a').first().click()
    await expect(page).toHaveURL(`/${locale}/learn/large-model`)
    await expect(page.locator('.near a')).toHaveCount(1)

    await page.locator('.fed a').first().click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/method/readiness#practice-compute-budget$`))
    const question = page.locator('#practice-compute-budget')
    await expect(question).toBeVisible()
    await page.locator('details', { has: question }).getByRole('link').first().click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/learn/`))
  })

  test(`the method is the installed instrument's own, and its example adds up (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/method`)
    await expect(page).toHaveURL(`/${locale}/method/readiness`)
    const column = page.locator('[aria-labelledby="example-dimensions"] td:last-child')
    const figures = (await column.allInnerTexts()).map((text) => Math.round(Number(text) * 10))
    const total = figures.pop()
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(total)
  })

  for (const path of ['/learn', '/learn/evaluation', '/learn/training', '/method/readiness'])
    test(`${path} is accessible and never wider than a phone (${locale})`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 720 })
      await page.goto(`/${locale}${path}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await expectAccessible(page)
    })
}

test('a topic or an instrument that is not there is not found', async ({ request }) => {
  expect((await request.get('/zh/learn/no-such-topic')).status()).toBe(404)
  expect((await request.get('/en/method/no-such-instrument')).status()).toBe(404)
})
