import type { APIRequestContext, Browser } from '@playwright/test'
import { create, type Made, sampleAnswers, say } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

type Link = Made & { readonly snapshot: string }

const share = async (request: APIRequestContext, id: string, edition: 'full' | 'summary', more: object = {}): Promise<Link> => {
  const data = { label: '', edition, snapshot: null, days: 7, request: 'a-request-of-a-test', ...more }
  const answer = await request.post(`/api/v1/assessments/${id}/shares`, { data })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as Link
}

/** Someone else, who has opened nothing, or the link given. */
const someone = async (browser: Browser, link?: Made) => {
  const context = await browser.newContext()
  if (link !== undefined) {
    const answer = await context.request.post(`/api/v1/shares/${link.id}/session`, { data: { secret: link.secret } })
    expect(answer.status()).toBe(204)
  }
  return context
}

/** What only an answer says: the notes and links of the sample's evidence. */
const told = JSON.stringify(sampleAnswers('songyan'))
const secrets = [...told.matchAll(/"(?:note|link|title)":"([^"\\]{8,})"/g)].map(([, text = '']) => text)

for (const locale of locales) {
  test(`${locale}: an owner makes a link, a reader opens it, the owner sees that and ends it`, async ({ page, browser }) => {
    const t = say(locale)
    const { id } = await create(page.request, { locale, answers: sampleAnswers('songyan') })
    await page.goto(`/${locale}/assess/${id}/result`)
    await page.getByRole('link', { name: t('history.standing.share') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('share.heading') })).toBeVisible()
    await expect(page.getByText(t('share.list.none'))).toBeVisible()
    await page.getByLabel(t('share.make.label')).fill('王投资人')
    await page.getByRole('button', { name: t('share.make.button') }).dblclick()
    const field = page.getByLabel(t('share.make.madeFor', { label: '王投资人' }))
    await expect(field).toBeFocused()
    const link = await field.inputValue()
    expect(link).toMatch(/\/share\/[\w-]{22}#[\w-]{43}$/)
    await expect(page.getByRole('heading', { level: 3, name: '王投资人' })).toHaveCount(1)
    await expect(page.getByText(t('share.list.unopened'))).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScroll(page)

    const context = await browser.newContext({ locale: locale === 'zh' ? 'zh-CN' : 'en-GB' })
    const reader = await context.newPage()
    await reader.goto(link)
    await expect(reader.getByRole('complementary', { name: t('share.shown.label') })).toContainText(t('share.shown.noted'))
    expect(reader.url()).not.toContain('#')
    await expect(reader.getByRole('heading', { name: t('share.profile.heading') })).toBeVisible()
    await expectAccessible(reader)
    await reader.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScroll(reader)

    await page.reload()
    await page.locator('summary', { hasText: t('share.list.opened', { count: 1, at: '' }).slice(0, 6) }).click()
    await expect(page.getByText(t('share.list.what.page'))).toBeVisible()
    await page.getByRole('button', { name: t('share.end.buttonOf', { of: '王投资人' }) }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('share.end.confirm'), exact: true })
      .click()
    await expect(page.getByRole('button', { name: t('share.end.buttonOf', { of: '王投资人' }) })).toHaveCount(0)
    expect((await reader.request.get(`/${locale}/share/${new URL(link).pathname.split('/').at(-1)}`)).status()).toBe(404)
    await context.close()
  })
}

test('who sees what: nobody, another reader, the reader of a summary, the reader of everything, the owner', async ({
  browser,
  request,
}) => {
  const { id } = await create(request, { answers: sampleAnswers('songyan') })
  const [summary, full] = [await share(request, id, 'summary'), await share(request, id, 'full')]
  expect(full.snapshot).toBe(summary.snapshot)
  const ended = await share(request, id, 'full')
  const [nobody, bySummary, byFull, byEnded] = [
    await someone(browser),
    await someone(browser, summary),
    await someone(browser, full),
    await someone(browser, ended),
  ]
  expect((await request.delete(`/api/v1/assessments/${id}/shares/${ended.id}`)).status()).toBe(204)
  const pages = [
    '',
    '/report.pdf?edition=summary',
    '/report.pdf?edition=full',
    '/sealed.json?edition=summary',
    '/sealed.json?edition=full',
    '/report.json?edition=summary',
    '/report.json?edition=full',
    '/report.csv?edition=summary',
    '/report.csv?edition=full',
  ]
  const statuses = async (who: APIRequestContext, link: string) => {
    const all = []
    for (const page of pages) all.push((await who.get(`/zh/share/${link}${page}`)).status())
    return all
  }
  const none = pages.map(() => 404)
  expect(await statuses(nobody.request, summary.id)).toEqual(none)
  expect(await statuses(nobody.request, full.id)).toEqual(none)
  expect(await statuses(bySummary.request, full.id)).toEqual(none)
  expect(await statuses(byFull.request, summary.id)).toEqual(none)
  expect(await statuses(byEnded.request, ended.id)).toEqual(none)
  expect(await statuses(request, ended.id)).toEqual(none)
  expect(await statuses(bySummary.request, summary.id)).toEqual([200, 200, 404, 200, 404, 200, 404, 200, 404])
  expect(await statuses(byFull.request, full.id)).toEqual(pages.map(() => 200))
  expect(await statuses(request, summary.id)).toEqual([200, 200, 404, 200, 404, 200, 404, 200, 404])
  // A link is no way to what lies behind it.
  for (const who of [bySummary, byFull])
    for (const path of [
      `/api/v1/assessments/${id}`,
      `/api/v1/assessments/${id}/shares`,
      `/api/v1/assessments/${id}/snapshots/${full.snapshot}`,
      `/zh/assess/${id}/result`,
      `/zh/assess/${id}/share`,
      `/zh/assess/${id}/report.pdf`,
    ])
      expect((await who.request.get(path)).status(), path).toBe(404)
  expect((await byFull.request.delete(`/api/v1/assessments/${id}/shares/${full.id}`)).status()).toBe(404)
  const { openings } = await (await request.get(`/api/v1/assessments/${id}/shares`)).json()
  const seen = (link: string) =>
    openings.filter(({ shareId }: { shareId: string }) => shareId === link).map(({ what }: { what: string }) => what)
  expect(seen(summary.id).toSorted()).toEqual(['csv', 'json', 'page', 'pdf', 'sealed'])
  expect(seen(full.id).toSorted()).toEqual(['csv', 'csv', 'json', 'json', 'page', 'pdf', 'pdf', 'sealed', 'sealed'])
  for (const context of [nobody, bySummary, byFull, byEnded]) await context.close()
})

test('a link to the summary gives away no note, link or title of evidence, on the page or in what the page is made from', async ({
  browser,
  request,
}) => {
  expect(secrets.length).toBeGreaterThan(5)
  const { id } = await create(request, { answers: sampleAnswers('songyan') })
  const link = await share(request, id, 'summary')
  const reader = await someone(browser, link)
  const found = (text: string) => secrets.filter((secret) => text.includes(secret))
  const page = await reader.request.get(`/zh/share/${link.id}`)
  const payload = await reader.request.get(`/zh/share/${link.id}`, { headers: { rsc: '1' } })
  const file = await reader.request.get(`/zh/share/${link.id}/sealed.json`)
  const data = await Promise.all(['json', 'csv'].map((format) => reader.request.get(`/zh/share/${link.id}/report.${format}`)))
  for (const answer of [page, payload, file, ...data]) expect(found(await answer.text())).toEqual([])
  const full = await share(request, id, 'full')
  const other = await someone(browser, full)
  expect(found(await (await other.request.get(`/zh/share/${full.id}`)).text()).length).toBeGreaterThan(3)
  const headers = page.headers()
  expect(headers['x-robots-tag']).toContain('noindex')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(await page.text()).toMatch(/<meta name="robots" content="noindex/)
  for (const context of [reader, other]) await context.close()
})

test('what is sent wrong is refused, and a withdrawn snapshot takes its links along', async ({ browser, request }) => {
  const { id } = await create(request, { answers: sampleAnswers('songyan') })
  const good = { label: '', edition: 'summary', snapshot: null, days: null, request: 'a-request-of-a-test' }
  const post = (data: object, headers = {}) => request.post(`/api/v1/assessments/${id}/shares`, { data, headers })
  for (const bad of [
    { days: 0 },
    { days: 400 },
    { edition: 'all' },
    { label: 'a\nb' },
    { label: 'x'.repeat(121) },
    { snapshot: 'none' },
    { more: 1 },
  ])
    expect((await post({ ...good, ...bad })).status(), JSON.stringify(bad)).toBe(422)
  expect((await post(good, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status()).toBe(403)
  const link = await share(request, id, 'full')
  const reader = await someone(browser, link)
  expect((await reader.request.get(`/zh/share/${link.id}`)).status()).toBe(200)
  expect((await request.delete(`/api/v1/assessments/${id}/snapshots/${link.snapshot}`)).status()).toBe(204)
  expect((await reader.request.get(`/zh/share/${link.id}`)).status()).toBe(404)
  const wrong = await reader.request.post(`/api/v1/shares/${link.id}/session`, { data: { secret: link.secret } })
  expect(wrong.status()).toBe(404)
  await reader.close()
})

test('the owner downloads the result as data, as it stands and of a snapshot; nobody else does', async ({ browser, request }) => {
  const { id } = await create(request, { answers: sampleAnswers('songyan') })
  const { snapshot } = await share(request, id, 'summary')
  const nobody = await someone(browser)
  const scores = []
  for (const base of [`/en/assess/${id}/report`, `/en/assess/${id}/snapshots/${snapshot}/report`]) {
    const answer = await request.get(`${base}.json?lang=zh`)
    expect(answer.headers()['content-disposition']).toContain('-zh.json')
    const file = await answer.json()
    expect(file).toMatchObject({ format: 'touchstone-report/1', locale: 'zh', edition: 'full' })
    scores.push(file.parts[0].scores)
    const table = await request.get(`${base}.csv`)
    expect(table.headers()['content-type']).toContain('text/csv')
    expect((await table.body()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect((await request.get(`${base}.csv?edition=all`)).status()).toBe(404)
    for (const format of ['json', 'csv']) expect((await nobody.request.get(`${base}.${format}`)).status()).toBe(404)
  }
  for (const picture of ['plate', 'radar'])
    for (const scheme of ['light', 'dark']) {
      const svg = await request.get(`/zh/assess/${id}/slide.svg?picture=${picture}&scheme=${scheme}`)
      expect(svg.headers()['content-type']).toContain('image/svg+xml')
    }
  expect((await request.get(`/zh/assess/${id}/slide.svg?picture=other`)).status()).toBe(404)
  expect((await nobody.request.get(`/zh/assess/${id}/slide.svg`)).status()).toBe(404)
  expect(scores[0]).toEqual(scores[1])
  expect((await request.get('/api/v1/schemas/report')).status()).toBe(200)
  await nobody.close()
})

test('a picture is drawn as PNG in the browser', async ({ page }) => {
  const t = say('en')
  const { id } = await create(page.request, { locale: 'en', answers: sampleAnswers('songyan') })
  await page.goto(`/en/assess/${id}/result`)
  await page.getByText(t('result.exports.heading')).click()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page
    .getByRole('button', { name: t('result.exports.light', { format: 'PNG' }) })
    .first()
    .click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/plate-light\.png$/)
  await expect(page.getByText(t('result.exports.drawn'))).toBeVisible()
})
