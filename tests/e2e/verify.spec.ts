import { readFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { APIRequestContext, Page } from '@playwright/test'
import type { Verification } from '#app/_components/verify/verification.ts'
import { flateBomb, pdfOf } from '../support/pdf-files'
import { create, fill, sampleAnswers, say } from './assessment'
import { expect, expectAccessible, locales, test } from './fixtures'

const samplePdf = async (request: APIRequestContext, query: string) => (await request.get(`/zh/sample/songyan/report.pdf?${query}`)).body()

const ask = async (request: APIRequestContext, data: Buffer): Promise<Verification> => {
  const answer = await request.post('/api/v1/verifications?lang=en', { data, headers: { 'content-type': 'application/octet-stream' } })
  // Our own form, of the route.
  return (await answer.json()) as Verification
}

const give = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })

for (const locale of locales)
  test(`a report is brought to the verify page, which says who sealed it and shows its numbers (${locale})`, async ({ page, request }) => {
    const t = say(locale)
    const pdf = await samplePdf(request, `lang=${locale}`)
    await page.goto(`/${locale}/verify`)
    await expect(page.getByRole('heading', { level: 1, name: t('verify.title') })).toBeVisible()
    await expectAccessible(page)
    await give(page, 'report.pdf', pdf)
    await expect(page.getByRole('heading', { level: 3, name: t('verify.state.intact') })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(t('verify.issuer.own'))).toBeVisible()
    await expect(page.getByText(t('verify.recomputed'))).toBeVisible()
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    await expectAccessible(page)

    await give(page, 'letter.pdf', Buffer.from(await pdfOf(['A letter'])))
    await expect(page.getByText(t('issues.reading.no-data'))).toBeVisible({ timeout: 60_000 })
  })

test('a sealed PDF whose page was taken out is named changed, and the numbers of its seal stay readable', async ({ request }) => {
  const document = await PDFDocument.load(await samplePdf(request, 'lang=en'), { updateMetadata: false })
  document.removePage(document.getPageCount() - 1)
  const verification = await ask(request, Buffer.from(await document.save()))
  expect(verification).toMatchObject({ state: 'changed', pages: { kind: 'changed', difference: { missing: 1 } } })
  expect(verification.state !== 'unreadable' && verification.report?.models[0]?.instrument.id).toBe('readiness')
})

test('the summary edition holds neither answers nor notes', async ({ request }) => {
  const verification = await ask(request, await samplePdf(request, 'lang=en&edition=summary'))
  expect(verification).toMatchObject({ state: 'intact', report: { edition: 'summary' } })
})

test('bad files get their answer and the server stays well', async ({ request }) => {
  const codeOf = async (data: Buffer) => {
    const one = await ask(request, data)
    return 'issues' in one ? one.issues[0]?.code : one.state
  }
  expect(await codeOf(readFileSync('docs/result.png'))).toBe('reading.unknown-kind')
  expect(await codeOf(Buffer.from(flateBomb(1_000, 'page')))).toBe('reading.too-heavy')
  expect(await codeOf(Buffer.alloc(9 * 1024 * 1024, ' '))).toBe('reading.too-large')
  expect((await request.get('/healthz')).ok()).toBe(true)
  expect(await codeOf(Buffer.from(await pdfOf(['Well'])))).toBe('reading.no-data')
})

test('the PDF of an assessment is a draft until it is submitted, sealed then, and a draft again when an answer changes', async ({
  request,
}) => {
  const { id } = await create(request, { locale: 'en' })
  const { exposures, practices } = sampleAnswers('songyan')
  const { approach, ...others } = exposures
  if (approach === undefined) throw new Error('the sample answers how it makes its model')
  await fill(request, id, { exposures: others, practices })
  const pdf = async () => (await request.get(`/en/assess/${id}/report.pdf?lang=en`)).body()
  expect(await ask(request, await pdf())).toMatchObject({ state: 'unreadable', issues: [{ code: 'reading.no-data' }] })

  const submitted = await request.post(`/api/v1/assessments/${id}/snapshots`, { data: { request: 'verify-spec-request-1' } })
  expect(submitted.ok(), await submitted.text()).toBe(true)
  const sealed = await pdf()
  expect(await ask(request, sealed)).toMatchObject({ state: 'intact', report: { standing: 'in-force', edition: 'full' } })

  await fill(request, id, { exposures: { approach }, practices: {} })
  expect(await ask(request, await pdf())).toMatchObject({ state: 'unreadable' })
  expect(await ask(request, sealed)).toMatchObject({ state: 'intact', report: { standing: 'in-force' } })
})
