import { signUp, teamOf } from './account'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

// A form that is filled in wrongly is refused by the server.
test.use({ expectedErrors: [/422/] })

for (const locale of locales) {
  test(`an owner makes a token, sees it once, and revokes it (${locale})`, async ({ page, playwright, baseURL }) => {
    await signUp(page.request, { team: '长青基金' })
    await page.goto(`/${locale}/account/tokens`)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const text =
      locale === 'zh'
        ? { label: '用途', make: '生成密钥', made: '新密钥', revoke: '吊销' }
        : { label: 'What for', make: 'Make the token', made: 'New token', revoke: 'Revoke' }
    await page.getByRole('button', { name: text.make }).click()
    await expect(page.getByLabel(text.label)).toBeFocused()
    await page.getByLabel(text.label).fill('nightly export')
    await page.getByRole('button', { name: text.make }).click()
    const secret = page.getByRole('textbox', { name: text.made })
    await expect(secret).toBeFocused()
    const token = await secret.inputValue()
    expect(token).toMatch(/^touchstone_[\w-]{43}$/)
    await expect(page.getByRole('heading', { name: 'nightly export' })).toBeVisible()

    const program = await playwright.request.newContext({ ...(baseURL === undefined ? {} : { baseURL }), extraHTTPHeaders: bearer(token) })
    const team = await teamOf(page.request)
    // It reads boards; the team's tokens are for people.
    expect((await program.get(`/api/v1/teams/${team}/tokens`)).status()).toBe(403)
    await page.getByRole('button', { name: `${text.revoke}${locale === 'zh' ? '「nightly export」' : ' nightly export'}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: text.revoke, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    const refused = await program.get(`/api/v1/teams/${team}/tokens`)
    expect(refused.status()).toBe(401)
    expect(refused.headers()['www-authenticate']).toContain('invalid_token')
    expect(refused.headers()['content-type']).toBe('application/problem+json')
    expect(await refused.json()).toMatchObject({ status: 401, issues: [{ code: 'access.token-unknown' }] })
    await program.dispose()
  })
}

test('a token makes assessments and answers them, and whoever repeats a request with its key makes nothing twice', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signUp(page.request, { team: '长青基金' })
  const team = await teamOf(page.request)
  const make = async (scopes: readonly string[]) => {
    const answer = await page.request.post(`/api/v1/teams/${team}/tokens`, { data: { label: 'program', scopes, days: 1 } })
    expect(answer.status()).toBe(201)
    const { token } = (await answer.json()) as { token: string }
    return playwright.request.newContext({ ...(baseURL === undefined ? {} : { baseURL }), extraHTTPHeaders: bearer(token) })
  }
  const [writer, reader, other] = await Promise.all([
    make(['assessments:read', 'assessments:write']),
    make(['assessments:read']),
    make(['boards:read']),
  ])
  const data = { name: '问渠智能', locale: 'zh', scope: 'full' }
  expect((await reader.post('/api/v1/assessments', { data })).status()).toBe(403)
  const headers = { 'idempotency-key': 'once-and-only-once' }
  const made = await writer.post('/api/v1/assessments', { data, headers })
  expect(made.status()).toBe(201)
  expect(made.headers()['ratelimit-policy']).toBe('"token";q=600;w=60')
  expect(made.headers().ratelimit).toMatch(/^"token";r=\d+;t=\d+$/)
  const again = await writer.post('/api/v1/assessments', { data, headers })
  expect(again.status()).toBe(201)
  expect(again.headers()['idempotency-replayed']).toBe('true')
  expect(await again.json()).toEqual(await made.json())
  expect((await writer.post('/api/v1/assessments', { data: { ...data, name: '另一家' }, headers })).status()).toBe(422)

  const { id } = (await made.json()) as { id: string }
  // What a program makes has no cookie of its own: each context shows its token alone.
  expect((await reader.get(`/api/v1/assessments/${id}`)).status()).toBe(200)
  expect((await other.get(`/api/v1/assessments/${id}`)).status()).toBe(404)
  for (const context of [writer, reader, other]) await context.dispose()
})
