import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyId } from '#lib/snapshot/key'
import { SnapshotPayload } from '#lib/snapshot/payload'
import { openSeal, SealedFile } from '#lib/snapshot/seal'
import { create, level, sampleAnswers, save, say } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'
import { freePort, type Server, startServer } from './server'

const submitted = (request: string) => ({ data: { request: request.padEnd(16, '0') } })

test('the PDF offered beside a snapshot is sealed, and is the edition that was asked for', async ({ page }) => {
  const { id } = await create(page.request, { locale: 'en', answers: sampleAnswers('songyan') })
  const { snapshot } = await (await page.request.post(`/api/v1/assessments/${id}/snapshots`, submitted('editions'))).json()
  await page.goto(`/en/assess/${id}/result?snapshot=${snapshot.id}`)
  const offered = await page.locator('form.pdf').first().getAttribute('action')
  for (const edition of ['full', 'summary']) {
    const pdf = await page.request.get(`${offered}?lang=en&edition=${edition}`)
    const judged = await page.request.post('/api/v1/verifications', {
      data: await pdf.body(),
      headers: { 'content-type': 'application/pdf' },
    })
    expect(await judged.json()).toMatchObject({ state: 'intact', report: { edition, code: snapshot.code, standing: 'in-force' } })
  }
  expect((await page.request.get(`${offered}?edition=other`)).status()).toBe(404)
})

for (const locale of locales) {
  test(`${locale}: a founder submits, goes on, submits again and sees why the score changed`, async ({ page }) => {
    const t = say(locale)
    const { id } = await create(page.request, { locale, answers: sampleAnswers('songyan') })
    await page.goto(`/${locale}/assess/${id}/review`)
    await page.getByRole('button', { name: t('assess.submit.button') }).dblclick()
    await expect(page.getByText(t('history.standing.done'))).toBeVisible()
    await expect(page).toHaveURL(/snapshot=/)
    await expectAccessible(page)

    // The same again changes nothing; something better makes a second snapshot.
    await page.goto(`/${locale}/assess/${id}/review`)
    await page.getByRole('button', { name: t('assess.submit.button') }).click()
    await expect(page.getByText(t('history.standing.same'))).toBeVisible()
    const { answers } = await (await page.request.get(`/api/v1/assessments/${id}`)).json()
    const revision = answers['p:lawful-basis']?.revision ?? 0
    expect((await save(page.request, id, 'p:lawful-basis', level(4), revision)).ok()).toBe(true)
    await page.goto(`/${locale}/assess/${id}/review`)
    await page.getByRole('button', { name: t('assess.submit.button') }).click()
    await expect(page.getByText(t('history.standing.done'))).toBeVisible()

    await page
      .getByRole('link', { name: t('history.standing.history') })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: t('history.heading') })).toBeVisible()
    const causes = page.getByRole('table', { name: t('history.compare.caption') })
    await expect(causes).toBeVisible()
    for (const column of [1, 2, 3]) {
      const cells = await causes.locator(`tr > :nth-child(${column + 1})`).allInnerTexts()
      const tenths = cells.slice(1).map((text) => Math.round(10 * Number(text.replace('−', '-'))))
      const [before = 0, after = 0, total = 0] = [tenths[0], tenths.at(-2), tenths.at(-1)]
      expect(tenths.slice(1, -2).reduce((sum, one) => sum + one, 0)).toBe(total)
      expect(after - before).toBe(total)
    }
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNoSidewaysScroll(page)

    await page
      .getByRole('button', { name: t('history.withdraw.button') })
      .first()
      .click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('history.withdraw.confirm'), exact: true })
      .click()
    await expect(page.getByRole('table', { name: t('history.compare.caption') })).toBeHidden()
    await expect(page.getByRole('button', { name: t('history.withdraw.button') })).toHaveCount(1)
  })
}

test('a snapshot is sealed with the key that the server publishes, and its summary tells no answers', async ({ request }) => {
  const { id } = await create(request, { answers: sampleAnswers('songyan') })
  const made = await request.post(`/api/v1/assessments/${id}/snapshots`, submitted('first'))
  expect(made.status()).toBe(201)
  const { snapshot } = await made.json()
  const [key] = (await (await request.get('/.well-known/touchstone-keys.json')).json()).keys
  const address = `/api/v1/assessments/${id}/snapshots/${snapshot.id}`
  const file = SealedFile.parse(await (await request.get(address)).json())
  expect(file.key.x).toBe(key.x)
  expect(await keyId(file.key)).toBe(key.kid)
  const opened = await openSeal(JSON.stringify(file), new Map())
  if (!opened.ok) throw new Error(opened.issues[0]?.code)
  expect(opened.signature).toBe('unknown')
  expect(SnapshotPayload.parse(opened.payload)).toMatchObject({ id: snapshot.id, assessment: id })

  const summary = await (await request.get(`${address}?edition=summary`)).text()
  const read = await openSeal(summary, new Map())
  if (!read.ok) throw new Error(read.issues[0]?.code)
  expect(read.type).toBe('summary')
  expect(read.text).not.toContain('lawful-basis')
  expect((await request.get(`${address}?edition=other`)).status()).toBe(404)
  expect((await request.get(`/zh/assess/${id}/snapshots/${snapshot.id}/report.pdf`)).headers()['content-type']).toBe('application/pdf')
  for (const name of ['seal', 'snapshot', 'summary']) expect((await request.get(`/api/v1/schemas/${name}`)).status()).toBe(200)
  expect((await request.get('/api/v1/schemas/constructor')).status()).toBe(404)
})

test('a stranger finds no snapshot, and a foreign page can make none', async ({ request, playwright, baseURL }) => {
  const { id } = await create(request)
  const { snapshot } = await (await request.post(`/api/v1/assessments/${id}/snapshots`, submitted('first'))).json()
  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  for (const path of ['', `/${snapshot.id}`]) expect((await stranger.get(`/api/v1/assessments/${id}/snapshots${path}`)).status()).toBe(404)
  expect((await stranger.post(`/api/v1/assessments/${id}/snapshots`, submitted('other'))).status()).toBe(404)
  expect((await stranger.delete(`/api/v1/assessments/${id}/snapshots/${snapshot.id}`)).status()).toBe(404)
  expect((await stranger.get(`/zh/assess/${id}/history`)).status()).toBe(404)
  expect((await stranger.get(`/zh/assess/${id}/snapshots/${snapshot.id}/report.pdf`)).status()).toBe(404)
  await stranger.dispose()
  const foreign = { headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }, ...submitted('foreign') }
  expect((await request.post(`/api/v1/assessments/${id}/snapshots`, foreign)).status()).toBe(403)
  const second = await create(request)
  expect((await request.get(`/api/v1/assessments/${second.id}/snapshots/${snapshot.id}`)).status()).toBe(404)
  for (const data of [{}, { request: 'short' }, { request: 'x'.repeat(16), more: 1 }]) {
    expect((await request.post(`/api/v1/assessments/${id}/snapshots`, { data })).status()).toBe(422)
  }
})

test('a server killed between freezing and answering has made one snapshot, whoever asks again', async ({ playwright }) => {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-frozen-'))
  const port = await freePort()
  let server: Server | undefined = await startServer(port, { DATA_DIR: folder })
  const request = await playwright.request.newContext({ baseURL: server.address })
  try {
    const { id } = await create(request, { answers: sampleAnswers('songyan') })
    const ask = () => request.post(`/api/v1/assessments/${id}/snapshots`, submitted('again'))
    const first = ask().catch(() => null)
    await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 60))])
    await server.kill()
    const answered = await first
    server = await startServer(port, { DATA_DIR: folder })
    const [one, two] = await Promise.all([ask(), ask()])
    const ids = await Promise.all([one, two].map(async (answer) => (await answer.json()).snapshot.id))
    if (answered?.ok()) ids.push((await answered.json()).snapshot.id)
    expect(new Set(ids).size).toBe(1)
    expect((await (await request.get(`/api/v1/assessments/${id}/snapshots`)).json()).snapshots).toHaveLength(1)
    const file = SealedFile.parse(await (await request.get(`/api/v1/assessments/${id}/snapshots/${ids[0]}`)).json())
    const keys = (await (await request.get('/.well-known/touchstone-keys.json')).json()).keys
    expect(keys).toHaveLength(1)
    expect(file.key.x).toBe(keys[0].x)
  } finally {
    await request.dispose()
    await server?.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
