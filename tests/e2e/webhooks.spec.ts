import { signUp, teamOf } from './account'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

// A form that is filled in wrongly is refused by the server.
test.use({ expectedErrors: [/422/] })

for (const locale of locales) {
  test(`an owner makes a webhook, tries it out, and removes it; all of it is in the audit (${locale})`, async ({ page }) => {
    await signUp(page.request, { team: '长青基金', name: '沈知远' })
    const text =
      locale === 'zh'
        ? {
            url: '地址',
            make: '创建 Webhook',
            made: '签名密钥',
            test: '向 127.0.0.1 发送测试',
            remove: '删除',
            audit: '操作记录',
            created: '创建 Webhook',
          }
        : {
            url: 'Address',
            make: 'Make the webhook',
            made: 'Signing secret',
            test: 'Send a test',
            remove: 'Remove',
            audit: 'Audit',
            created: 'made a webhook',
          }
    await page.goto(`/${locale}/account/webhooks`)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByLabel(text.url, { exact: true }).fill('https://127.0.0.1/hook')
    await page.getByRole('button', { name: text.make }).click()
    await expect(page.getByLabel(text.url, { exact: true })).toBeFocused()
    await expect(page.getByLabel(text.url, { exact: true })).toHaveAttribute('aria-invalid', 'true')
    // A name that nobody has: what is sent to it gets nowhere, on any machine.
    await page.getByLabel(text.url, { exact: true }).fill('https://hooks.touchstone.invalid/in')
    await page.getByRole('button', { name: text.make }).click()
    await expect(page.getByRole('textbox', { name: text.made })).toBeFocused()
    await expect(page.getByRole('heading', { name: 'https://hooks.touchstone.invalid/in' })).toBeVisible()

    const team = await teamOf(page.request)
    const { webhooks } = (await (await page.request.get(`/api/v1/teams/${team}/webhooks`)).json()) as {
      webhooks: { id: string; secret?: string }[]
    }
    expect(webhooks).toHaveLength(1)
    expect(webhooks[0]?.secret).toBeUndefined()
    await page
      .getByRole('button', { name: /hooks\.touchstone\.invalid/ })
      .first()
      .click()
    await expect(async () => {
      await page.reload()
      await expect(page.locator('.openings')).toContainText(locale === 'zh' ? '失败' : 'failed', { timeout: 1_000 })
    }).toPass()

    await page.getByRole('link', { name: text.audit }).click()
    await expect(page.getByRole('cell', { name: text.created })).toBeVisible()
    await expect(page.getByRole('cell', { name: '沈知远' }).first()).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const csv = await page.request.get(`/api/v1/teams/${team}/audit?format=csv&lang=${locale}`)
    expect(await csv.text()).toContain(text.created)

    await page.goto(`/${locale}/account/webhooks`)
    await page.getByRole('button', { name: text.remove }).click()
    await page.getByRole('dialog').getByRole('button', { name: text.remove, exact: true }).click()
    await expect(page.getByRole('heading', { name: 'https://hooks.touchstone.invalid/in' })).toBeHidden()
  })
}

test('tokens, webhooks and the audit of a team are for its owners, and for everyone else they are not there', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signUp(page.request, { team: '长青基金' })
  const team = await teamOf(page.request)
  const addresses = ['tokens', 'webhooks', 'audit'].map((what) => `/api/v1/teams/${team}/${what}`)
  const context = () => playwright.request.newContext(baseURL === undefined ? {} : { baseURL })
  const [stranger, other] = [await context(), await context()]
  await signUp(other, { team: '另一支' })
  for (const address of addresses) {
    expect((await page.request.get(address)).status(), address).toBe(200)
    for (const who of [stranger, other]) expect((await who.get(address)).status(), address).toBe(404)
  }
  for (const who of [stranger, other]) {
    expect((await who.post(addresses[0] ?? '', { data: { label: 'x', scopes: ['boards:read'], days: 1 } })).status()).toBe(404)
    await who.dispose()
  }
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }
  expect((await page.request.post(addresses[0] ?? '', { data: {}, headers: foreign })).status()).toBe(403)
})
