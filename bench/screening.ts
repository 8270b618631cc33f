import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadInstrument } from '#lib/instrument/load'
import { defaultGates, yardstickOf } from '#lib/screening/board'
import { demoStartups } from '#lib/screening/demo'
import { boardField } from '#lib/screening/flip'
import { overviewOf } from '#lib/screening/overview'
import { defaultQuery, type SubmissionQuery } from '#lib/screening/query'
import { rankIntervals } from '#lib/screening/ranking'
import { defaultStages } from '#lib/screening/stages'
import { digestOf } from '#lib/snapshot/canonical'
import { type Board, changeBoard, createBoard, findBoard } from '#lib/store/boards'
import { openDatabase, type Place } from '#lib/store/database'
import { migrateToLatest } from '#lib/store/migrate'
import { overviewRows } from '#lib/store/overview-rows'
import { newId } from '#lib/store/secret'
import { addInBulk } from '#lib/store/submission-bulk'
import { submissionsPage } from '#lib/store/submission-pages'
import type { Database } from '#lib/store/tables'
import { rankedVectors } from '#lib/store/vectors'
import { startPostgres } from '../tests/support/postgres-server'

/**
 * A board of 100,000 start-ups on SQLite and on PostgreSQL (DESIGN 10: first page, sorted and filtered, p95 ≤ 100 ms on both). Rows are
 * without their files, which no list reads. STARTUPS and BENCH_RUNS change the run, BENCH_ON=sqlite or postgres leaves one out.
 */
const startups = Number(process.env.STARTUPS ?? 100_000)
const runs = Number(process.env.BENCH_RUNS ?? 40)

const loaded = loadInstrument('content/instruments/readiness')
if (!loaded.ok) throw new Error('the instrument does not load')
const instrument = loaded.value
const dimensions = instrument.dimensions.map(({ id }) => id)
const ref = { id: instrument.id, version: instrument.version, digest: await digestOf(instrument) }
const names = {
  zh: { first: ['云', '青', '知', '星'], second: ['图', '澜', '墨'], kind: ['智能', '数据'] },
  en: { first: ['Amber', 'Calder', 'Delta'], second: ['bridge', 'field'], kind: ['Labs', 'Data'] },
}
const evenly = (weights: readonly number[]) => Object.fromEntries(dimensions.map((id, place) => [id, weights[place] ?? 1]))

const fill = async (db: Database): Promise<number> => {
  await migrateToLatest(db)
  const started = performance.now()
  const settings = {
    reading: 'evidenced',
    tolerance: '0.25',
    weights: evenly([]),
    gates: { ...defaultGates, band: 1 },
    members: null,
  } as const
  const board = { id: 'bench', team: 'team', name: 'bench', instrument: ref, dimensions, yardstick: yardstickOf(instrument) }
  await createBoard(db, { ...board, ...settings, stages: defaultStages, createdBy: 'bench' }, new Date())
  const plan = {
    instrument,
    ref,
    names,
    stages: defaultStages,
    count: startups,
    seed: 7,
    at: '2026-11-24T08:00:00.000Z',
    newId,
    pool: 4_000,
  }
  const rows = function* () {
    for (const { text, ...one } of demoStartups(plan)) {
      const digest = createHash('sha256').update(text).digest('hex')
      const rest = { source: 'api', verdict: 'unsealed', intakeId: null, receivedBy: null, file: null } as const
      yield { ...one, ...rest, board: 'bench', digest, contentDigest: digest }
    }
  }
  await addInBulk(db, 'bench', rows(), new Date())
  return (performance.now() - started) / 1_000
}

const boardOf = async (db: Database): Promise<Board> => {
  const board = await findBoard(db, 'bench')
  if (board === undefined) throw new Error('the board is gone')
  return board
}

const quantile = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1)

const page =
  (query: Partial<SubmissionQuery>) =>
  async (db: Database): Promise<void> =>
    void (await submissionsPage(db, await boardOf(db), { ...defaultQuery, ...query }))

let turn = 0
const tasks: readonly (readonly [what: string, times: number, run: (db: Database) => Promise<void>])[] = [
  ['first page by rank', runs, page({})],
  ['first page by name', runs, page({ sort: 'name', descending: false })],
  ['first page by a dimension', runs, page({ sort: 'dimension:data' })],
  ['first page by claimed score', runs, page({ sort: 'claimed' })],
  ['by rank, a stage', runs, page({ filter: { stages: ['talks'] } })],
  ['by rank, a band', runs, page({ filter: { bands: [2] } })],
  ['by rank, passing the gates', runs, page({ filter: { passes: true } })],
  ['by name, a search and a stage', runs, page({ sort: 'name', descending: false, filter: { text: 'amber', stages: ['new'] } })],
  ['by received, failing the gates', runs, page({ sort: 'received', filter: { passes: false } })],
  ['page 1,000 by rank', runs, page({ offset: 49_950 })],
  ['weights on trial', runs, (db) => page({ preview: { weights: evenly([1 + (turn++ % 9), 3, 2, 1, 4]) } })(db)],
  [
    'weights saved',
    5,
    async (db) =>
      void (await changeBoard(db, 'bench', (await boardOf(db)).revision, { weights: evenly([1 + (turn++ % 9), 2]) }, new Date())),
  ],
  [
    'intervals of 50 against all, columns read anew',
    5,
    async (db) => {
      const board = await boardOf(db)
      const { rows } = await submissionsPage(db, board, defaultQuery)
      const work = rankIntervals(
        boardField(board),
        await rankedVectors(db, board, board.reading),
        rows.map(({ id }) => id),
      )
      for (let step = work.next(); step.done !== true; step = work.next()) {}
    },
  ],
  ['overview', 5, async (db) => void overviewOf(instrument, await boardOf(db), await overviewRows(db, await boardOf(db)))],
]

const measure = async (name: string, place: Place): Promise<void> => {
  const db = openDatabase(place)
  try {
    console.log(`${name}: ${startups} start-ups put on a board in ${(await fill(db)).toFixed(1)} s`)
    const table = []
    for (const [what, times, run] of tasks) {
      await run(db)
      const taken: number[] = []
      for (let time = 0; time < times; time += 1) {
        const started = performance.now()
        await run(db)
        taken.push(performance.now() - started)
      }
      taken.sort((a, b) => a - b)
      table.push({ what, 'p50 ms': quantile(taken, 0.5), 'p95 ms': quantile(taken, 0.95) })
    }
    console.table(table)
  } finally {
    await db.destroy()
  }
}

console.log(
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`,
)
if (process.env.BENCH_ON !== 'postgres') {
  const dataDir = mkdtempSync(join(tmpdir(), 'touchstone-screening-'))
  try {
    await measure('SQLite', { dataDir })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
if (process.env.BENCH_ON !== 'sqlite') {
  // The server's keeper is a file of its own, looked for beside the code that starts it.
  copyFileSync('tests/support/postgres-keeper.mjs', join(import.meta.dirname, 'postgres-keeper.mjs'))
  const server = await startPostgres()
  try {
    await measure('PostgreSQL', { dataDir: '', databaseUrl: server.url })
  } finally {
    await server.stop()
  }
}
