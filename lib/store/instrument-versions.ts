import type { Instrument } from '#lib/instrument/schema'
import type { Source } from '#lib/instrument/sources'
import type { InstrumentRef } from '#lib/snapshot/payload'
import type { Database } from './tables'
import { transact } from './writes'

/** An instrument as it was when something was frozen with it, with the sources that it cites. */
export type KeptInstrument = { readonly instrument: Instrument; readonly sources: ReadonlyMap<string, Source> }

const byRef = (db: Database, { id, version, digest }: InstrumentRef) =>
  db.selectFrom('instrument_versions').where('id', '=', id).where('version', '=', version).where('digest', '=', digest)

/** Keeps the instrument once per digest, so that what was frozen with it can be shown in its own words for ever. */
export const keepInstrument = (db: Database, ref: InstrumentRef, kept: KeptInstrument, now: Date): Promise<void> =>
  transact(db, async (trx) => {
    if ((await byRef(trx, ref).select('digest').executeTakeFirst()) !== undefined) return
    const content = JSON.stringify(kept.instrument)
    const sources = JSON.stringify(Object.fromEntries(kept.sources))
    await trx
      .insertInto('instrument_versions')
      .values({ ...ref, content, sources, kept_at: now.toISOString() })
      .onConflict((conflict) => conflict.columns(['id', 'version', 'digest']).doNothing())
      .execute()
  })

/** The instrument with exactly this digest, or undefined where nothing was ever frozen with it. */
export const keptInstrument = async (db: Database, ref: InstrumentRef): Promise<KeptInstrument | undefined> => {
  const row = await byRef(db, ref).select(['content', 'sources']).executeTakeFirst()
  if (row === undefined) return undefined
  // Written by keepInstrument alone, from what the loader had checked.
  const instrument = JSON.parse(row.content) as Instrument
  const sources = JSON.parse(row.sources) as Readonly<Record<string, Source>>
  return { instrument, sources: new Map(Object.entries(sources)) }
}

/** The instrument of this version in its newest content, or undefined where it was never in use here. */
export const newestKept = async (db: Database, id: string, version: string): Promise<KeptInstrument | undefined> => {
  const row = await db
    .selectFrom('instrument_versions')
    .select('digest')
    .where('id', '=', id)
    .where('version', '=', version)
    .orderBy('kept_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : keptInstrument(db, { id, version, digest: row.digest })
}
