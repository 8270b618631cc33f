import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { send } from '#lib/webhooks/send'
import { isSigned, signatureOf } from '#lib/webhooks/signature'
import { later, noon } from '../store/fixtures'

type Got = { readonly headers: IncomingHttpHeaders; readonly body: string }

const receiver = async (status: number) => {
  const got: Got[] = []
  const server = createServer(async (request, response) => {
    got.push({ headers: request.headers, body: await text(request) })
    response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('x'.repeat(100_000))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { got, url: `http://127.0.0.1:${address.port}/hook` }
}

const body = '{"type":"submission.added","board":"b1"}'
const sending = (url: string, allowPrivate = true) =>
  send({ url, secret: 'secret', body, id: 'd1', allowPrivate }, new AbortController().signal, noon)

test('what is sent is signed so that the receiver can verify it with a dozen lines of any language', async () => {
  const { got, url } = await receiver(204)
  expect(await sending(url)).toStrictEqual({ ok: true, status: 204, reason: null })
  const signature = String(got[0]?.headers['touchstone-signature'])
  const [time, given] = signature.split(',').map((part) => part.slice(part.indexOf('=') + 1))
  expect(given).toBe(createHmac('sha256', 'secret').update(`${time}.${got[0]?.body}`).digest('hex'))
  expect(got[0]).toMatchObject({ body, headers: { 'content-type': 'application/json', 'touchstone-delivery': 'd1' } })
})

test('a signature is good for its body, its secret and five minutes', () => {
  const signature = signatureOf('secret', body, noon)
  expect(isSigned('secret', body, signature, later(299))).toBe(true)
  expect(isSigned('secret', body, signature, later(301))).toBe(false)
  expect(isSigned('secret', `${body} `, signature, noon)).toBe(false)
  expect(isSigned('other', body, signature, noon)).toBe(false)
  expect(isSigned('secret', body, 'nonsense', noon)).toBe(false)
})

test.each([301, 400, 500])('an answer of %s is a failure, and a redirection is not followed', async (status) => {
  const { got, url } = await receiver(status)
  expect(await sending(url)).toStrictEqual({ ok: false, status, reason: 'status' })
  expect(got).toHaveLength(1)
})

test('a private address is not called unless that is allowed, and an address without a server is a failure', async () => {
  const { got, url } = await receiver(200)
  expect(await sending(url, false)).toStrictEqual({ ok: false, status: null, reason: 'private-address' })
  expect(await sending(url.replace('http:', 'https:'), false)).toMatchObject({ reason: 'private-address' })
  expect(await sending('https://localhost.localdomain:1/', false)).toMatchObject({ ok: false, status: null })
  expect(got).toHaveLength(0)
  expect(await sending('http://127.0.0.1:1/')).toStrictEqual({ ok: false, status: null, reason: 'refused' })
})
