import { signUp, teamsOf } from './account'
import { listening, say } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

for (const locale of locales) {
  const t = say(locale)

  test(`someone signs up with a team, signs out and in again (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}`)
    await page.getByRole('link', { name: t('site.signIn') }).click()
    await page.getByRole('link', { name: t('account.signUp.title') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('account.signUp.title') })).toBeVisible()
    await listening(page)
    const email = `${locale}-${Date.now()}@example.org`
    await page.getByLabel(t('account.name'), { exact: true }).fill('林若水')
    await page.getByLabel(t('account.email')).fill(email)
    await page.getByLabel(t('account.password'), { exact: true }).fill('a long pass phrase')
    await page.getByLabel(t('account.signUp.team')).fill('观澜资本')
    await page.getByRole('button', { name: t('account.signUp.button') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('account.title') })).toBeVisible()
    await expect(page.getByText('观澜资本')).toBeVisible()
    expect(await teamsOf(page.request)).toMatchObject([{ name: '观澜资本', role: 'owner' }])

    await page.getByRole('button', { name: t('account.signOut.button') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('account.signIn.title') })).toBeVisible()
    await page.goto(`/${locale}/account`)
    await expect(page.getByRole('heading', { level: 1, name: t('account.signIn.title') })).toBeVisible()
    await listening(page)
    await page.getByLabel(t('account.email')).fill(email.toUpperCase())
    await page.getByLabel(t('account.password'), { exact: true }).fill('a long pass phrase')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: t('account.title') })).toBeVisible()
  })

  test.describe(`wrong input (${locale})`, () => {
    test.use({ expectedErrors: [/40[19]|422/] })

    test('is named at its field, and what was typed stays', async ({ page }) => {
      await page.goto(`/${locale}/sign-up`)
      await listening(page)
      await page.getByLabel(t('account.name'), { exact: true }).fill('林若水')
      await page.getByLabel(t('account.email')).fill('nobody')
      await page.getByRole('button', { name: t('account.signUp.button') }).click()
      const summary = page.getByRole('main').getByRole('alert')
      await expect(summary).toBeFocused()
      await expect(summary.getByRole('link')).toHaveCount(2)
      await expect(page.getByLabel(t('account.email'))).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByLabel(t('account.name'), { exact: true })).toHaveValue('林若水')
      await expectAccessible(page)
      await page.setViewportSize({ width: 320, height: 720 })
      await expectNoSidewaysScroll(page)
    })

    test('a wrong password and an unknown e-mail read alike', async ({ page, browser }) => {
      const other = await browser.newContext()
      const person = await signUp(other.request)
      await other.close()
      await page.goto(`/${locale}/sign-in`)
      await listening(page)
      const said: string[] = []
      for (const email of [person.email, `nobody-${person.email}`]) {
        await page.getByLabel(t('account.email')).fill(email)
        await page.getByLabel(t('account.password'), { exact: true }).fill('not the pass phrase')
        const answered = page.waitForResponse((response) => response.url().endsWith('/account/session'))
        await page.getByRole('button', { name: t('account.signIn.button') }).click()
        said.push(await (await answered).text())
        await expect(page.getByRole('main').getByRole('alert')).toContainText(t('issues.account.wrong-sign-in'))
      }
      expect(said[0]).toBe(said[1])
      await expectAccessible(page)
    })
  })
}
