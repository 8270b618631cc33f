import 'server-only'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { ReportModel } from '#lib/report/model'
import type { MemoModel } from '#lib/screening/memo'
import type { Print } from './jobs'
import { createPool, type Drawn, type Pool, type Seal } from './pool'

/** What one owner may have in hand at a time: both languages. */
const mostPerOwner = 2

const held = globalThis as typeof globalThis & { touchstonePdf?: { readonly pool: Pool; readonly owners: Map<string, number> } }

const start = () => ({
  pool: createPool({
    script: join(/* turbopackIgnore: true */ process.cwd(), 'dist', 'pdf-worker.mjs'),
    workers: availableParallelism() > 2 ? 2 : 1,
    waiting: 8,
    timeout: 60_000,
    idle: 10 * 60_000,
    memory: 768,
    report: (problem) => console.error('A report could not be drawn:', problem),
  }),
  owners: new Map<string, number>(),
})

/** Lets an owner have one thing drawn: nobody fills the queue alone. */
const forOwner = async (owner: string, draw: (pool: Pool) => Promise<Drawn>): Promise<Drawn> => {
  held.touchstonePdf ??= start()
  const { pool, owners } = held.touchstonePdf
  const inHand = owners.get(owner) ?? 0
  if (inHand >= mostPerOwner) return { ok: false, issues: [{ code: 'pdf.already-drawing', path: [] }] }
  owners.set(owner, inHand + 1)
  try {
    return await draw(pool)
  } finally {
    const left = (owners.get(owner) ?? 1) - 1
    if (left === 0) owners.delete(owner)
    else owners.set(owner, left)
  }
}

/** Draws a report off the thread that answers requests. `owner` is whose it is. */
export const drawReport = (owner: string, model: ReportModel, print?: Print, seal?: Seal): Promise<Drawn> =>
  forOwner(owner, (pool) => pool.draw(model, print, seal))

/** Draws a screening memo in the same way. */
export const drawMemo = (owner: string, memo: MemoModel): Promise<Drawn> => forOwner(owner, (pool) => pool.drawMemo(memo))
