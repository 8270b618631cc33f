import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { APIRequestContext } from '@playwright/test'
import { newSigningKey } from '#lib/snapshot/key'
import { type PostgresServer, startPostgres } from '../support/postgres-server'
import { signUp, teamOf } from './account'
import { create, level, save, stored } from './assessment'
import { type Balancer, balance } from './balancer'
import { makeBoard } from './board'
import { expect, test } from './fixtures'
import { freePort, type Server, startServer } from './server'

const startUps = 8

test.describe('two instances on one PostgreSQL behind a proxy that sends each request to the next', () => {
  let postgres: PostgresServer | undefined
  let servers: Server[] = []
  let balancer: Balancer | undefined
  let folder = ''

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchstone-instances-'))
    postgres = await startPostgres()
    const port = await freePort()
    const settings = { DATABASE_URL: postgres.url, SEAL_KEY: JSON.stringify(await newSigningKey()), PUBLIC_URL: `http://localhost:${port}` }
    // Nothing is shared but the database: each has a folder of its own.
    const start = async (name: string) => startServer(await freePort(), { ...settings, DATA_DIR: join(folder, name) })
    servers = await Promise.all([start('one'), start('two')])
    balancer = await balance(
      port,
      servers.map(({ address }) => address),
    )
  })

  test.afterEach(async () => {
    await balancer?.close()
    for (const server of servers) await server.kill()
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A start-up that was answered and frozen through the proxy, as its sealed file. */
  const sealed = async (founder: APIRequestContext, name: string): Promise<string> => {
    const { id } = await create(founder, { name })
    expect((await save(founder, id, 'p:lawful-basis', level(2))).status()).toBe(200)
    const frozen = await founder.post(`/api/v1/assessments/${id}/snapshots`, { data: { request: `frozen-${id.slice(0, 20)}` } })
    expect(frozen.status()).toBe(201)
    const [snapshot] = ((await (await founder.get(`/api/v1/assessments/${id}/snapshots`)).json()) as { snapshots: { id: string }[] })
      .snapshots
    return (await founder.get(`/api/v1/assessments/${id}/snapshots/${snapshot?.id}`)).text()
  }

  /** Asks until there is an answer, as a program does that was told to repeat: with one key, so that nothing is done twice. */
  const insist = async (program: APIRequestContext, address: string, data: string, key: string): Promise<number> => {
    for (;;) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key }
      const answer = await program.post(address, { data, headers, timeout: 20_000 }).catch(() => null)
      const status = answer?.status() ?? 0
      if (status === 200 || status === 201) return status
      expect([0, 409, 429, 502, 503]).toContain(status)
      await setTimeout(200)
    }
  }

  test('act as one: signed in on one, seen by the other; one is killed, and nothing is lost or doubled', async ({ playwright }) => {
    const baseURL = balancer?.address ?? ''
    const analyst = await playwright.request.newContext({ baseURL })
    await signUp(analyst, { team: '长青基金' })
    const team = await teamOf(analyst)
    // Four times in turn, so twice on the instance where nobody signed in.
    for (let i = 0; i < 4; i += 1) expect(await teamOf(analyst)).toBe(team)
    const board = await makeBoard(analyst)

    const founder = await playwright.request.newContext({ baseURL })
    const { id } = await create(founder)
    for (let revision = 0; revision < 6; revision += 1)
      expect((await save(founder, id, 'p:lawful-basis', level(revision % 5), revision)).status()).toBe(200)
    expect((await stored(founder, id))['p:lawful-basis']).toMatchObject({ revision: 6, answer: level(0) })
    const files: string[] = []
    for (let place = 0; place < startUps; place += 1) files.push(await sealed(founder, `企业 ${place}`))
    for (const server of servers) expect(balancer?.answered.get(server.address) ?? 0).toBeGreaterThan(startUps)

    const made = await analyst.post(`/api/v1/teams/${team}/tokens`, {
      data: { label: 'load', scopes: ['boards:read', 'submissions:write'], days: 1 },
    })
    const { token } = (await made.json()) as { token: string }
    const program = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${token}` } })
    const address = `/api/v1/boards/${board}/submissions`
    let done = 0
    const send = async (file: string, place: number) => {
      await insist(program, address, file, `file-${place}`)
      done += 1
      if (done === 2) await servers[0]?.kill()
    }
    await Promise.all(files.map(send))
    // Whoever repeats everything afterwards changes nothing.
    for (const [place, file] of files.entries()) expect([200, 201]).toContain(await insist(program, address, file, `again-${place}`))

    const survivor = await playwright.request.newContext({ baseURL: servers[1]?.address ?? '', storageState: await analyst.storageState() })
    const { submissions, next } = (await (await survivor.get(address)).json()) as { submissions: { name: string }[]; next: string | null }
    expect(submissions.map(({ name }) => name).toSorted()).toEqual(files.map((_, place) => `企业 ${place}`))
    expect(next).toBeNull()
    for (const context of [analyst, founder, program, survivor]) await context.dispose()
  })
})
