import { request as ask, createServer, type Server as HttpServer } from 'node:http'

/** Stands in front of several instances as a proxy does: each request goes to the next one, whoever sent the one before. */
export type Balancer = {
  readonly address: string
  /** how many answers each instance gave, by its address */
  readonly answered: ReadonlyMap<string, number>
  readonly close: () => Promise<void>
}

/** `instances` are asked in turn. Of one that is gone the caller hears 502, and may ask again. */
export async function balance(port: number, instances: readonly string[]): Promise<Balancer> {
  const answered = new Map<string, number>()
  let turn = 0
  const server: HttpServer = createServer((incoming, outgoing) => {
    const instance = instances[turn++ % instances.length] ?? ''
    const gone = () => {
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(502, { 'content-type': 'text/plain' }).end('Bad gateway\n')
    }
    const onward = ask(
      `${instance}${incoming.url ?? '/'}`,
      { method: incoming.method, headers: incoming.headers, agent: false },
      (answer) => {
        answered.set(instance, (answered.get(instance) ?? 0) + 1)
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
        answer.on('error', gone)
      },
    )
    onward.on('error', gone)
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(port, resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://localhost:${port}`, answered, close }
}
