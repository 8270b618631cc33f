import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { EnvError, readEnv } from '#lib/env'
import { loadInstrument } from '#lib/instrument/load'
import { defaultGates, yardstickOf } from '#lib/screening/board'
import { demoStartups } from '#lib/screening/demo'
import { defaultStages } from '#lib/screening/stages'
import { digestOf } from '#lib/snapshot/canonical'
import { createBoard, type NewBoard } from '#lib/store/boards'
import { withDatabase } from '#lib/store/database'
import { migrateToLatest } from '#lib/store/migrate'
import { newId } from '#lib/store/secret'
import { addInBulk } from '#lib/store/submission-bulk'
import { maxSubmissions } from '#lib/store/submissions'
import type { Database } from '#lib/store/tables'
import { teamsOf } from '#lib/store/teams'
import { expectPositionals, parseArguments } from './arguments'
import type { Io } from './io'
import { exit, fail, succeed, UsageError } from './outcome'

export const demoHelp = `npm run demo -- --startups N --email ADDRESS

Makes a board with N invented start-ups (1 to ${maxSubmissions}) for the first team of the account with this
e-mail address; sign up first. Their answers vary as real ones do, and their results are what the engine
makes of them. Each file takes some 30 KB in the database.

  --startups N     how many
  --email ADDRESS  whose team the board is for
  --name NAME      what the board is called
  --seed N         other answers (1 unless given)
  -h, --help       this text

Exit 0 done; 1 not done, with the reason on standard error; 2 a command line that is not understood.
`

const Parts = z.object({ first: z.array(z.string()).min(1), second: z.array(z.string()).min(1), kind: z.array(z.string()).min(1) })
const Names = z.object({ zh: Parts, en: Parts })

/** Beyond this many, start-ups share answers under names of their own. */
const poolSize = 4_000

const numberOf = (text: string | undefined, name: string, most: number, otherwise?: number): number => {
  const value = text === undefined ? otherwise : Number(text)
  if (value === undefined || !Number.isSafeInteger(value) || value < 1 || value > most)
    throw new UsageError(`--${name} is a whole number from 1 to ${most}`)
  return value
}

type Wish = { readonly startups: number; readonly email: string; readonly name: string; readonly seed: number }

const fill = async (db: Database, { startups, email, name, seed }: Wish): Promise<object | string> => {
  await migrateToLatest(db)
  const account = await db.selectFrom('accounts').select('id').where('email', '=', email.trim().toLowerCase()).executeTakeFirst()
  const team = account === undefined ? undefined : (await teamsOf(db, account.id)).find(({ role }) => role !== 'viewer')
  if (account === undefined || team === undefined) return account === undefined ? 'demo.no-account' : 'demo.no-team'
  const loaded = loadInstrument(join(process.cwd(), 'content/instruments/readiness'))
  if (!loaded.ok) throw new Error('the instrument does not load')
  const instrument = loaded.value
  const ref = { id: instrument.id, version: instrument.version, digest: await digestOf(instrument) }
  const now = new Date()
  const board: NewBoard = {
    id: newId(),
    team: team.id,
    name,
    instrument: ref,
    dimensions: instrument.dimensions.map(({ id }) => id),
    yardstick: yardstickOf(instrument),
    reading: 'evidenced',
    tolerance: '0.25',
    weights: Object.fromEntries(instrument.dimensions.map(({ id, weight }) => [id, weight])),
    gates: defaultGates,
    stages: defaultStages,
    members: null,
    createdBy: account.id,
  }
  if ((await createBoard(db, board, now)) === 'full') return 'demo.too-many-boards'
  const names = Names.parse(parse(readFileSync(join(process.cwd(), 'content/demo/names.yaml'), 'utf8')))
  const plan = { instrument, ref, names, stages: defaultStages, count: startups, seed, at: now.toISOString(), newId, pool: poolSize }
  const rows = function* () {
    for (const { id, payload, text, standing, stage } of demoStartups(plan)) {
      const digest = createHash('sha256').update(text).digest('hex')
      yield {
        id,
        board: board.id,
        source: 'api' as const,
        verdict: 'unsealed' as const,
        intakeId: null,
        payload,
        digest,
        contentDigest: digest,
        standing,
        stage,
        receivedBy: account.id,
        file: text,
      }
    }
  }
  const added = await addInBulk(db, board.id, rows(), now)
  return { board: board.id, startups: added, page: `/screen/${board.id}` }
}

/** `touchstone demo`; returns the exit code. Throws UsageError. */
export const demo = async (args: readonly string[], io: Io): Promise<number> => {
  const given = parseArguments(args, ['startups', 'email', 'name', 'seed'])
  if (given.help) {
    await io.stdout(demoHelp)
    return exit.done
  }
  expectPositionals(given.positionals, [])
  const email = given.option('email')
  if (email === undefined) throw new UsageError('--email says whose team the board is for')
  const wish = {
    startups: numberOf(given.option('startups'), 'startups', maxSubmissions),
    email,
    name: given.option('name') ?? `Demo ${given.option('startups')}`,
    seed: numberOf(given.option('seed'), 'seed', 2 ** 31, 1),
  }
  try {
    const outcome = await withDatabase(readEnv(process.env), (db) => fill(db, wish))
    return typeof outcome === 'string' ? fail(io, [{ code: outcome, path: ['email'] }]) : await succeed(io, outcome)
  } catch (error) {
    if (error instanceof EnvError) return fail(io, [{ code: 'demo.bad-settings', path: [], data: { problems: error.problems.join('; ') } }])
    throw error
  }
}
