import { expect, locales, test } from './fixtures'

const create = async (request: import('@playwright/test').APIRequestContext, name = '松烟智能') => {
  const answer = await request.post('/api/v1/assessments', { data: { name, locale: 'zh', scope: 'full' } })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as { id: string; secret: string }
}

const practice = '/answers/p:lawful-basis'
const level = (value: number) => ({ kind: 'level', level: value, evidence: { grade: 'none' } })

test.describe('every page', () => {
  test.use({ expectedErrors: [/404/] })

  test('carries a content security policy with a new nonce, and no inline script without it', async ({ request }) => {
    const [first, second] = [await request.get('/zh'), await request.get('/zh')]
    const nonceOf = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]
    const policy = first.headers()['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
    expect(nonceOf(policy)).not.toBe(nonceOf(second.headers()['content-security-policy']))
    const html = await first.text()
    const scripts = html.match(/<script(?![^>]*type="application)[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((tag) => !tag.includes('nonce='))).toEqual([])
    expect(first.headers()['x-powered-by']).toBeUndefined()
  })

  for (const locale of locales)
    test(`that is not there says so in ${locale}`, async ({ page }) => {
      const answer = await page.goto(`/${locale}/nothing/here`)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale === 'zh' ? '没有找到这个页面' : 'This page was not found')
    })
})

test.describe('a stranger', () => {
  test.use({ expectedErrors: [/404/] })

  test('gets the same answer for an assessment that is there, that never was, and that was erased', async ({
    request,
    playwright,
    baseURL,
  }) => {
    const { id } = await create(request)
    const gone = await create(request)
    expect((await request.delete(`/api/v1/assessments/${gone.id}`)).ok()).toBe(true)
    const stranger = await playwright.request.newContext({ baseURL })
    const bodies = new Set<string>()
    for (const asked of [id, gone.id, 'A'.repeat(id.length)]) {
      const answer = await stranger.get(`/api/v1/assessments/${asked}`)
      expect(answer.status()).toBe(404)
      bodies.add(await answer.text())
      expect((await stranger.get(`/zh/assess/${asked}/data`)).status()).toBe(404)
      expect((await stranger.get(`/zh/assess/${asked}/result`)).status()).toBe(404)
      expect((await stranger.get(`/zh/assess/${asked}/report.pdf`)).status()).toBe(404)
      expect((await stranger.put(`/api/v1/assessments/${asked}${practice}`, { data: { base: 0, answer: level(4) } })).status()).toBe(404)
    }
    expect(bodies.size).toBe(1)
    await stranger.dispose()
  })

  test('cannot open an assessment with a wrong secret, and an old link dies when it is replaced', async ({
    request,
    playwright,
    baseURL,
  }) => {
    const { id, secret } = await create(request)
    const stranger = await playwright.request.newContext({ baseURL })
    const open = (value: string) => stranger.post(`/api/v1/assessments/${id}/session`, { data: { secret: value } })
    expect((await open('x'.repeat(43))).status()).toBe(404)
    expect((await open(secret)).status()).toBe(204)
    expect((await stranger.get(`/api/v1/assessments/${id}`)).status()).toBe(200)
    const replaced = (await (await request.post(`/api/v1/assessments/${id}/link`)).json()) as { secret: string }
    expect((await stranger.get(`/api/v1/assessments/${id}`)).status()).toBe(404)
    expect((await open(secret)).status()).toBe(404)
    expect((await open(replaced.secret)).status()).toBe(204)
    await stranger.dispose()
  })
})

test.describe('wrong input', () => {
  test('is refused with a code, a path and the right status, and nothing saved is lost', async ({ request }) => {
    const { id } = await create(request)
    const put = (question: string, data: unknown) => request.put(`/api/v1/assessments/${id}/answers/${question}`, { data: data as object })
    expect((await put('p:lawful-basis', { base: 0, answer: level(2) })).status()).toBe(200)
    const wrong: [string, unknown][] = [
      ['p:lawful-basis', { base: 1, answer: level(5) }],
      ['p:lawful-basis', { base: 1, answer: level(1.5) }],
      ['p:lawful-basis', { base: 1, answer: { kind: 'level', level: '2', evidence: { grade: 'none' } } }],
      ['p:lawful-basis', { base: 1, answer: { kind: 'na', reason: 'x' } }],
      ['p:lawful-basis', { base: 1, answer: { ...level(2), extra: true } }],
      ['p:lawful-basis', { base: -1, answer: level(2) }],
      ['p:no-such-practice', { base: 0, answer: level(2) }],
      ['p:__proto__', { base: 0, answer: level(2) }],
      ['x:approach', { base: 0, answer: { kind: 'one', option: 'magic' } }],
      ['x:approach', { base: 0, answer: { kind: 'many', options: ['api'] } }],
      ['x:markets', { base: 0, answer: { kind: 'many', options: ['cn', 'cn'] } }],
      ['p:minimisation', { base: 0, answer: { kind: 'na', reason: ' ' } }],
      ['p:minimisation', { base: 0, answer: { kind: 'dk', note: 'x'.repeat(2_001) } }],
      ['p:minimisation', { base: 0, answer: { kind: 'dk', note: 'nul\u0000' } }],
      ['p:minimisation', { base: 0, answer: { kind: 'level', level: 2, evidence: { grade: 'documented', link: 'javascript:alert(1)' } } }],
    ]
    for (const [question, data] of wrong) {
      const answer = await put(question, data)
      expect([404, 422], `${question} ${JSON.stringify(data).slice(0, 80)}`).toContain(answer.status())
      const { issues } = (await answer.json()) as { issues: { code: string; path: unknown[] }[] }
      expect(issues[0]?.code).toMatch(/^[a-z]+\.[a-z-]+$/)
      expect(Array.isArray(issues[0]?.path)).toBe(true)
    }
    const document = await (await request.get(`/api/v1/assessments/${id}`)).text()
    expect(document).toContain('"level":2')
  })

  test('to an address whose escapes are no text is refused, not a failure of the server', async ({ request }) => {
    for (const path of ['/zh/assess/%E0%A4%A/result', '/api/v1/assessments/%FF', '/%'])
      expect((await request.get(path, { maxRedirects: 0 })).status()).toBe(400)
  })

  test('of the wrong form, size or origin is refused before anything else', async ({ request }) => {
    const post = (options: object) => request.post('/api/v1/assessments', options)
    expect((await post({ data: Buffer.from('not json'), headers: { 'content-type': 'application/json' } })).status()).toBe(400)
    expect((await post({ data: 'name=x', headers: { 'content-type': 'text/plain' } })).status()).toBe(415)
    expect((await post({ data: { name: 'x'.repeat(100_000), locale: 'zh', scope: 'full' } })).status()).toBe(413)
    expect((await post({ data: { name: 'x', locale: 'fr', scope: 'full' } })).status()).toBe(422)
    expect((await post({ data: { name: '   ', locale: 'zh', scope: 'full' } })).status()).toBe(422)
    expect(
      (await post({ data: { name: 'x', locale: 'zh', scope: 'full' }, headers: { origin: 'https://elsewhere.example' } })).status(),
    ).toBe(403)
    expect((await post({ data: { name: 'x', locale: 'zh', scope: 'full' }, headers: { 'sec-fetch-site': 'cross-site' } })).status()).toBe(
      403,
    )
  })

  test('in names is kept as typed: emoji, right-to-left, rare Han', async ({ request }) => {
    for (const name of ['𠮷野家🍣', 'שלום עולם', 'مرحبا', 'Łukasz & <b>Żółć</b>', '翀赟垚', '=cmd()']) {
      const { id } = await create(request, name)
      const document = (await (await request.get(`/api/v1/assessments/${id}`)).json()) as { name: string }
      expect(document.name).toBe(name)
    }
  })
})

test('two devices that answer the same question both keep their answer, and the second is asked', async ({ request }) => {
  const { id } = await create(request)
  const put = (base: number, value: number) => request.put(`/api/v1/assessments/${id}${practice}`, { data: { base, answer: level(value) } })
  expect((await put(0, 1)).status()).toBe(200)
  const refused = await put(0, 3)
  expect(refused.status()).toBe(409)
  expect(await refused.json()).toMatchObject({ stored: { answer: { level: 1 }, revision: 1 } })
  expect((await put(1, 3)).status()).toBe(200)
  expect((await put(1, 3)).status(), 'the same answer twice is no conflict').toBe(200)
})
