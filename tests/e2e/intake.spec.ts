import type { APIRequestContext, Page } from '@playwright/test'
import { pdfOf } from '../support/pdf-files'
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

const pdf = async (request: APIRequestContext, name: string, query = '') =>
  (await request.get(`/zh/sample/${name}/report.pdf?lang=zh${query}`)).body()

test('many files at once: each has its outcome, one bad file never stops the rest, and a later visit finds them', async ({ page }) => {
  test.slow()
  const t = say('en')
  const board = await newBoard(page.request)
  const { id } = await create(page.request, { name: 'Kestrel AI', locale: 'en', answers: sampleAnswers('hebai') })
  const made = await page.request.post(`/api/v1/assessments/${id}/snapshots`, { data: { request: 'a-request-of-a-test' } })
  const { snapshot } = (await made.json()) as { snapshot: { id: string } }
  const sealed = await (await page.request.get(`/api/v1/assessments/${id}/snapshots/${snapshot.id}`)).text()
  const file = JSON.parse(sealed) as { jws: string }
  const [head, body = '', signature] = file.jws.split('.')
  const renamed = Buffer.from(body, 'base64url').toString().replace('Kestrel AI', 'Kestrel BI')
  const forged = { ...file, jws: [head, Buffer.from(renamed).toString('base64url'), signature].join('.') }
  const answers = {
    format: 'touchstone-answers/1',
    name: 'Osprey AI',
    language: 'en',
    date: '2026-11-20',
    instrument: 'readiness',
    version: (await (await page.request.get(`/api/v1/assessments/${id}`)).json()).instrument.version,
    exposures: {},
    practices: {},
  }
  const json = (name: string, value: unknown) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  })
  const document = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
  const junk = Array.from({ length: 20 }, (_, number) => document(`deck ${number}.pdf`, Buffer.from(`not a PDF ${number}`)))
  const songyan = await pdf(page.request, 'songyan')

  await page.goto(`/en/screen/${board}/add`)
  await listening(page)
  const files = [
    document('songyan.pdf', songyan),
    document('songyan again.pdf', songyan),
    document('summary.pdf', await pdf(page.request, 'xuanjing', '&edition=summary')),
    document('letter.pdf', Buffer.from(await pdfOf(['A letter']))),
    document('huge.pdf', Buffer.alloc(9 * 1024 * 1024, ' ')),
    json('kestrel.json', sealed),
    json('forged.json', forged),
    json('osprey.json', answers),
    json('recovery.json', { format: 'touchstone-recovery/1', link: 'x' }),
    ...junk,
  ]
  await page.locator('input[type=file]').setInputFiles(files)
  const counts = { done: files.length, all: files.length, taken: 3, known: 1, refused: files.length - 4 }
  await expect(page.getByText(t('screen.import.progress', counts))).toBeVisible({ timeout: 120_000 })
  const row = (name: string) => page.locator('.import-rows > li').filter({ hasText: name })
  await expect(row('songyan.pdf')).toContainText(t('screen.import.outcome.here'))
  await expect(row('songyan again.pdf')).toContainText(t('screen.import.outcome.duplicate'))
  await expect(row('summary.pdf')).toContainText(t('screen.import.outcome.summary'))
  await expect(row('letter.pdf')).toContainText(t('issues.reading.no-data'))
  await expect(row('huge.pdf')).toContainText(t('issues.reading.too-large', { megabytes: 8 }))
  await expect(row('kestrel.json')).toContainText(t('screen.import.outcome.here'))
  await expect(row('forged.json')).toContainText(t('screen.import.outcome.changed'))
  await expect(row('osprey.json')).toContainText(t('screen.import.outcome.unsealed'))
  await expect(row('recovery.json')).toContainText(t('issues.intake.recovery-file'))
  await expectAccessible(page)
  await narrow(page)

  await page.reload()
  await expect(page.getByText(t('screen.import.progress', counts))).toBeVisible()
  await listening(page)
  await page.getByRole('button', { name: t('screen.import.clear') }).click()
  await expect(row('songyan.pdf')).toHaveCount(0)
})

test.describe('settings', () => {
  // Two pages that save one after the other are told so, with 409.
  test.use({ expectedErrors: [/status of 409/] })

  test('settings are kept; two pages cannot overwrite one another unnoticed; a stage goes with a new place for what is in it', async ({
    page,
    context,
  }) => {
    const t = say('en')
    const board = await newBoard(page.request, { board: 'Autumn' })
    const address = `/en/screen/${board}/settings`
    await page.goto(address)
    await listening(page)
    await expectAccessible(page)
    await narrow(page)
    const other = await context.newPage()
    await other.goto(address)
    await listening(other)

    await page.getByLabel(t('screen.settings.name'), { exact: true }).fill('Autumn 2026')
    await page.getByRole('radio', { name: t('screen.settings.reading.claimed') }).check()
    const down = page.getByRole('button', { name: t('screen.settings.stages.down', { of: t('screen.stages.new') }) })
    await down.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(t('screen.settings.stages.moved', { of: t('screen.stages.new'), number: 2 }))).toBeVisible()
    await page.getByRole('button', { name: t('screen.settings.stages.remove', { of: t('screen.stages.talks') }) }).click()
    await expect(page.getByLabel(t('screen.settings.stages.reassign', { of: t('screen.stages.talks') }))).toBeVisible()
    await page.getByRole('button', { name: t('screen.settings.stages.add') }).click()
    await page.keyboard.type('Partner meeting')
    await page.getByRole('button', { name: t('screen.settings.save'), exact: true }).click()
    await expect(page.getByText(t('screen.settings.saved'))).toBeVisible()
    const kept = (await (await page.request.get(`/api/v1/boards/${board}`)).json()) as { stages: { id: string; name: string }[] }
    expect(kept).toMatchObject({ name: 'Autumn 2026', reading: 'claimed', revision: 2 })
    expect(kept.stages.map(({ id, name }) => (name === '' ? id : name))).toEqual([
      'reading',
      'new',
      'diligence',
      'yes',
      'no',
      'Partner meeting',
    ])

    await other.getByLabel(t('screen.settings.name'), { exact: true }).fill('Mine')
    await other.getByRole('button', { name: t('screen.settings.save'), exact: true }).click()
    await expect(other.getByRole('heading', { name: t('screen.settings.conflict.title') })).toBeVisible()
    await expect(other.getByLabel(t('screen.settings.name'), { exact: true })).toHaveValue('Mine')
    await other.getByRole('button', { name: t('screen.settings.conflict.mine') }).click()
    await expect(other.getByText(t('screen.settings.saved'))).toBeVisible()
    expect(await (await page.request.get(`/api/v1/boards/${board}`)).json()).toMatchObject({ name: 'Mine', revision: 3 })
    await other.close()
  })
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
