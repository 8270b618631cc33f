import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signIn, signUp, teamsOf } from './account'
import { listening, say } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'
import { freePort, startServer } from './server'

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
        await page.getByRole('button', { name: t('account.signIn.button'), exact: true }).click()
        said.push(await (await answered).text())
        await expect(page.getByRole('main').getByRole('alert')).toContainText(t('issues.account.wrong-sign-in'))
      }
      expect(said[0]).toBe(said[1])
      await expectAccessible(page)
    })
  })
}

test('wrong passwords are counted, by address and e-mail together', async ({ page }) => {
  const person = await signUp(page.request)
  const enter = async (email: string, password: string) =>
    (await page.request.post('/api/v1/account/session', { data: { email, password } })).status()
  const tried: number[] = []
  for (let n = 0; n < 11; n += 1) tried.push(await enter(person.email, `wrong pass phrase ${n}`))
  // The window may turn over once on the way.
  expect(tried.filter((status) => status === 401).length).toBeGreaterThanOrEqual(10 - 1)
  const other = await signUp(page.request)
  expect(await enter(other.email, other.password)).toBe(200)
})

test('a forgotten password is replaced by the link in the log of a server that sends no mail', async ({ page }) => {
  test.slow()
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'touchstone-accounts-'))
  const server = await startServer(port, { DATA_DIR: data, PUBLIC_URL: `http://localhost:${port}` })
  try {
    const t = say('en')
    const context = await page.context().browser()?.newContext({ baseURL: server.address })
    const other = await context?.newPage()
    if (other === undefined) throw new Error('no browser')
    const person = await signUp(other.request)
    await other.context().clearCookies()
    await other.goto('/en/sign-in')
    await other.getByRole('link', { name: t('account.signIn.forgotten') }).click()
    await expect(other.getByText(t('account.reset.leadNoMail'))).toBeVisible()
    await listening(other)
    await other.getByLabel(t('account.email')).fill(person.email)
    await other.getByRole('button', { name: t('account.reset.ask') }).click()
    await expect(other.getByText(t('account.reset.sentNoMail'))).toBeVisible()
    const link = /http:\/\/localhost:\d+(\/en\/reset#[\w-]+)/
    await expect.poll(() => link.test(server.output())).toBe(true)
    await other.goto(link.exec(server.output())?.[1] ?? '')
    await other.getByLabel(t('account.reset.next')).fill('another pass phrase')
    await other.getByRole('button', { name: t('account.reset.button') }).click()
    await expect(other.getByText(t('account.reset.done'))).toBeVisible()
    expect(new URL(other.url()).hash).toBe('')
    await signIn(other.request, { email: person.email, password: 'another pass phrase' })
    await context?.close()
  } finally {
    await server.kill()
    rmSync(data, { recursive: true, force: true })
  }
})
