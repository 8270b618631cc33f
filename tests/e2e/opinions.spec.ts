import type { APIRequestContext, Page } from '@playwright/test'
import {
  create,
  expectSaved,
  levelCard,
  type Made,
  openQuestion,
  practice,
  sampleAnswers,
  sampleCompanionAnswers,
  save,
  say,
  stored,
} from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

const invite = async (request: APIRequestContext, id: string, label: string): Promise<Made> => {
  const answer = await request.post(`/api/v1/assessments/${id}/opinions`, { data: { label } })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as Made
}

const enter = async (request: APIRequestContext, { id, secret }: Made) =>
  expect((await request.post(`/api/v1/assessments/${id}/session`, { data: { secret } })).status()).toBe(204)

const give = async (request: APIRequestContext, id: string, practiceId: string, level: number) => {
  const answer = { kind: 'level', level, evidence: { grade: 'stated' }, note: `note on ${practiceId}` }
  expect((await save(request, id, `p:${practiceId}`, answer)).status()).toBe(200)
}

/** Waits until the page answers to clicks: React marks what it has taken over. */
const awake = (page: Page) =>
  page.waitForFunction(() => {
    const button = document.querySelector('main button')
    return button !== null && Object.keys(button).some((name) => name.startsWith('__reactProps'))
  })

for (const locale of locales) {
  test(`${locale}: an owner invites, an adviser answers on a phone and submits, the owner compares, takes an answer and undoes it`, async ({
    page,
    browser,
  }) => {
    test.slow()
    const t = say(locale)
    const subject = practice('provenance-register')
    const { id } = await create(page.request, { locale, answers: sampleAnswers('songyan'), companion: sampleCompanionAnswers('songyan') })

    await page.goto(`/${locale}/assess/${id}/result`)
    await page.getByRole('link', { name: t('history.standing.opinions') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('opinions.heading') })).toBeVisible()
    await awake(page)
    await page.getByLabel(t('opinions.invite.label')).fill('林工')
    await page.getByRole('button', { name: t('opinions.invite.button') }).click()
    const field = page.getByLabel(t('opinions.invite.madeFor', { label: '林工' }))
    await expect(field).toBeFocused()
    const link = await field.inputValue()
    await expect(page.getByText(t('opinions.list.waiting'))).toBeVisible()

    const context = await browser.newContext({ locale: locale === 'zh' ? 'zh-CN' : 'en-GB', viewport: { width: 375, height: 740 } })
    const adviser = await context.newPage()
    await adviser.goto(link)
    await expect(adviser.getByRole('complementary', { name: t('assess.opinion.label') })).toContainText('林工')
    expect(adviser.url()).not.toContain('#')
    const opinion = new URL(link).pathname.split('/').at(-1) ?? ''
    expect(opinion).not.toBe(id)
    await expectNoSidewaysScroll(adviser)
    await openQuestion(adviser, locale, opinion, `p:${subject.id}`)
    await levelCard(adviser, locale, subject.id, 4).check()
    await expectSaved(adviser, locale)
    await adviser.goto(`/${locale}/assess/${opinion}/review`)
    await expect(adviser.getByRole('heading', { name: t('assess.opinion.submit.heading') })).toBeVisible()
    await expectAccessible(adviser)

    await page.reload()
    await expect(page.getByText(t('opinions.list.answering', { answered: 1 }))).toBeVisible()
    await expect(page.getByText(t('opinions.compare.none'))).toBeVisible()

    await awake(adviser)
    await adviser.getByRole('button', { name: t('assess.opinion.submit.button') }).click()
    await expect(adviser.getByRole('heading', { level: 1, name: t('assess.opinion.done.title') })).toBeVisible()
    await expectAccessible(adviser)
    await adviser.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScroll(adviser)

    await page.reload()
    const row = page.locator('.opinion-items > li', { hasText: subject.short[locale] }).first()
    await expect(row.locator('dt')).toHaveText([t('opinions.you'), '林工'])
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    const answered = async () => (await stored(page.request, id))[`p:${subject.id}`]
    await awake(page)
    const before = await answered()
    await row.getByRole('button', { name: t('opinions.take.buttonOf', { of: subject.short[locale], name: '林工' }) }).press('Enter')
    await expect(page.getByText(t('opinions.take.done', { of: subject.short[locale], name: '林工' }))).toBeVisible()
    expect(await answered()).toMatchObject({ answer: { level: 4 }, revision: (before?.revision ?? 0) + 1 })
    await page.getByRole('button', { name: t('opinions.take.undo') }).press('Enter')
    await expect(page.getByText(t('opinions.take.undone', { of: subject.short[locale] }))).toBeVisible()
    expect(await answered()).toMatchObject({ answer: before?.answer, revision: (before?.revision ?? 0) + 2 })

    await awake(adviser)
    await adviser.getByRole('button', { name: t('assess.opinion.done.reopen') }).click()
    await expect(adviser.getByRole('heading', { name: t('assess.opinion.submit.heading') })).toBeVisible()
    await page.getByRole('button', { name: t('opinions.round.close') }).click()
    await expect(page.getByRole('button', { name: t('opinions.round.reopen') })).toBeVisible()
    await expect(page.getByText(t('opinions.list.missed'))).toBeVisible()
    await adviser.reload()
    await expect(adviser.getByRole('heading', { level: 1, name: t('assess.opinion.done.closedTitle') })).toBeVisible()
    await context.close()
  })
}

test('who sees what: nobody, another adviser, this one before and after submitting, one whose link was replaced or ended, the owner', async ({
  browser,
  request,
}) => {
  const { id } = await create(request, { answers: sampleAnswers('songyan') })
  const [mine, other, replaced] = [
    await invite(request, id, 'mine'),
    await invite(request, id, 'other'),
    await invite(request, id, 'replaced'),
  ]
  const contexts = await Promise.all([1, 2, 3, 4].map(() => browser.newContext()))
  const [nobody, adviser, stranger, former] = contexts.map((one) => one.request)
  if (nobody === undefined || adviser === undefined || stranger === undefined || former === undefined) throw new Error('no contexts')
  await enter(adviser, mine)
  await enter(stranger, other)
  await enter(former, replaced)
  expect((await request.post(`/api/v1/assessments/${id}/opinions/${replaced.id}/link`, { data: {} })).status()).toBe(200)

  const api = `/api/v1/assessments/${mine.id}`
  const statusOf = async (who: APIRequestContext, path: string) => (await who.get(path)).status()
  for (const who of [nobody, stranger, former, request]) {
    expect(await statusOf(who, api)).toBe(404)
    expect(await statusOf(who, `/zh/assess/${mine.id}/review`)).toBe(404)
    expect((await who.post(`${api}/submission`, { data: {} })).status()).toBe(404)
  }
  expect(await statusOf(former, `/api/v1/assessments/${replaced.id}`)).toBe(404)

  // Of the assessment itself an adviser sees nothing, before or after.
  const ownerPaths = ['', '/opinions', '/snapshots', '/shares', '/roadmap', '/calculations'].map(
    (path) => `/api/v1/assessments/${id}${path}`,
  )
  const ownPages = [
    'result',
    'history',
    'share',
    'opinions',
    'update',
    'calculations',
    'report.json',
    'report.csv',
    'report.pdf?lang=zh',
    'slide.svg',
  ]
  const expectNarrow = async () => {
    for (const path of ownerPaths) expect(await statusOf(adviser, path), path).toBe(404)
    for (const page of ownPages) expect(await statusOf(adviser, `/zh/assess/${mine.id}/${page}`), page).toBe(404)
    for (const path of ['opinions', 'snapshots', 'shares', 'roadmap', 'calculations'])
      expect(await statusOf(adviser, `${api}/${path}`), path).toBe(404)
    expect((await adviser.patch(api, { data: { name: 'theirs' } })).status()).toBe(404)
    expect((await adviser.post(`${api}/snapshots`, { data: { request: 'a-request-of-a-test' } })).status()).toBe(404)
    expect((await adviser.post(`${api}/link`, { data: {} })).status()).toBe(404)
  }
  await give(adviser, mine.id, 'provenance-register', 1)
  await expectNarrow()
  const seen = async () =>
    ((await (await request.get(`/api/v1/assessments/${id}/opinions`)).json()) as { opinions: { id: string; answers: object | null }[] })
      .opinions
  expect((await seen()).map(({ answers }) => answers)).toEqual([null, null, null])

  expect((await adviser.post(`${api}/submission`, { data: {} })).status()).toBe(204)
  await expectNarrow()
  expect(await statusOf(adviser, api)).toBe(200)
  const late = await adviser.put(`${api}/answers/p:provenance-register`, { data: { base: 1, answer: null } })
  expect(late.status()).toBe(403)
  expect(((await late.json()) as { issues: { code: string }[] }).issues[0]?.code).toBe('opinion.locked')
  expect((await seen()).map(({ answers }) => answers !== null)).toEqual([true, false, false])

  expect((await request.post(`/api/v1/assessments/${id}/opinions/${mine.id}/end`, { data: {} })).status()).toBe(204)
  expect(await statusOf(adviser, api)).toBe(404)
  expect((await seen())[0]?.answers).not.toBeNull()
  expect((await nobody.post(`/api/v1/assessments/${id}/opinions`, { data: { label: 'x' } })).status()).toBe(404)

  expect((await request.delete(`/api/v1/assessments/${id}`)).status()).toBe(204)
  expect(await statusOf(stranger, `/api/v1/assessments/${other.id}`)).toBe(404)
  await Promise.all(contexts.map((one) => one.close()))
})

test('whoever gave an opinion withdraws it, and the owner sees that and nothing of it', async ({ page, browser }) => {
  const t = say('en')
  const { id } = await create(page.request, { locale: 'en', answers: sampleAnswers('songyan') })
  const invited = await invite(page.request, id, 'Lin')
  const context = await browser.newContext({ locale: 'en-GB' })
  await enter(context.request, invited)
  await give(context.request, invited.id, 'provenance-register', 0)
  await context.request.post(`/api/v1/assessments/${invited.id}/submission`, { data: {} })
  const adviser = await context.newPage()
  await adviser.goto(`/en/assess/${invited.id}`)
  await awake(adviser)
  await adviser.getByRole('button', { name: t('assess.opinion.manage.eraseOpen') }).click()
  await adviser.getByLabel(t('assess.erase.confirm', { word: t('assess.erase.word') })).fill(t('assess.erase.word'))
  await adviser.getByRole('button', { name: t('assess.erase.erase'), exact: true }).click()
  await expect(adviser.getByRole('heading', { level: 1, name: t('assess.erase.opinionDone') })).toBeVisible()
  await context.close()

  await page.goto(`/en/assess/${id}/opinions`)
  await expect(page.getByText(t('opinions.list.withdrawn', { at: '' }).slice(0, 9))).toBeVisible()
  await expect(page.getByText(t('opinions.compare.none'))).toBeVisible()
  await awake(page)
  await page.getByRole('button', { name: t('opinions.actions.removeOf', { of: 'Lin' }) }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('opinions.actions.removeConfirm') })
    .click()
  await expect(page.getByText(t('opinions.list.none'))).toBeVisible()
})

test.describe('an invitation without a name', () => {
  test.use({ expectedErrors: [/422/] })

  test('is refused at the field, which gets the focus', async ({ page }) => {
    const t = say('en')
    const { id } = await create(page.request, { locale: 'en' })
    await page.goto(`/en/assess/${id}/opinions`)
    const field = page.getByLabel(t('opinions.invite.label'))
    await awake(page)
    await page.getByRole('button', { name: t('opinions.invite.button') }).click()
    await expect(field).toBeFocused()
    await expect(field).toHaveAccessibleDescription(new RegExp(t('issues.name.empty')))
    await expect(page.getByText(t('opinions.list.none'))).toBeVisible()
  })
})
