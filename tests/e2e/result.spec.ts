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
  })

test('the charts need no script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/zh/sample/songyan')
  for (const kind of ['radar', 'gaps']) await expect(page.locator(`#angles .chart.${kind}`).getByRole('img')).toBeVisible()
  await context.close()
})
