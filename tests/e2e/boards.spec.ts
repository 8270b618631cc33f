import type { APIRequestContext } from '@playwright/test'
import { signUp } from './account'
import { listening, say } from './assessment'
import { newBoard } from './board'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

/** Puts the sealed reports of sample companies on a board, as an investor who drops them does. */
async function drop(request: APIRequestContext, board: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const pdf = await (await request.get(`/en/sample/${name}/report.pdf`)).body()
    const announced = await request.post(`/api/v1/boards/${board}/imports`, {
      data: { files: [{ name: `${name}.pdf`, bytes: pdf.length }] },
    })
    expect(announced.status()).toBe(201)
    const { imports } = (await announced.json()) as { imports: readonly { id: string }[] }
    const sent = await request.put(`/api/v1/boards/${board}/imports/${imports[0]?.id}`, {
      data: pdf,
      headers: { 'content-type': 'application/pdf' },
    })
    expect(sent.status()).toBe(200)
  }
}

for (const locale of locales) {
  const t = say(locale)

  test(`an analyst makes a board, puts it away, deletes it and brings it back (${locale})`, async ({ page }) => {
    await signUp(page.request, { team: '观澜资本' })
    await page.goto(`/${locale}/screen`)
    await expect(page.getByText(t('screen.list.empty'))).toBeVisible()
    await expectAccessible(page)
    await listening(page)
    await page.getByLabel(t('screen.list.create.name')).fill('秋季批次 2026')
    await page.getByRole('button', { name: t('screen.list.create.button') }).click()
    await expect(page.getByRole('heading', { level: 1, name: '秋季批次 2026' })).toBeVisible()
    await expect(page.getByText(t('screen.board.empty'))).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('link', { name: t('screen.board.back') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('screen.list.title') })).toBeVisible()
    await listening(page)
    await page.getByRole('button', { name: t('screen.list.archiveOf', { name: '秋季批次 2026' }) }).click()
    await page.locator('summary', { hasText: t('screen.list.archivedHeading') }).click()
    await page.getByRole('button', { name: t('screen.list.deleteOf', { name: '秋季批次 2026' }) }).click()
    await page.locator('summary', { hasText: t('screen.list.deletedHeading') }).click()
    await page.getByRole('button', { name: t('screen.list.restoreOf', { name: '秋季批次 2026' }) }).click()
    await expect(page.locator('summary', { hasText: t('screen.list.deletedHeading') })).toHaveCount(0)
    await page.setViewportSize({ width: 320, height: 720 })
    await expectNoSidewaysScroll(page)
  })

  test(`a ranking follows the weights, and keeps them once they are saved (${locale})`, async ({ page }) => {
    const board = await newBoard(page.request)
    await drop(page.request, board, ['songyan', 'xuanjing', 'hebai'])
    await page.goto(`/${locale}/screen/${board}`)
    const rows = page.getByRole('table').getByRole('rowheader')
    await expect(rows).toHaveCount(3)
    await expectAccessible(page)
    await listening(page)

    const sliders = page.getByRole('slider')
    await sliders.first().focus()
    await page.keyboard.press('End')
    await expect(page).toHaveURL(/[?&]w=20\./)
    await expect(page.getByText(t('screen.board.preview'))).toBeVisible()
    await page.getByRole('button', { name: t('screen.board.save') }).click()
    await expect(page.getByText(t('screen.board.preview'))).toBeHidden()
    await expect(page).not.toHaveURL(/[?&]w=/)
    const kept = (await (await page.request.get(`/api/v1/boards/${board}`)).json()) as { weights: Record<string, number> }
    expect(Object.values(kept.weights)[0]).toBe(20)

    const boxes = page.getByRole('table').getByRole('checkbox')
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    const tray = page.getByRole('region', { name: t('screen.board.compare'), exact: true })
    await expect(tray.getByRole('listitem')).toHaveCount(2)
    await expect(tray.getByText(t('screen.board.flipBusy'))).toBeHidden()
    await expect(tray.getByText(t('screen.board.flipNot'))).toBeHidden()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 720 })
    await expectNoSidewaysScroll(page)
  })

  test(`a list is searched and sorted by its address, and the cohort is drawn (${locale})`, async ({ page }) => {
    const board = await newBoard(page.request)
    await drop(page.request, board, ['songyan', 'hebai'])
    await page.goto(`/${locale}/screen/${board}?sort=name`)
    const rows = page.getByRole('table').getByRole('rowheader')
    await expect(rows).toHaveCount(2)
    const [first = ''] = await rows.locator('b').allInnerTexts()
    await page.goto(`/${locale}/screen/${board}?q=${encodeURIComponent(first.slice(0, 2))}`)
    await expect(rows).toHaveCount(1)
    await page.goto(`/${locale}/screen/${board}?q=zzzz`)
    await expect(page.getByText(t('screen.board.nothing'))).toBeVisible()
    await page.getByRole('link', { name: t('screen.board.clear') }).click()
    await expect(rows).toHaveCount(2)

    await page.goto(`/${locale}/screen/${board}/overview`)
    await expect(page.getByRole('table').first()).toBeVisible()
    await expect(page.getByText(t('screen.overview.progress.none'))).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 720 })
    await expectNoSidewaysScroll(page)
  })
}

test.describe('a board', () => {
  test.use({ expectedErrors: [/404/] })

  test('is there for its team alone: nobody and members of other teams find nothing', async ({ page, browser }) => {
    const board = await newBoard(page.request)
    const stranger = await browser.newContext()
    const nobody = await browser.newContext()
    await signUp(stranger.request, { team: '别的团队' })
    for (const { request } of [stranger, nobody]) {
      for (const path of [`/api/v1/boards/${board}`, `/api/v1/boards/${board}/flips?x=a&y=b`])
        expect((await request.get(path)).status()).toBe(404)
      expect((await request.patch(`/api/v1/boards/${board}`, { data: { revision: 1, name: 'x' } })).status()).toBe(404)
      expect((await request.delete(`/api/v1/boards/${board}`)).status()).toBe(404)
      for (const action of ['archive', 'copy', 'restore']) {
        expect((await request.post(`/api/v1/boards/${board}/${action}`, { data: { name: 'x' } })).status(), action).toBe(404)
      }
      for (const path of ['', '/overview']) expect((await request.get(`/en/screen/${board}${path}`)).status()).toBe(404)
    }
    expect((await page.request.get(`/api/v1/boards/${board}`)).status()).toBe(200)
    const sent = await page.request.patch(`/api/v1/boards/${board}`, { data: { revision: 1, weights: { data: 1 } } })
    expect(sent.status()).toBe(422)
    await Promise.all([stranger.close(), nobody.close()])
  })
})
