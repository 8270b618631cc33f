import type { Page } from '@playwright/test'
import { totp } from '../support/totp'
import { type Person, signUp } from './account'
import { create, listening, say } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

const signOut = async (page: Page, t: ReturnType<typeof say>) => {
  await page.getByRole('button', { name: t('account.signOut.button') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('account.signIn.title') })).toBeVisible()
  await listening(page)
}

const enter = async (page: Page, t: ReturnType<typeof say>, { email, password }: Person) => {
  await page.getByLabel(t('account.email')).fill(email)
  await page.getByLabel(t('account.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: t('account.signIn.button'), exact: true }).click()
  await expect(page.getByLabel(t('account.second.code'), { exact: true })).toBeFocused()
}

/** A device that makes and shows passkeys, and says that it asked who is there. */
async function withDevice(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

for (const locale of locales) {
  const t = say(locale)

  test.describe(`with 401 on purpose (${locale})`, () => {
    test.use({ expectedErrors: [/401|422/] })

    test('a second factor is set up by an app, asked for at the sign-in, and switched off', async ({ page }) => {
      const person = await signUp(page.request)
      await page.goto(`/${locale}/account`)
      await listening(page)
      const part = page.locator('#second')
      await part.getByRole('button', { name: t('account.second.setUp') }).click()
      await part.getByLabel(t('account.password'), { exact: true }).fill(person.password)
      await part.getByRole('button', { name: t('account.second.next') }).click()
      const key = await part.locator('code.key').textContent()
      const code = () => totp(`otpauth://totp/x?secret=${(key ?? '').replaceAll(' ', '')}`, new Date())
      await expectAccessible(page)
      await part.getByLabel(t('account.second.code'), { exact: true }).fill('12345')
      await part.getByRole('button', { name: t('account.second.finish') }).click()
      await expect(part.getByText(t('issues.account.wrong-code'))).toBeVisible()
      await part.getByLabel(t('account.second.code'), { exact: true }).fill(code())
      await part.getByRole('button', { name: t('account.second.finish') }).click()
      await expect(part.getByText(t('account.second.on'), { exact: true })).toBeVisible()
      const recovery = (await part.locator('.codes li').allTextContents())[0] ?? ''
      expect(recovery).not.toBe('')

      await signOut(page, t)
      await enter(page, t, person)
      await page.getByLabel(t('account.second.code'), { exact: true }).fill('not a code')
      await page.getByRole('button', { name: t('account.signIn.button'), exact: true }).click()
      await expect(page.getByText(t('issues.account.wrong-code'))).toBeVisible()
      await page.getByLabel(t('account.second.code'), { exact: true }).fill(code())
      await page.getByRole('button', { name: t('account.signIn.button'), exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: t('account.title') })).toBeVisible()

      await listening(page)
      await signOut(page, t)
      await enter(page, t, person)
      await page.getByLabel(t('account.second.code'), { exact: true }).fill(recovery)
      await page.getByRole('button', { name: t('account.signIn.button'), exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: t('account.title') })).toBeVisible()

      await listening(page)
      await part.getByRole('button', { name: t('account.second.switchOff') }).click()
      await part.getByLabel(t('account.password'), { exact: true }).fill(person.password)
      await part.getByRole('button', { name: t('account.second.switchOffButton'), exact: true }).click()
      await expect(part.getByText(t('account.second.off'), { exact: true })).toBeVisible()
    })
  })

  test(`a passkey signs in without a password, until it is removed (${locale})`, async ({ page }) => {
    await withDevice(page)
    await signUp(page.request)
    await page.goto(`/${locale}/account`)
    await listening(page)
    const part = page.locator('#passkeys')
    await part.getByLabel(t('account.passkeys.name')).fill('笔记本')
    await part.getByRole('button', { name: t('account.passkeys.add') }).click()
    await expect(part.getByRole('button', { name: t('account.passkeys.removeOf', { name: '笔记本' }) })).toBeVisible()

    await signOut(page, t)
    await page.getByRole('button', { name: t('account.signIn.passkey') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('account.title') })).toBeVisible()
    await listening(page)
    await part.getByRole('button', { name: t('account.passkeys.removeOf', { name: '笔记本' }) }).click()
    const dialog = page.getByRole('dialog')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: t('account.passkeys.removeConfirm'), exact: true }).click()
    await expect(part.getByText(t('account.passkeys.none'))).toBeVisible()
  })

  test(`a founder keeps an assessment with an account and opens it elsewhere (${locale})`, async ({ page, browser }) => {
    const { id } = await create(page.request, { name: '问渠智能', locale })
    const person = await signUp(page.request)
    await page.goto(`/${locale}/account`)
    await listening(page)
    await page.getByRole('button', { name: t('account.assessments.attachOf', { name: '问渠智能' }) }).click()
    const detach = page.getByRole('button', { name: t('account.assessments.detachOf', { name: '问渠智能' }) })
    await expect(detach).toBeVisible()
    await page.setViewportSize({ width: 320, height: 720 })
    await expectNoSidewaysScroll(page)

    const elsewhere = await browser.newContext()
    expect((await elsewhere.request.get(`/api/v1/assessments/${id}`)).status()).toBe(404)
    const { email, password } = person
    expect((await elsewhere.request.post('/api/v1/account/session', { data: { email, password } })).status()).toBe(200)
    expect((await elsewhere.request.get(`/api/v1/assessments/${id}`)).status()).toBe(200)

    // Someone else's account does not open it, and cannot take it.
    const stranger = await browser.newContext()
    await signUp(stranger.request)
    expect((await stranger.request.put(`/api/v1/account/assessments/${id}`)).status()).toBe(404)
    expect((await stranger.request.get(`/api/v1/assessments/${id}`)).status()).toBe(404)

    await detach.click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('account.assessments.detach'), exact: true })
      .click()
    await expect(page.getByRole('button', { name: t('account.assessments.attachOf', { name: '问渠智能' }) })).toBeVisible()
    expect((await elsewhere.request.get(`/api/v1/assessments/${id}`)).status()).toBe(404)
    await elsewhere.close()
    await stranger.close()
  })
}
