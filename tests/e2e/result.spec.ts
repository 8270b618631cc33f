import { say } from './assessment'
import { expect, locales, test } from './fixtures'
import { goldenReport } from './report'

for (const locale of locales)
  test.describe(`in ${locale}`, () => {
    const t = say(locale)
    const { dimensions } = goldenReport('songyan', locale)
    const short = (place: number) => {
      const { name, gap } = dimensions.at(place) ?? { name: '', gap: { evidenced: { label: '' }, claimed: { label: '' } } }
      return t('result.angles.gapsRow', { name, evidenced: gap.evidenced.label, claimed: gap.claimed.label })
    }

    test('a chart says the row under the pointer, and by the arrow keys one after the other', async ({ page }) => {
      await page.goto(`/${locale}/sample/songyan`)
      const chart = page.locator('#angles .chart.gaps')
      const said = chart.locator('.ch-reading')
      await expect(said).toBeHidden()
      await expect(chart.getByRole('img')).toHaveAttribute('tabindex', '0')
      await chart.locator('[data-row="1"] .ch-name').hover()
      await expect(said).toHaveText(short(1))
      await page.mouse.move(0, 0)
      await expect(said).toBeHidden()
      await chart.getByRole('img').focus()
      await expect(said).toHaveText(short(0))
      await page.keyboard.press('ArrowUp')
      await expect(said).toHaveText(short(-1))
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await expect(said).toHaveText(short(1))
      await page.keyboard.press('Escape')
      await expect(said).toBeHidden()
    })

    test('what is unfolded stays so, in the other language as well; one button opens and folds everything', async ({ page }) => {
      await page.goto(`/${locale}/sample/songyan`)
      const fold = page.locator('#target-data')
      const open = page.getByRole('button', { name: t('result.folds.open') })
      await expect(page.locator('#angles .chart.gaps').getByRole('img')).toHaveAttribute('tabindex', '0')
      await expect(fold).not.toHaveAttribute('open')
      await fold.locator('summary').click()
      await expect.poll(() => page.evaluate(() => Object.values(sessionStorage).join())).toContain('target-data')
      await page.goto(`/${locale === 'zh' ? 'en' : 'zh'}/sample/songyan`)
      await expect(fold).toHaveAttribute('open')
      await page.goto(`/${locale}/sample/songyan`)
      await expect(fold).toHaveAttribute('open')
      await open.click()
      await expect(page.locator('.sec details:not([open])')).toHaveCount(0)
      await page.getByRole('button', { name: t('result.folds.close') }).click()
      await expect(open).toBeVisible()
      await expect(page.locator('.sec details[open]')).toHaveCount(0)
    })

    test('on a phone the sections are found from anywhere, and a link unfolds what it leads to', async ({ page }) => {
      await page.setViewportSize({ width: 375, height: 812 })
      await page.goto(`/${locale}/sample/songyan`)
      const places = page.getByRole('navigation', { name: t('result.contents') })
      await expect(page.locator('#angles .chart.gaps').getByRole('img')).toHaveAttribute('tabindex', '0')
      await page.locator('#checks').scrollIntoViewIfNeeded()
      await expect(places).toBeInViewport()
      await places.locator('summary').click()
      await places.getByRole('link', { name: t('result.plan.heading') }).click()
      await expect(page).toHaveURL(/#plan$/)
      await expect(page.locator('#plan h2')).toBeInViewport()
      await expect(places.getByRole('link').first()).toBeHidden()
      const step = page.locator('#plan .acts .t b a').first()
      const practice = page.locator((await step.getAttribute('href')) ?? '')
      await expect(practice).toBeHidden()
      await step.click()
      await expect(practice).toBeInViewport()
    })
  })

test('the charts need no script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/zh/sample/songyan')
  for (const kind of ['radar', 'gaps']) await expect(page.locator(`#angles .chart.${kind}`).getByRole('img')).toBeVisible()
  await context.close()
})

test('on paper nothing stays folded', async ({ page }) => {
  await page.goto('/zh/sample/songyan')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#target-data li').first()).toBeVisible()
  await expect(page.locator('#dimension-data .practice').first()).toBeVisible()
  await expect(page.locator('.toc')).toBeHidden()
})

test('the report of a sample is there as data and as pictures, for everyone', async ({ page, request }) => {
  await page.goto('/en/sample/songyan')
  await page.locator('.exports > summary').click()
  const base = '/en/sample/songyan'
  for (const path of ['report.csv', 'report.json', 'report.csv?edition=summary', 'slide.svg?picture=quadrant&scheme=dark'])
    expect((await request.get(`${base}/${path}`)).status(), path).toBe(200)
  const quadrant = page.getByRole('listitem').filter({ hasText: say('en')('result.exports.quadrantHelp') })
  await expect(quadrant.getByRole('link')).toHaveCount(2)
  expect(await (await request.get((await quadrant.getByRole('link').first().getAttribute('href')) ?? '')).text()).toContain('<svg')
  expect((await request.get('/en/sample/nobody/report.json')).status()).toBe(404)
  expect((await request.get(`${base}/slide.svg?picture=other`)).status()).toBe(404)
})
