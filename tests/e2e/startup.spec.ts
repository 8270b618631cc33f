import type { APIRequestContext, Page } from '@playwright/test'
import { readPdf, wordsOf } from '../support/read-pdf'
import { signUp } from './account'
import { create, sampleAnswers, say, whole } from './assessment'
import { newBoard } from './board'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

/** Freezes a sample's answers under a name and drops the sealed file on a board; gives the id of the submission. */
async function dropped(request: APIRequestContext, board: string, name: string, sample: 'songyan' | 'xuanjing' | 'hebai'): Promise<string> {
  const { id } = await create(request, { name, answers: sampleAnswers(sample) })
  const frozen = await request.post(`/api/v1/assessments/${id}/snapshots`, { data: { request: 'a-request-of-a-test' } })
  expect(frozen.status()).toBe(201)
  const { snapshot } = (await frozen.json()) as { snapshot: { id: string } }
  const sealed = await (await request.get(`/api/v1/assessments/${id}/snapshots/${snapshot.id}`)).body()
  const announced = await request.post(`/api/v1/boards/${board}/imports`, {
    data: { files: [{ name: `${name}.json`, bytes: sealed.length }] },
  })
  expect(announced.status()).toBe(201)
  const { imports } = (await announced.json()) as { imports: readonly { id: string }[] }
  const taken = await request.put(`/api/v1/boards/${board}/imports/${imports[0]?.id}`, { data: sealed })
  expect(taken.status()).toBe(200)
  const { import: row } = (await taken.json()) as { import: { submission: string | null } }
  if (row.submission === null) throw new Error(`the file was not taken in: ${JSON.stringify(row)}`)
  return row.submission
}

/** A practice whose evidence carries something in the sample, so that refusing it moves the score. */
const carried = whole.practices.find(({ id }) => {
  const record = sampleAnswers('songyan').practices[id]
  return record?.kind === 'level' && record.level > 1 && record.evidence.grade === 'documented' && record.evidence.link !== undefined
})
if (carried === undefined) throw new Error('the sample documents nothing')

const score = (page: Page, reading: string) => page.locator(`[data-reading="${reading}"] td`).first().innerText()

const expectSound = async (page: Page) => {
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 720 })
}

for (const locale of locales) {
  test(`${locale}: an investor refuses a proof, the reviewed score falls, and the memo says why`, async ({ page }) => {
    const t = say(locale)
    const board = await newBoard(page.request)
    const startup = await dropped(page.request, board, '松烟智能', 'songyan')
    const base = `/${locale}/screen/${board}/${startup}`
    await page.goto(base)
    await expect(page.getByRole('heading', { level: 1, name: '松烟智能' })).toBeVisible()
    const before = await score(page, 'reviewed')
    expect(before).toBe(await score(page, 'evidenced'))
    await expectSound(page)

    await page.getByRole('link', { name: t('screen.startup.tab.review') }).click()
    await expect(page.getByRole('heading', { level: 2, name: t('screen.startup.review.heading') })).toBeVisible()
    const row = page.locator('.reviews > li').filter({ has: page.locator(`#review-${carried.id}`) })
    await row.getByRole('radio', { name: new RegExp(`^${t('screen.startup.review.give.rejected')}`) }).check()
    await row.getByRole('button', { name: t('screen.startup.review.save') }).click()
    await expect(row.getByRole('alert')).toHaveText(t('issues.review.reason-missing'))
    const reason = '抽查的三条都对不上许可。'
    await row.getByRole('textbox').fill(reason)
    await row.getByRole('button', { name: t('screen.startup.review.save') }).click()
    await expect(row).toHaveAttribute('data-verdict', 'rejected')
    await expect.poll(() => score(page, 'reviewed')).not.toBe(before)
    expect(Number(await score(page, 'reviewed'))).toBeLessThan(Number(before))
    expect(await score(page, 'evidenced')).toBe(before)
    await expectSound(page)

    const answer = await page.request.get(`${base}/memo.pdf?lang=${locale}`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    const words = wordsOf(await readPdf(await answer.body())).replace(/\s+/g, '')
    expect(words).toContain(reason)
    expect(words).toContain(carried.short[locale].replace(/\s+/g, ''))

    await row.getByText(t('screen.startup.review.takeBack'), { exact: true }).click()
    await expect(row).toHaveAttribute('data-verdict', 'open')
    await expect.poll(() => score(page, 'reviewed')).toBe(before)
    await expect(row.getByText(reason)).toBeVisible()
  })

  test(`${locale}: questions are ticked and added to, and a note names a colleague`, async ({ page }) => {
    const t = say(locale)
    const board = await newBoard(page.request)
    const startup = await dropped(page.request, board, '松烟智能', 'songyan')
    const base = `/${locale}/screen/${board}/${startup}`
    await page.goto(`${base}/questions`)
    const first = page.locator('.asks > li').first()
    await first.getByRole('checkbox').click()
    await expect(first).toHaveAttribute('data-done', 'true')
    await page.getByLabel(t('screen.startup.questions.new')).fill('下一轮什么时候开始？')
    await page.getByRole('button', { name: t('screen.startup.questions.add') }).click()
    await expect(page.locator('.asked', { hasText: '下一轮什么时候开始？' })).toBeVisible()
    await page.reload()
    await expect(first.getByRole('checkbox')).toBeChecked()
    await expectSound(page)

    await page.goto(base)
    await page.getByLabel(t('screen.startup.notes.new')).fill('请 @沈知远 核对数据来源。')
    await page.getByRole('button', { name: t('screen.startup.notes.add'), exact: true }).click()
    await expect(page.locator('.notes .typed')).toHaveText('请 @沈知远 核对数据来源。')
    await page.getByRole('link', { name: t('screen.startup.notes.mine') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('screen.startup.mentions.title') })).toBeVisible()
    await expect(page.locator('.notes .typed')).toHaveText('请 @沈知远 核对数据来源。')
    await expectSound(page)
  })

  test(`${locale}: two start-ups beside one another, their practices, and a memo on both`, async ({ page }) => {
    const t = say(locale)
    const board = await newBoard(page.request)
    const one = await dropped(page.request, board, 'Halden', 'songyan')
    const other = await dropped(page.request, board, 'Mica', 'hebai')
    await page.goto(`/${locale}/screen/${board}/compare?s=${one}&s=${other}`)
    await expect(page.getByRole('heading', { level: 1, name: t('screen.compare.heading', { count: 2 }) })).toBeVisible()
    await expect(page.locator('.pairs li')).toHaveCount(1)
    await expect(page.locator('.profiles figure')).toHaveCount(2)
    const differing = await page.locator('.side').count()
    await expectSound(page)
    await page.getByRole('link', { name: t('screen.compare.practices.every') }).click()
    await expect(page.locator('.side')).toHaveCount(whole.practices.length)
    expect(differing).toBeLessThan(whole.practices.length)
    const answer = await page.request.get(`/${locale}/screen/${board}/memo.pdf?lang=${locale}&s=${one}&s=${other}`)
    expect(answer.status()).toBe(200)
    const words = wordsOf(await readPdf(await answer.body()))
    expect(words).toContain('Halden')
    expect(words).toContain('Mica')
    await page.goto(`/${locale}/screen/${board}/compare?s=${one}`)
    await expect(page.getByText(t('screen.compare.few'))).toBeVisible()
  })
}

test.describe('a start-up is there for its team alone', () => {
  test('nobody and another team find nothing, by page, file or write', async ({ request, playwright, baseURL }) => {
    const board = await newBoard(request)
    const startup = await dropped(request, board, '松烟智能', 'songyan')
    const nobody = await playwright.request.newContext({ baseURL: baseURL ?? '' })
    const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' })
    await signUp(stranger, { name: '旁人', team: '另一家' })
    const page = `/en/screen/${board}/${startup}`
    const api = `/api/v1/boards/${board}/submissions/${startup}`
    const reads = ['', '/review', '/questions', '/report', '/history', '/memo.pdf', '/report.pdf'].map((path) => page + path)
    const all = [
      ...reads,
      `/en/screen/${board}/compare?s=${startup}`,
      `/en/screen/${board}/memo.pdf?s=${startup}`,
      `${api}/notes`,
      `${api}/reviews`,
      `${api}/questions`,
    ]
    const writes = [
      { path: `${api}/notes`, data: { text: 'x' } },
      { path: `${api}/reviews`, data: { question: carried.id, verdict: 'accepted', reason: '' } },
      { path: `${api}/questions`, data: { question: null, text: 'x', answer: '', done: false, dropped: false, revision: 0 } },
    ]
    for (const who of [nobody, stranger]) {
      for (const path of all) expect((await who.get(path)).status(), path).toBe(404)
      for (const { path, data } of writes) expect((await who.post(path, { data })).status(), path).toBe(404)
      expect((await who.patch(`${api}/stage`, { data: { assignee: null } })).status()).toBe(404)
    }
    for (const path of reads.filter((one) => !one.endsWith('.pdf'))) expect((await request.get(path)).status(), path).toBe(200)
    for (const { path, data } of writes) expect((await request.post(path, { data })).status(), path).toBe(201)
    const foreign = { origin: 'https://example.com', 'sec-fetch-site': 'cross-site' }
    expect((await request.post(`${api}/notes`, { data: { text: 'x' }, headers: foreign })).status()).toBe(403)
    expect((await request.patch(`${api}/stage`, { data: { stage: 'nowhere' } })).status()).toBe(422)
    await nobody.dispose()
    await stranger.dispose()
  })
})
