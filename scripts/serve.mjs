// Serves the built application. In front of Next stand two rules. Headers by which a proxy names the client are believed only when
// TRUST_PROXY says that there is a proxy; otherwise whoever calls could claim any address and evade the rate limits. And an address
// whose escapes are no text is the caller's mistake, which Next would answer as a failure of the server.
import { createServer } from 'node:http'
import next from 'next'
import { root } from './steps.mjs'

const port = Number(process.env.PORT || 3000)
const trusted = !['', '0', 'false'].includes((process.env.TRUST_PROXY ?? '').trim())
const claims = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip']

const app = next({ dev: false, dir: root, port })
const handle = app.getRequestHandler()
await app.prepare()

const isText = (path) => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

const server = createServer((request, response) => {
  if (!isText((request.url ?? '').split('?', 1)[0])) {
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end('Bad request\n')
    return
  }
  if (!trusted) for (const name of claims) delete request.headers[name]
  handle(request, response)
})
server.listen(port)

// Requests under way are answered, jobs finished or given back; keep-alive connections without a request are closed at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    const answered = new Promise((resolve) => server.close(resolve))
    Promise.all([answered, globalThis.touchstoneStop?.()]).finally(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 10_000).unref()
  })
