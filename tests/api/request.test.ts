import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { maxBodyBytes, readBody } from '#app/api/body.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { refuse, tooMany } from '#app/api/refusal.ts'

const plain = { publicUrl: 'http://localhost:3000', trustedProxies: 0 }
const proxied = { publicUrl: 'https://touchstone.example', trustedProxies: 1 }

const asking = (headers: Record<string, string>) => new Request('http://localhost:3000/api', { method: 'POST', headers })
const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code)

describe('a write', () => {
  test('is taken from our own pages and from programs, never from other sites', () => {
    expect(foreignOrigin(asking({ 'sec-fetch-site': 'same-origin' }), plain)).toEqual([])
    expect(foreignOrigin(asking({}), plain)).toEqual([])
    for (const site of ['cross-site', 'same-site'])
      expect(codes(foreignOrigin(asking({ 'sec-fetch-site': site }), plain))).toEqual(['request.foreign-origin'])
  })

  test('from an older browser is judged by its origin', () => {
    const host = 'localhost:3000'
    expect(foreignOrigin(asking({ host, origin: 'http://localhost:3000' }), plain)).toEqual([])
    expect(foreignOrigin(asking({ host, origin: 'https://touchstone.example' }), proxied)).toEqual([])
    for (const origin of ['https://evil.example', 'null', 'http://localhost:3001'])
      expect(codes(foreignOrigin(asking({ host, origin }), plain)), origin).toEqual(['request.foreign-origin'])
  })
})

test('cookies are secure behind https, which only a trusted proxy can tell', () => {
  expect(isSecure(asking({}), plain)).toBe(false)
  expect(isSecure(asking({ 'x-forwarded-proto': 'https' }), plain)).toBe(false)
  expect(isSecure(asking({ 'x-forwarded-proto': 'https' }), { ...plain, trustedProxies: 1 })).toBe(true)
  expect(isSecure(asking({}), proxied)).toBe(true)
})

test('the caller is whom the trusted proxy saw, not whom the caller claims to be', () => {
  expect(callerOf(asking({ 'x-forwarded-for': 'claimed, 203.0.113.7' }), proxied)).toBe('203.0.113.7')
  expect(callerOf(asking({ 'x-forwarded-for': 'claimed, 203.0.113.7, 10.0.0.1' }), { ...proxied, trustedProxies: 2 })).toBe('203.0.113.7')
  expect(callerOf(asking({}), plain)).toBe('unknown')
})

describe('a body', () => {
  const Body = z.strictObject({ name: z.string() })
  const send = (body: string, type = 'application/json') =>
    readBody(new Request('http://localhost/api', { method: 'POST', body, headers: { 'content-type': type } }), Body)
  const refusal = async (body: string, type?: string) => {
    const parsed = await send(body, type)
    return parsed.ok ? [] : codes(parsed.issues)
  }

  test('is parsed as JSON of the form that is asked for', async () => {
    expect(await send('{"name":"问渠 🌊"}')).toEqual({ ok: true, value: { name: '问渠 🌊' } })
    expect(await refusal('{"name":1}')).toEqual(['request.malformed'])
    expect(await refusal('{"name":"a","more":1}')).toEqual(['request.malformed'])
    expect(await refusal('{"name":')).toEqual(['request.bad-json'])
    expect(await refusal('')).toEqual(['request.bad-json'])
    expect(await refusal('{"name":"a"}', 'text/plain')).toEqual(['request.wrong-type'])
  })

  test('is read no further than its bound', async () => {
    const room = maxBodyBytes - '{"name":""}'.length
    expect((await send(`{"name":"${'x'.repeat(room)}"}`)).ok).toBe(true)
    expect(await refusal(`{"name":"${'x'.repeat(room + 1)}"}`)).toEqual(['request.too-large'])
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(16 * 1024).fill(32))
      },
    })
    const request = new Request('http://localhost/api', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit)
    const parsed = await readBody(request, Body)
    expect(parsed.ok ? [] : codes(parsed.issues)).toEqual(['request.too-large'])
    expect(pulled).toBeLessThan(10)
  })

  test('that is not UTF-8 is refused', async () => {
    const request = new Request('http://localhost/api', {
      method: 'POST',
      body: new Uint8Array([0x22, 0xff, 0x22]),
      headers: { 'content-type': 'application/json' },
    })
    const parsed = await readBody(request, Body)
    expect(parsed.ok ? [] : codes(parsed.issues)).toEqual(['request.bad-json'])
  })
})

test('a refusal has the status of its first issue, and says when to come back', async () => {
  expect(refuse([{ code: 'answer.malformed', path: [] }]).status).toBe(422)
  expect(refuse([{ code: 'access.not-found', path: [] }]).status).toBe(404)
  expect(refuse([{ code: 'answer.conflict', path: [] }]).status).toBe(409)
  const limited = tooMany(30)
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '30'])
})
