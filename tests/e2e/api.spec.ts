import { create, fill, level, sampleAnswers, save, stored, whole } from './assessment'
import { expect, test } from './fixtures'

test.describe('the API', () => {
  test('answers with the documented status at every step of an assessment', async ({ request }) => {
    const made = await request.post('/api/v1/assessments', { data: { name: '接口', locale: 'en', scope: 'quick' } })
    expect(made.status()).toBe(201)
    const { id, secret } = (await made.json()) as { id: string; secret: string }
    expect(secret).toMatch(/^[\w-]{43}$/)
    const cookie = made.headersArray().find(({ name }) => name.toLowerCase() === 'set-cookie')?.value
    expect(cookie).toMatch(new RegExp(`^ts-${id}=[^;]+; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Lax$`))
    expect(made.headers()['cache-control']).toBe('no-store')

    const first = await save(request, id, 'x:approach', { kind: 'one', option: 'api' })
    expect(first.status()).toBe(200)
    expect(await first.json()).toMatchObject({ revision: 1 })
    const document = await request.get(`/api/v1/assessments/${id}`)
    expect(await document.json()).toMatchObject({
      id,
      name: '接口',
      locale: 'en',
      scope: 'quick',
      instrument: { id: 'readiness', version: whole.version },
    })
    expect(document.headers()['cache-control']).toBe('no-store')
    expect(await document.text()).not.toContain(secret)

    const patched = await request.patch(`/api/v1/assessments/${id}`, { data: { name: '改名', scope: 'full' } })
    expect(patched.status()).toBe(200)
    expect(await (await request.get(`/api/v1/assessments/${id}`)).json()).toMatchObject({ name: '改名', scope: 'full' })
    expect((await request.patch(`/api/v1/assessments/${id}`, { data: { name: '' } })).status()).toBe(422)
    expect((await request.patch(`/api/v1/assessments/${id}`, { data: { locale: 'zh' } })).status()).toBe(422)

    const cleared = await save(request, id, 'x:approach', null, 1)
    expect(cleared.status()).toBe(200)
    expect((await stored(request, id))['x:approach']?.answer ?? null).toBeNull()

    expect((await request.post(`/api/v1/assessments/${id}/link`, { data: {} })).status()).toBe(200)
    expect((await request.get(`/api/v1/assessments/${id}`)).status(), 'whoever replaced the link stays in').toBe(200)
    expect((await request.delete(`/api/v1/assessments/${id}`)).status()).toBe(204)
    for (const answer of [
      await request.get(`/api/v1/assessments/${id}`),
      await request.patch(`/api/v1/assessments/${id}`, { data: { name: 'x' } }),
      await request.delete(`/api/v1/assessments/${id}`),
      await request.post(`/api/v1/assessments/${id}/link`, { data: {} }),
      await request.post(`/api/v1/assessments/${id}/session`, { data: { secret } }),
      await save(request, id, 'x:approach', { kind: 'dk' }),
    ]) {
      expect(answer.status()).toBe(404)
      expect(await answer.json()).toMatchObject({ status: 404, issues: [{ code: 'access.not-found', path: [] }] })
    }
  })

  test('takes an answer of every kind and gives it back as it was', async ({ request }) => {
    const { exposures, practices } = sampleAnswers('hebai')
    const { id } = await create(request)
    await fill(request, id, { exposures, practices })
    const answers = await stored(request, id)
    for (const [name, answer] of Object.entries(exposures))
      expect(answers[`x:${name}`]?.answer, name).toEqual(JSON.parse(JSON.stringify(answer)))
    for (const [name, answer] of Object.entries(practices))
      expect(answers[`p:${name}`]?.answer, name).toEqual(JSON.parse(JSON.stringify(answer)))
  })

  test('stops who tries secret after secret, and says when to come again, whatever address they claim to have', async ({
    playwright,
    baseURL,
    request,
  }) => {
    const { id, secret } = await create(request)
    const stranger = await playwright.request.newContext({ baseURL })
    const attempts: number[] = []
    // Twice the limit, since a new window may open on the way.
    for (let count = 0; count < 62 && !attempts.includes(429); count++) {
      const answer = await stranger.post(`/api/v1/assessments/${id}/session`, {
        data: { secret: 'y'.repeat(43) },
        headers: { 'x-forwarded-for': `198.51.100.${count}` },
      })
      attempts.push(answer.status())
      if (answer.status() === 429) expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
    }
    expect(attempts).toContain(429)
    // The owner, elsewhere, is not locked out: other cookies still open it, and saving goes on.
    expect((await save(request, id, 'p:lawful-basis', level(1))).status()).toBe(200)
    expect(secret).toHaveLength(43)
    await stranger.dispose()
  })

  test('says that it lives and that it is ready', async ({ request }) => {
    expect((await request.get('/healthz')).status()).toBe(200)
    expect((await request.get('/readyz')).status()).toBe(200)
  })

  test('refuses what no answer can be: a prototype, a deep nest, a huge option list', async ({ request }) => {
    const { id } = await create(request)
    const refused: [string, unknown][] = [
      ['x:markets', { kind: 'many', options: Array.from({ length: 41 }, (_, index) => `o${index}`) }],
      ['x:toString', { kind: 'dk' }],
      ['p:constructor', level(1)],
      ['y:approach', { kind: 'dk' }],
      ['p:', level(1)],
      ['x:approach', JSON.parse('{"__proto__":{"kind":"dk"}}')],
      ['x:approach', [[[[[[]]]]]]],
      ['x:approach', 'api'],
    ]
    for (const [question, answer] of refused)
      expect([404, 422], `${question} ${JSON.stringify(answer).slice(0, 60)}`).toContain(
        (await save(request, id, question, answer)).status(),
      )
    expect(Object.keys(await stored(request, id))).toEqual([])
  })

  test('gives the PDF only to the owner, in the language asked for, and refuses a language that there is not', async ({
    request,
    playwright,
    baseURL,
  }) => {
    const { id } = await create(request, { answers: sampleAnswers('xuanjing') })
    const pdf = await request.get(`/en/assess/${id}/report.pdf?lang=zh`)
    expect(pdf.status()).toBe(200)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect(pdf.headers()['content-disposition']).toMatch(/^attachment; filename="touchstone-[\w-]+-zh\.pdf"/)
    expect(pdf.headers()['cache-control']).toMatch(/no-store|private/)
    expect((await request.get(`/en/assess/${id}/report.pdf?lang=fr`)).status()).toBeGreaterThanOrEqual(400)
    const stranger = await playwright.request.newContext({ baseURL })
    expect((await stranger.get(`/en/assess/${id}/report.pdf?lang=zh`)).status()).toBe(404)
    await stranger.dispose()
  })
})
