import type { Browser, Page } from '@playwright/test'
import type { Locale } from '#lib/i18n/locale'
import { type Person, signIn, signUp, teamOf } from './account'
import { listening, say } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

/** Someone else at another computer. */
const another = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()

/** Invites an address and returns the path of the link. */
async function invite(page: Page, locale: Locale, email: string, role: 'owner' | 'analyst' | 'viewer') {
  const t = say(locale)
  await page.goto(`/${locale}/account/team`)
  await listening(page)
  await page.getByLabel(t('account.email')).fill(email)
  await page.getByLabel(t('team.invite.role'), { exact: true }).selectOption(role)
  await page.getByRole('button', { name: t('team.invite.button'), exact: true }).click()
  const link = page.getByLabel(t('team.invite.linkFor', { email }))
  await expect(link).toHaveValue(/\/invitation\/[\w-]+#[\w-]{43}$/)
  return new URL(await link.inputValue()).pathname + new URL(await link.inputValue()).hash
}

for (const locale of locales) {
  const t = say(locale)

  test(`a colleague is invited, joins, gets another role and leaves (${locale})`, async ({ page, browser }) => {
    await signUp(page.request, { name: '沈知远', team: '观澜资本' })
    const email = `colleague-${locale}-${Date.now()}@example.org`
    const link = await invite(page, locale, email, 'viewer')
    await expect(page.getByText(t('team.invite.noMail'))).toBeVisible()
    await expect(page.getByRole('button', { name: t('team.invitations.revokeOf', { email }) })).toBeVisible()
    await expectAccessible(page)

    const other = await another(browser)
    await other.goto(`/${locale}${link}`)
    await expect(other.getByRole('heading', { level: 1, name: t('team.join.heading', { team: '观澜资本' }) })).toBeVisible()
    expect(new URL(other.url()).hash).toBe('')
    await listening(other)
    await expect(other.getByLabel(t('account.email'))).toHaveValue(email)
    await expectAccessible(other)
    await other.getByLabel(t('account.name'), { exact: true }).fill('林若水')
    await other.getByLabel(t('account.password'), { exact: true }).fill('a long pass phrase')
    await other.getByRole('button', { name: t('account.signUp.button') }).click()
    await other.getByRole('button', { name: t('team.join.button', { team: '观澜资本' }) }).click()
    await expect(other.getByRole('heading', { level: 1, name: '观澜资本' })).toBeVisible()
    // A viewer sees the members and manages nothing.
    await expect(other.getByRole('heading', { name: t('team.invite.heading') })).toHaveCount(0)
    await expect(other.getByLabel(t('team.members.roleOf', { name: '沈知远' }))).toHaveCount(0)

    await page.reload()
    await listening(page)
    await page.getByLabel(t('team.members.roleOf', { name: '林若水' })).selectOption('owner')
    await expect(page.getByText(t('team.members.saved'))).toBeVisible()
    await other.reload()
    await expect(other.getByRole('heading', { name: t('team.invite.heading') })).toBeVisible()

    await listening(other)
    await other.getByRole('button', { name: t('team.members.leave'), exact: true }).click()
    const dialog = other.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await dialog.getByRole('button', { name: t('team.members.leaveConfirm'), exact: true }).click()
    await expect(other.getByText(t('account.teams.none'))).toBeVisible()
    await other.context().close()
  })

  test(`a team is made at first use and renamed; its pages fit a phone (${locale})`, async ({ page }) => {
    await signUp(page.request)
    await page.goto(`/${locale}/account`)
    await page.getByRole('link', { name: t('account.teams.create') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('team.create.title') })).toBeVisible()
    await listening(page)
    await page.getByLabel(t('team.name')).fill('听涛创投')
    await page.getByRole('button', { name: t('team.create.button') }).click()
    await expect(page.getByRole('heading', { level: 1, name: '听涛创投' })).toBeVisible()
    await listening(page)
    const rename = page.locator('#rename')
    await rename.getByLabel(t('team.name')).fill('听涛创投二期')
    await rename.getByRole('button').click()
    await expect(page.getByRole('heading', { level: 1, name: '听涛创投二期' })).toBeVisible()
    await page.setViewportSize({ width: 320, height: 720 })
    await expectNoSidewaysScroll(page)
    await page.goto(`/${locale}/account`)
    await listening(page)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  test.describe(`what must not happen (${locale})`, () => {
    test.use({ expectedErrors: [/40[149]|422/] })

    test('the last owner cannot go, and an invitation that was taken back opens nothing', async ({ page, browser }) => {
      await signUp(page.request, { name: '沈知远', team: '观澜资本' })
      const email = `taken-back-${locale}-${Date.now()}@example.org`
      const link = await invite(page, locale, email, 'analyst')
      await page.getByRole('button', { name: t('team.invitations.revokeOf', { email }) }).click()
      await expect(page.getByText(t('team.invitations.none'))).toBeVisible()
      await page.getByRole('button', { name: t('team.members.leave'), exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: t('team.members.leaveConfirm'), exact: true }).click()
      await expect(dialog.getByRole('alert')).toHaveText(t('issues.team.last-owner'))

      const other = await another(browser)
      await other.goto(`/${locale}${link}`)
      await expect(other.getByText(t('team.join.none'))).toBeVisible()
      await expect(other.getByText(t('errors.linkRefused'))).toBeVisible()
      await other.context().close()
    })

    test('a sign-in that is ended elsewhere opens nothing any more; a new password ends all others', async ({ page, browser }) => {
      const person = await signUp(page.request, { name: '沈知远' })
      const other = await another(browser)
      await signIn(other.request, person)
      await page.goto(`/${locale}/account`)
      await listening(page)
      await page
        .locator('#sessions')
        .getByRole('button', { name: t('account.sessions.end') })
        .first()
        .click()
      await expect(page.locator('#sessions').getByRole('listitem')).toHaveCount(1)
      await other.goto(`/${locale}/account`)
      await expect(other.getByRole('heading', { level: 1, name: t('account.signIn.title') })).toBeVisible()

      await signIn(other.request, person)
      await page.getByLabel(t('account.change.current')).fill('not the pass phrase')
      await page.getByLabel(t('account.change.next')).fill('another pass phrase')
      await page.getByRole('button', { name: t('account.change.button') }).click()
      await expect(page.locator('#password').getByText(t('issues.account.wrong-password'))).toBeVisible()
      await page.getByLabel(t('account.change.current')).fill(person.password)
      await page.getByRole('button', { name: t('account.change.button') }).click()
      await expect(page.getByText(t('account.change.done'))).toBeVisible()
      await other.goto(`/${locale}/account`)
      await expect(other.getByRole('heading', { level: 1, name: t('account.signIn.title') })).toBeVisible()
      await signIn(other.request, { email: person.email, password: 'another pass phrase' })
      await other.context().close()
    })

    test('an erased account signs in nowhere', async ({ page }) => {
      const person = await signUp(page.request, { team: '观澜资本' })
      await page.goto(`/${locale}/account`)
      await listening(page)
      await page.getByRole('button', { name: t('account.erase.open') }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(t('account.password'), { exact: true }).fill(person.password)
      await dialog.getByRole('button', { name: t('account.erase.button') }).click()
      await expect(page.getByRole('heading', { level: 1, name: t('account.erased.title') })).toBeVisible()
      const answer = await page.request.post('/api/v1/account/session', { data: { email: person.email, password: person.password } })
      expect(answer.status()).toBe(401)
    })
  })
}

test('what belongs to a team is there for its members alone, and for its owners to change', async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  await signUp(page.request, { team: '观澜资本' })
  const team = await teamOf(page.request)
  const member = async (role: string): Promise<{ person: Person; request: Page['request'] }> => {
    const context = await browser.newContext()
    const person = await signUp(context.request)
    const data = { email: person.email, role, locale: 'en' }
    const made = (await (await page.request.post(`/api/v1/teams/${team}/invitations`, { data })).json()) as { id: string; secret: string }
    const opened = await context.request.post(`/api/v1/invitations/${made.id}/session`, { data: { secret: made.secret } })
    expect(opened.status()).toBe(204)
    expect((await context.request.post(`/api/v1/invitations/${made.id}/acceptance`)).status()).toBe(200)
    return { person, request: context.request }
  }
  const [viewer, analyst] = [await member('viewer'), await member('analyst')]
  const stranger = await browser.newContext()
  await signUp(stranger.request, { team: 'Elsewhere' })
  const nobody = await playwright.request.newContext({ baseURL })

  const asked = (request: Page['request']) => [
    request.patch(`/api/v1/teams/${team}`, { data: { name: 'mine now' } }),
    request.post(`/api/v1/teams/${team}/invitations`, { data: { email: 'x@example.org', role: 'owner', locale: 'en' } }),
    request.delete(`/api/v1/teams/${team}/invitations/none`),
    request.patch(`/api/v1/teams/${team}/members/${viewer.person.id}`, { data: { role: 'owner' } }),
  ]
  const statuses = async (request: Page['request']) => Promise.all(asked(request).map(async (answer) => (await answer).status()))
  for (const request of [viewer.request, analyst.request, stranger.request]) expect(await statuses(request)).toEqual([404, 404, 404, 404])
  expect(await statuses(nobody)).toEqual([401, 401, 401, 401])
  // One member cannot take out another, and a stranger neither.
  for (const request of [analyst.request, stranger.request])
    expect((await request.delete(`/api/v1/teams/${team}/members/${viewer.person.id}`)).status()).toBe(404)
  expect((await viewer.request.get(`/en/account/team?team=${team}`)).status()).toBe(200)
  expect((await stranger.request.get(`/en/account/team?team=${team}`)).status()).toBe(404)
  // A page of somebody else cannot make a browser do any of it.
  const foreign = { headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' } }
  expect((await page.request.delete(`/api/v1/teams/${team}/members/${viewer.person.id}`, foreign)).status()).toBe(403)
  expect((await page.request.delete(`/api/v1/teams/${team}/members/${viewer.person.id}`)).status()).toBe(204)
  expect((await viewer.request.get(`/en/account/team?team=${team}`)).status()).toBe(404)
  await nobody.dispose()
})
