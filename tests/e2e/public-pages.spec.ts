import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

const pages = ['', '/sample', '/privacy', '/assess/new', '/tools', '/verify', '/sign-in', '/sign-up', '/reset']

for (const locale of locales)
  for (const path of pages)
    test.describe(`/${locale}${path}`, () => {
      test('is accessible in the light and the dark scheme, with one heading and a title', async ({ page }) => {
        await page.goto(`/${locale}${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expect(page).toHaveTitle(/试金石|Touchstone/)
        await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en')
        await expectAccessible(page)
      })

      test('has no sideways scroll, from a small phone to a desk', async ({ page }) => {
        for (const width of [320, 375, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          await page.goto(`/${locale}${path}`)
          await expectNoSidewaysScroll(page)
        }
      })
    })

test('the language switch keeps the place', async ({ page }) => {
  await page.goto('/zh/privacy')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/privacy$/)
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(/\/zh\/privacy$/)
})

test('a visitor without a language in the address is sent to the language of the browser', async ({ browser, baseURL }) => {
  for (const [locale, path] of [
    ['zh-CN', '/zh'],
    ['en-GB', '/en'],
  ] as const) {
    const context = await browser.newContext({ locale, baseURL })
    const page = await context.newPage()
    await page.goto('/')
    await expect(page).toHaveURL(new RegExp(`${path}$`))
    await context.close()
  }
})

test('no word of English is left on the Chinese pages but names', async ({ page }) => {
  const names = /Touchstone|English|PDF|API|Cookie|SHA-256|Ctrl|URL|AI|IP|\(EU\)|[A-Z]{2,}[\w-]*|\d/
  for (const path of pages) {
    await page.goto(`/zh${path}`)
    const text = await page.locator('body').innerText()
    const words = (text.match(/[A-Za-z][A-Za-z'’-]{2,}/g) ?? []).filter((word) => !names.test(word))
    expect(words, path).toEqual([])
  }
})
