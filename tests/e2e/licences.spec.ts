import { listening, say } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

const address = '/tools/licences?item=qwen3&item=cc-by-nc&teacher=llama-3&users=5000&redistribute=yes&region=EU'

for (const locale of locales)
  test.describe(`the licence calculator (${locale})`, () => {
    const t = say(locale)

    test('answers the question in the address, together and one by one, and is accessible', async ({ page }) => {
      await page.goto(`/${locale}${address}`)
      await expect(page.locator('.lic-head')).toHaveAttribute('data-verdict', 'not-allowed')
      await expect(page.locator('.lic-item')).toHaveCount(3)
      await expect(page.locator('#conflicts')).toBeVisible()
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

    test('is searched and picked by keyboard, and what is picked stands in the address', async ({ page }) => {
      await page.goto(`/${locale}/tools/licences`)
      await listening(page)
      await expect(page.locator('.lic-head')).toHaveAttribute('data-verdict', 'none')
      await page.getByLabel(t('licences.search')).fill('qwen3')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await expect(page).toHaveURL(/\?item=qwen3$/)
      await expect(page.locator('.lic-head')).toHaveAttribute('data-verdict', 'allowed')
    })

    test('takes an entry of one’s own, judges it, and lets it go again', async ({ page }) => {
      await page.goto(`/${locale}/tools/licences`)
      await listening(page)
      await page.getByText(t('licences.own.lead')).click()
      await page.getByLabel(t('licences.own.name'), { exact: true }).fill('秘密 ‏corpus‏ 🙂')
      await page.getByLabel(t('licences.own.commercial')).selectOption('no')
      await page.getByRole('button', { name: t('licences.own.add'), exact: true }).click()
      await expect(page.locator('.lic-head')).toHaveAttribute('data-verdict', 'not-allowed')
      await page.locator('.lic-own button').click()
      await expect(page.locator('.lic-head')).toHaveAttribute('data-verdict', 'none')
    })

    test('tells what is wrong with an address, and does not fall over', async ({ page }) => {
      await page.goto(`/${locale}/tools/licences?item=no-such&users=many&own=%7B`)
      await expect(page.locator('.errors li')).not.toHaveCount(0)
    })
  })

test('works without script: the form is sent whole and answered by the same page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${baseURL}/en/tools/licences?item=qwen3`)
  await page.locator('input[name=redistribute]').check()
  await page
    .locator('noscript button')
    .or(page.getByRole('button', { name: 'Work it out' }))
    .first()
    .click()
  await expect(page.locator('.lic-head')).toHaveAttribute('data-verdict', 'conditions')
  await context.close()
})

test('gives the bill of materials and the attribution text as files, and answers programs', async ({ request }) => {
  const bill = await request.get('/api/v1/tools/licences/bill?item=qwen3&product=Songyan&form=cyclonedx')
  expect(bill.headers()['content-disposition']).toContain('bom.cdx.json')
  expect(await bill.json()).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component: { name: 'Songyan' } } })
  const text = await request.get('/api/v1/tools/licences/bill?item=llama-3&form=attribution')
  expect(await text.text()).toContain('Built with Meta Llama 3')
  const answer = await request.post('/api/v1/tools/licences', { data: { items: [{ id: 'cc-by-nc' }] } })
  expect(await answer.json()).toMatchObject({ verdict: 'not-allowed' })
  const wrong = await request.post('/api/v1/tools/licences', { data: { items: [{ id: 'no-such' }] } })
  expect(wrong.status()).toBe(422)
  expect(await wrong.json()).toMatchObject({ issues: [{ code: 'licences.unknown-item' }] })
})
