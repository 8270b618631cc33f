import type { Selectable } from 'kysely'
import type { Locale } from '#lib/i18n/locale'
import type { Scope } from '#lib/instrument/scope'
import type { Reading } from '#lib/scoring/result'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import { SealedFile } from '#lib/snapshot/seal'
import { verificationCode } from '#lib/snapshot/verification-code'
import { isId } from './id'
import type { Database, SnapshotsTable } from './tables'
import { transact } from './writes'

/** What lists show of a snapshot. Scores are whole tenths, bands indexes, of the main instrument; null = not assessable. */
export type SnapshotHead = {
  readonly id: string
  readonly at: string
  readonly code: string
  readonly name: string
  readonly locale: Locale
  readonly scope: Scope
  readonly instrument: { readonly id: string; readonly version: string }
  readonly scoring: string
  readonly scores: Readonly<Record<Reading, number | null>>
  readonly bands: Readonly<Record<Reading, number | null>>
  readonly flags: { readonly raised: number; readonly open: number }
  readonly weakest: string | null
}
export type StoredSnapshot = SnapshotHead & { readonly digest: string; readonly sealed: SealedFile }

/** A frozen and sealed assessment on its way into the store. `revision` is that of the assessment that was frozen. */
export type NewSnapshot = {
  readonly payload: SnapshotPayload
  readonly digest: string
  readonly contentDigest: string
  readonly sealed: SealedFile
  readonly requestKey: string
  readonly revision: number
}

export type FreezeOutcome =
  /** `repeated`: this request, or one just like it on the same day, has made it before */
  | { readonly kind: 'frozen'; readonly snapshot: SnapshotHead; readonly repeated: boolean }
  /** answers came in meanwhile: freeze again */
  | { readonly kind: 'moved' }
  | { readonly kind: 'full' }
  | { readonly kind: 'missing' }

/** More than a snapshot a week for three years; a bound on what one private link can fill. */
export const maxSnapshots = 200

const headColumns = [
  'id',
  'at',
  'digest',
  'name',
  'locale',
  'scope',
  'instrument',
  'instrument_version',
  'scoring',
  'evidenced',
  'claimed',
  'possible',
  'evidenced_band',
  'claimed_band',
  'possible_band',
  'flags_raised',
  'flags_open',
  'weakest',
] as const

const headOf = (row: Pick<Selectable<SnapshotsTable>, (typeof headColumns)[number]>): SnapshotHead => ({
  id: row.id,
  at: row.at,
  code: verificationCode(row.digest),
  name: row.name,
  locale: row.locale === 'zh' ? 'zh' : 'en',
  scope: row.scope === 'quick' ? 'quick' : 'full',
  instrument: { id: row.instrument, version: row.instrument_version },
  scoring: row.scoring,
  scores: { evidenced: row.evidenced, claimed: row.claimed, possible: row.possible },
  bands: { evidenced: row.evidenced_band, claimed: row.claimed_band, possible: row.possible_band },
  flags: { raised: row.flags_raised, open: row.flags_open },
  weakest: row.weakest,
})

const rowOf = ({ payload, digest, contentDigest, sealed, requestKey }: NewSnapshot, place: number): Selectable<SnapshotsTable> => {
  const [main] = payload.parts
  if (main === undefined) throw new RangeError('a snapshot without a part')
  const { display, readings, flagStatus } = main.result
  const count = (status: string) => Object.values(flagStatus).filter((one) => one === status).length
  return {
    assessment_id: payload.assessment,
    id: payload.id,
    place,
    request_key: requestKey,
    at: payload.at,
    name: payload.name,
    locale: payload.locale,
    scope: payload.scope,
    instrument: main.instrument.id,
    instrument_version: main.instrument.version,
    scoring: main.scoring,
    digest,
    content_digest: contentDigest,
    sealed: JSON.stringify(sealed),
    evidenced: display.evidenced,
    claimed: display.claimed,
    possible: display.possible,
    evidenced_band: readings.evidenced.band,
    claimed_band: readings.claimed.band,
    possible_band: readings.possible.band,
    flags_raised: count('raised'),
    flags_open: count('open'),
    weakest: readings.claimed.weakest,
    targets: JSON.stringify(readings.claimed.targets),
  }
}

/**
 * Keeps a snapshot, and is on the disk when it resolves. A request that is repeated, or a second one on the same day (UTC) while nothing
 * has changed, makes no second snapshot but gives back the first.
 */
export const keepSnapshot = (db: Database, fresh: NewSnapshot): Promise<FreezeOutcome> =>
  transact(db, async (trx): Promise<FreezeOutcome> => {
    const { assessment, at } = fresh.payload
    if (!isId(assessment)) return { kind: 'missing' }
    const held = await trx.selectFrom('assessments').select('revision').where('id', '=', assessment).forUpdate().executeTakeFirst()
    if (!held) return { kind: 'missing' }
    const own = trx.selectFrom('snapshots').where('assessment_id', '=', assessment)
    const asked = await own.select(headColumns).where('request_key', '=', fresh.requestKey).executeTakeFirst()
    if (asked) return { kind: 'frozen', snapshot: headOf(asked), repeated: true }
    const last = await own
      .select([...headColumns, 'place', 'content_digest'])
      .orderBy('place', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last && last.content_digest === fresh.contentDigest && last.at.slice(0, 10) === at.slice(0, 10)) {
      return { kind: 'frozen', snapshot: headOf(last), repeated: true }
    }
    if (held.revision !== fresh.revision) return { kind: 'moved' }
    const { count } = await own.select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow()
    if (Number(count) >= maxSnapshots) return { kind: 'full' }
    const row = rowOf(fresh, (last?.place ?? 0) + 1)
    await trx.insertInto('snapshots').values(row).execute()
    return { kind: 'frozen', snapshot: headOf(row), repeated: false }
  })

/** The snapshots of an assessment, newest first. */
export const listSnapshots = async (db: Database, assessmentId: string): Promise<readonly SnapshotHead[]> => {
  if (!isId(assessmentId)) return []
  const own = db.selectFrom('snapshots').select(headColumns).where('assessment_id', '=', assessmentId)
  return (await own.orderBy('place', 'desc').execute()).map(headOf)
}

/** One snapshot with its sealed file, or undefined: never made, withdrawn, or another assessment's. */
export const findSnapshot = async (db: Database, assessmentId: string, id: string): Promise<StoredSnapshot | undefined> => {
  if (!isId(assessmentId) || !isId(id)) return undefined
  const own = db
    .selectFrom('snapshots')
    .select([...headColumns, 'sealed'])
    .where('assessment_id', '=', assessmentId)
  const row = await own.where('id', '=', id).executeTakeFirst()
  return row && { ...headOf(row), digest: row.digest, sealed: SealedFile.parse(JSON.parse(row.sealed)) }
}
