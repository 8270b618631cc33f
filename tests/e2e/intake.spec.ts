import type { Page } from '@playwright/test'
import { create, listening, sampleAnswers, say } from './assessment'
import { handIn, type Link, makeLink, newBoard, openIntake } from './board'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

const narrow = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

for (const locale of locales) {
  test(`${locale}: an investor sends a link, a founder sees what is shared, agrees, submits, and takes it back`, async ({
    page,
    browser,
  }) => {
    const t = say(locale)
    const board = await newBoard(page.request, { team: '青石资本', board: '秋季批次' })
    await page.goto(`/${locale}/screen/${board}/add`)
    await listening(page)
    await expect(page.getByText(t('screen.intake.none'))).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel(t('screen.intake.label'), { exact: true }).fill('Demo day')
    await page.getByRole('button', { name: t('screen.intake.make'), exact: true }).click()
    const field = page.getByLabel(t('screen.intake.made', { label: 'Demo day' }))
    await expect(field).toBeFocused()
    const link = await field.inputValue()
    expect(link).toMatch(/\/intake\/[\w-]{22}#[\w-]{43}$/)
    await expect(page.getByRole('heading', { level: 3, name: 'Demo day' })).toBeVisible()
    await expectAccessible(page)
    await narrow(page)

    const context = await browser.newContext({ locale: locale === 'zh' ? 'zh-CN' : 'en-GB' })
    const founder = await context.newPage()
    await founder.goto(link)
    await expect(founder.getByRole('heading', { level: 1, name: t('intake.heading', { team: '青石资本' }) })).toBeVisible()
    expect(founder.url()).not.toContain('#')
    await expect(founder.getByText(t('intake.choose.none'))).toBeVisible()
    await expectAccessible(founder)
    const { id } = await create(context.request, { locale, name: '松烟智能', answers: sampleAnswers('songyan') })
    await founder.reload()
    await listening(founder)
    await founder.getByRole('button', { name: t('intake.submit') }).click()
    await expect(founder.getByText(t('issues.intake.no-consent'))).toBeVisible()
    const tick = founder.getByRole('checkbox', { name: t('intake.consent', { team: '青石资本' }) })
    await expect(tick).toBeFocused()
    await expectAccessible(founder)
    await tick.check()
    await founder.getByRole('button', { name: t('intake.submit') }).click()
    await expect(founder.getByRole('heading', { level: 2, name: t('intake.mine.heading') })).toBeVisible()
    await expect(founder.getByRole('listitem').filter({ hasText: '松烟智能' }).last()).toBeVisible()
    await expectAccessible(founder)
    await narrow(founder)

    await page.reload()
    await expect(page.getByText(t('screen.intake.count', { count: 1 }))).toBeVisible()

    await founder.goto(`/${locale}/assess/${id}/history`)
    await expect(founder.getByRole('heading', { level: 2, name: t('intake.holders.heading') })).toBeVisible()
    await expectAccessible(founder)
    await founder.getByRole('button', { name: t('intake.withdraw.of', { board: '秋季批次', name: '松烟智能' }) }).click()
    const dialog = founder.getByRole('dialog')
    await expect(dialog).toContainText('松烟智能')
    await dialog.getByRole('button', { name: t('intake.withdraw.confirm'), exact: true }).click()
    await expect(founder.getByRole('heading', { level: 2, name: t('intake.holders.heading') })).toHaveCount(0)

    await page.reload()
    await expect(page.getByText(t('screen.intake.count', { count: 0 }))).toBeVisible()
    await context.close()
  })
}

test('a link that was replaced or ended gives the right answer, and takes nothing in', async ({ request, browser }) => {
  const t = say('en')
  const board = await newBoard(request)
  const link = await makeLink(request, board)
  const founder = await browser.newContext()
  const { id } = await create(founder.request, { answers: sampleAnswers('hebai') })
  await openIntake(founder.request, link)
  const replaced = await request.post(`/api/v1/boards/${board}/intakes/${link.id}`)
  const fresh = (await replaced.json()) as Link
  expect((await handIn(founder.request, link, id)).status()).toBe(404)
  expect((await openIntake(founder.request, link)).status()).toBe(404)
  expect((await openIntake(founder.request, fresh)).status()).toBe(204)
  expect((await handIn(founder.request, link, id)).status()).toBe(201)

  expect((await request.delete(`/api/v1/boards/${board}/intakes/${link.id}`)).status()).toBe(204)
  const refused = await handIn(founder.request, link, id, true, 'another-request-of-it')
  expect([refused.status(), await refused.json()]).toMatchObject([409, { issues: [{ code: 'intake.closed' }] }])
  const page = await founder.newPage()
  await page.goto(`/en/intake/${link.id}`)
  await expect(page.getByRole('heading', { level: 1, name: t('intake.closed.title') })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: t('intake.mine.heading') })).toBeVisible()
  await expectAccessible(page)
  await founder.close()
})

test('a start-up is entered by hand on its founder’s behalf', async ({ page }) => {
  const t = say('en')
  const board = await newBoard(page.request)
  await page.goto(`/en/screen/${board}/add`)
  await listening(page)
  await page.getByLabel(t('screen.hand.name')).fill('Merlin AI')
  await page.getByRole('button', { name: t('screen.hand.begin'), exact: true }).click()
  await expect(page).toHaveURL(/\/assess\/[\w-]{22}\//)
  await page.goto(`/en/screen/${board}/add`)
  await listening(page)
  await page.getByRole('button', { name: t('screen.hand.placeOf', { of: 'Merlin AI' }) }).click()
  await expect(page.getByText(t('screen.hand.placed'))).toBeVisible()
  await page.getByRole('button', { name: t('screen.hand.placeOf', { of: 'Merlin AI' }) }).click()
  await expect(page.getByText(t('screen.hand.same'))).toBeVisible()
  await expectAccessible(page)
})
