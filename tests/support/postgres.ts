import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareJobs } from '#lib/jobs/queue'
import { withDatabase } from '#lib/store/database'
import { migrateToLatest } from '#lib/store/migrate'
import { startPostgres } from './postgres-server'

/**
 * vitest's globalSetup. One PostgreSQL server for the whole run: that of TEST_DATABASE_URL, whose user may create databases, else one
 * that is started here. In it one migrated database, which each test copies.
 */
declare module 'vitest' {
  interface ProvidedContext {
    /** the socket at which `serverForTests` asks */
    readonly postgresDesk: string
  }
}

/** The server and the database to copy, or why there is none: then the tests that need it fail with that. */
export type ServerForTests = { readonly server: string; readonly template: string } | { readonly problem: string }

/** The same server, another database. */
export const databaseOn = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Runs one statement on the server itself. */
export const onServer = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

type Prepared = { readonly answer: ServerForTests; readonly clean: () => Promise<void> }

const prepare = async (): Promise<Prepared> => {
  const given = process.env.TEST_DATABASE_URL
  let stop = async () => {}
  try {
    const server = given ? { url: given, stop } : await startPostgres()
    stop = server.stop
    const template = `touchstone_template_${randomBytes(4).toString('hex')}`
    await onServer(server.url, `create database ${template}`)
    const place = { dataDir: '', databaseUrl: databaseOn(server.url, template) }
    await withDatabase(place, migrateToLatest)
    await prepareJobs(place)
    const clean = async () => {
      await onServer(server.url, `drop database ${template}`)
      await server.stop()
    }
    return { answer: { server: server.url, template }, clean }
  } catch (error) {
    await stop()
    const reason = error instanceof Error ? error.message : error
    return { answer: { problem: `PostgreSQL could not be made ready for the tests: ${reason}` }, clean: async () => {} }
  }
}

/** What a test file calls, in its own process: starts the server if no other file has, and says where it is. */
export const serverForTests = async (desk: string): Promise<ServerForTests> => {
  const said = await text(connect(desk))
  return JSON.parse(said) as ServerForTests // said by the setup below
}

/** Puts up a desk at which test files ask for the server, so that a run which needs none does not wait for one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-desk-'))
  let prepared: Promise<Prepared> | undefined
  const desk = createServer(async (socket) => {
    prepared ??= prepare()
    socket.end(JSON.stringify((await prepared).answer))
  })
  desk.listen(join(folder, 'desk'))
  await once(desk, 'listening')
  project.provide('postgresDesk', join(folder, 'desk'))
  return async () => {
    desk.close()
    await (await prepared)?.clean()
    rmSync(folder, { recursive: true, force: true })
  }
}
