import { listening, say } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

const address = '/tools/compute?params=70B&tokens=15T&count=2048&budget=30e6&days=90&apiIn=5&apiOut=15'

for (const locale of locales)
  test.describe(`the compute calculator (${locale})`, () => {
    const t = say(locale)

    test('is accessible in both schemes, with its charts drawn and what it holds unfolded', async ({ page }) => {
      test.slow()
      await page.goto(`/${locale}${address}`)
      await listening(page)
      for (const id of ['training', 'serving']) {
        await page.locator(`#${id} .chart`).scrollIntoViewIfNeeded()
        await expect(page.locator(`#${id} .chart`).getByRole('img')).toBeVisible()
      }
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      await expectAccessible(page)
    })

    test('has no sideways scroll, from a small phone to a desk', async ({ page }) => {
      for (const width of [320, 375, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`/${locale}${address}`)
        await expectNoSidewaysScroll(page)
      }
    })

    test('a mistake in the address is told at its field, and mending it brings the result', async ({ page }) => {
      await page.goto(`/${locale}/tools/compute?params=7&accelerator=abacus`)
      await listening(page)
      await expect(page.locator('.calc-head')).toHaveCount(0)
      await expect(page.locator('#f-params-problem')).toContainText(t('issues.compute.params-in-billions', { given: '7' }))
      await page.getByLabel(t('compute.field.params'), { exact: true }).fill('7B')
      await page.getByLabel(t('compute.field.accelerator'), { exact: true }).selectOption('h100-sxm')
      await expect(page.locator('.calc-head')).toBeVisible()
    })
  })

test('what is typed is worked out at once, stands in the address, and going back undoes it field by field', async ({ page }) => {
  await page.goto('/en/tools/compute')
  await listening(page)
  const head = page.locator('.calc-head')
  await expect(head).toContainText('4.8 × 10²² FLOP')
  await page.getByLabel('Training tokens', { exact: true }).fill('15T')
  await expect(head).toContainText('7.2 × 10²³ FLOP')
  await expect(page).toHaveURL(/\?tokens=15T$/)
  await page.getByLabel('How many', { exact: true }).fill('1024')
  await expect(page).toHaveURL(/\?tokens=15T&count=1024$/)
  await page.goBack()
  await expect(page.getByLabel('How many', { exact: true })).toHaveValue('64')
  await page.goBack()
  await expect(head).toContainText('4.8 × 10²² FLOP')
  await page.goForward()
  await expect(head).toContainText('7.2 × 10²³ FLOP')
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(/\/zh\/tools\/compute\?tokens=15T$/)
  await expect(page.locator('.calc-head')).toContainText('7.2 × 10²³ FLOP')
})

test('while something is being mended the last result stays', async ({ page }) => {
  await page.goto('/en/tools/compute')
  await listening(page)
  await page.getByLabel('Training tokens', { exact: true }).fill('-1')
  await expect(page.locator('#f-tokens-problem')).toContainText('below zero')
  await expect(page.locator('.worked .errors')).toContainText('the result from before')
  await expect(page.locator('.calc-head')).toContainText('4.8 × 10²² FLOP')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the server works out what the address says, and the form can be sent', async ({ page }) => {
    await page.goto(`/en${address}`)
    await expect(page.locator('.calc-head')).toContainText('6.3 × 10²⁴ FLOP')
    expect(await page.locator('form.plan-form').getAttribute('method')).toBe('get')
    expect(/<noscript>(.*?)<\/noscript>/s.exec(await (await page.request.get('/en/tools/compute')).text())?.[1]).toContain('Work it out')
  })
})

test('the interface works out the same, and tells mistakes by code and field', async ({ request }) => {
  const done = await request.post('/api/v1/tools/compute', { data: { params: 70e9, tokens: 15e12 } })
  expect(done.status()).toBe(200)
  expect((await done.json()).size.flops / 6.3e24).toBeCloseTo(1, 9)
  const refused = await request.post('/api/v1/tools/compute', { data: { params: 7, size: 1 } })
  expect(refused.status()).toBe(422)
  expect((await refused.json()).issues.map(({ code, path }: { code: string; path: string[] }) => [code, path])).toEqual([
    ['compute.unknown-field', ['size']],
  ])
  const foreign = await request.post('/api/v1/tools/compute', { data: {}, headers: { origin: 'https://elsewhere.example' } })
  expect(foreign.status()).toBe(403)
})
