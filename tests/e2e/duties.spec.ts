import { listening, say } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

const profile = 'markets=cn,eu,uk&role=provider&approach=api&public-generation=text&sector=employment&decision-weight=informs'
const address = `/tools/duties?${profile}`

for (const locale of locales)
  test.describe(`the duties calculator (${locale})`, () => {
    const t = say(locale)

    test('lists what applies by market and law, says what is not covered, and is accessible', async ({ page }) => {
      await page.goto(`/${locale}${address}`)
      await expect(page.locator('#duty-lab-explicit')).toBeVisible()
      await expect(page.locator('#duty-aia-9')).toHaveAttribute('data-when', /coming|in-force/)
      await expect(page.locator('.duty-gap')).toContainText(t('duties.option.markets.uk'))
      await expect(page.getByText(t('duties.advice'))).toHaveCount(1)
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

    test('asks for the markets first, then what they leave open, by keyboard; the answers stand in the address', async ({ page }) => {
      await page.goto(`/${locale}/tools/duties`)
      await listening(page)
      await expect(page.locator('.duty-form select')).toHaveCount(0)
      await page.getByRole('checkbox', { name: t('duties.option.markets.kr'), exact: true }).focus()
      await page.keyboard.press('Space')
      await expect(page).toHaveURL(/markets=kr/)
      await expect(page.locator('#duty-kr-penalties')).toBeVisible()
      await page.getByLabel(t('duties.field.decision-weight')).selectOption('alone')
      await expect(page.locator('#duty-kr-high-impact')).toBeVisible()
      await expect(page).toHaveURL(/decision-weight=alone/)
      await page.getByRole('button', { name: t('duties.reset') }).click()
      await expect(page.locator('.duty')).toHaveCount(0)
    })

    test('is filtered by market and by time, and the filter has an address', async ({ page }) => {
      await page.goto(`/${locale}${address}`)
      const filter = page.getByRole('region', { name: t('duties.filter.label') })
      await filter.getByRole('link', { name: t('duties.option.markets.cn'), exact: true }).click()
      await expect(page).toHaveURL(/market=cn/)
      await expect(page.locator('#duty-lab-explicit')).toBeVisible()
      await expect(page.locator('#duty-aia-9')).toHaveCount(0)
    })

    test('prints the answer without the form', async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      await page.goto(`/${locale}${address}`)
      await expect(page.locator('#duty-lab-explicit')).toBeVisible()
      await expect(page.locator('.duty-form')).toBeHidden()
    })

    test('tells what is wrong with an address, with the way to the field', async ({ page }) => {
      await page.goto(`/${locale}/tools/duties?markets=mars&exported=-3`)
      await expect(page.locator('.errors li')).toHaveCount(2)
      await expect(page.locator('.errors a').first()).toHaveAttribute('href', '#field-markets')
      await expect(page.locator('#field-markets')).toBeVisible()
    })
  })

test('works without script: the form is sent whole and answered by the same page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${baseURL}/en/tools/duties?markets=jp`)
  await page.locator('input[name=markets][value=kr]').check()
  await page
    .locator('noscript button')
    .or(page.getByRole('button', { name: 'Show what applies' }))
    .first()
    .click()
  await expect(page.locator('#duty-kr-penalties')).toBeVisible()
  await expect(page.locator('#duty-jp-cooperation')).toBeVisible()
  await context.close()
})

test('answers programs on the day that they name, and tells their mistakes', async ({ request }) => {
  const ask = (today: string) =>
    request.post('/api/v1/tools/duties', { data: { markets: ['eu'], role: ['provider'], 'high-risk': ['employment'], today } })
  const before: unknown = await (await ask('2027-12-01')).json()
  expect(before).toMatchObject({ today: '2027-12-01' })
  expect(JSON.stringify(before)).toContain('"id":"aia-9","status":{"when":"coming"')
  expect(JSON.stringify(await (await ask('2027-12-02')).json())).toContain('"id":"aia-9","status":{"when":"in-force"')
  const wrong = await request.post('/api/v1/tools/duties', { data: { markets: 'eu', exported: -1 } })
  expect(wrong.status()).toBe(422)
  expect(await wrong.json()).toMatchObject({ issues: [{ code: 'duties.not-a-list' }] })
  const foreign = await request.post('/api/v1/tools/duties', { data: {}, headers: { origin: 'https://elsewhere.example' } })
  expect(foreign.status()).toBe(403)
})
