import type { Selectable } from 'kysely'
import type { Locale } from '#lib/i18n/locale'
import { type AnswerDocument, readAnswers } from './answer-document'
import { isId } from './id'
import type { AssessmentsTable, Database } from './tables'
import { type Brought, readBrought } from './versions'
import { transact } from './writes'

export type Scope = 'quick' | 'full'

/** An instrument and the version that was current when it was taken up. */
export type Asked = { readonly id: string; readonly version: string }

/** One start-up's profile and answers. Times are ISO 8601 in UTC; `revision` counts every change of the document from 1. */
export type Assessment = {
  readonly id: string
  readonly name: string
  readonly locale: Locale
  readonly scope: Scope
  readonly instrument: Asked
  /** the second instrument; its answers stay in the document when it is taken away */
  readonly companion: Asked | null
  readonly answers: AnswerDocument
  /** the versions of its instruments that it was brought to, oldest first */
  readonly brought: readonly Brought[]
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly lastOpenedAt: string
  /** only of a second opinion: whose it is and how far it is; what is asked is that of the assessment to which it belongs */
  readonly opinion?: Opinion
}

/** A second opinion as whoever gives it sees it: the name under which they were invited, and since when it is handed in or can no longer be. */
export type Opinion = { readonly label: string; readonly submittedAt: string | null; readonly closedAt: string | null }

/** `name` is one that `parseName` returned, `secretHash` what `hashSecret` made of the private link's secret. */
export type NewAssessment = Pick<Assessment, 'id' | 'name' | 'locale' | 'scope' | 'instrument'> & {
  readonly companion?: Asked | null
  readonly secretHash: string
  /** the assessment to which it is a second opinion */
  readonly opinionOf?: string
}
export type Details = Partial<Pick<Assessment, 'name' | 'scope' | 'companion'>>

const dayMs = 24 * 60 * 60 * 1_000

const fromRow = (row: Selectable<AssessmentsTable>): Assessment => ({
  id: row.id,
  name: row.name,
  locale: row.locale === 'zh' ? 'zh' : 'en',
  scope: row.scope === 'quick' ? 'quick' : 'full',
  instrument: { id: row.instrument, version: row.instrument_version },
  companion: row.companion === null ? null : { id: row.companion, version: row.companion_version ?? '' },
  answers: readAnswers(row.answers),
  brought: readBrought(row.brought),
  revision: row.revision,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  lastOpenedAt: row.last_opened_at,
})

const columnsOf = (companion: Asked | null) => ({ companion: companion?.id ?? null, companion_version: companion?.version ?? null })

/** @throws UnstorableTextError when the name holds what no database keeps; the driver's error when the id is taken */
export const createAssessment = async (db: Database, assessment: NewAssessment, now: Date): Promise<void> => {
  const at = now.toISOString()
  const row = {
    id: assessment.id,
    secret_hash: assessment.secretHash,
    name: assessment.name,
    locale: assessment.locale,
    scope: assessment.scope,
    instrument: assessment.instrument.id,
    instrument_version: assessment.instrument.version,
    ...columnsOf(assessment.companion ?? null),
    answers: '{}',
    revision: 1,
    created_at: at,
    updated_at: at,
    last_opened_at: at,
    opinion_of: assessment.opinionOf ?? null,
  }
  await transact(db, (trx) => trx.insertInto('assessments').values(row).execute())
}

const findRow = (db: Database, id: string) => db.selectFrom('assessments').selectAll().where('id', '=', id).executeTakeFirst()

/** A second opinion has its own answers; its name, what is asked and how long it is kept follow the assessment, whatever is changed there. */
const findOpinion = async (db: Database, row: Selectable<AssessmentsTable>, of: string): Promise<Assessment | undefined> => {
  const invitation = db.selectFrom('opinions').select(['label', 'submitted_at']).where('assessment_id', '=', of).where('id', '=', row.id)
  const round = db.selectFrom('opinion_rounds').select('closed_at').where('assessment_id', '=', of)
  const [parent, opinion, closed] = [await findRow(db, of), await invitation.executeTakeFirst(), await round.executeTakeFirst()]
  if (parent === undefined || opinion === undefined) return undefined
  const { name, scope, instrument, companion, brought, lastOpenedAt } = fromRow(parent)
  return {
    ...fromRow(row),
    ...{ name, scope, instrument, companion, brought, lastOpenedAt },
    opinion: { label: opinion.label, submittedAt: opinion.submitted_at, closedAt: closed?.closed_at ?? null },
  }
}

/** The assessment, or undefined: never made, or erased. */
export const findAssessment = async (db: Database, id: string): Promise<Assessment | undefined> => {
  if (!isId(id)) return undefined
  const row = await findRow(db, id)
  if (row === undefined) return undefined
  return row.opinion_of === null ? fromRow(row) : findOpinion(db, row, row.opinion_of)
}

/** Changes what is given and leaves the rest; false where there is no such assessment. */
export const updateDetails = async (db: Database, id: string, details: Details, now: Date): Promise<boolean> => {
  if (!isId(id)) return false
  const at = now.toISOString()
  const { name, scope, companion } = details
  const { numUpdatedRows } = await transact(db, (trx) =>
    trx
      .updateTable('assessments')
      .set({ name, scope, ...(companion === undefined ? {} : columnsOf(companion)), updated_at: at, last_opened_at: at })
      .set((row) => ({ revision: row('revision', '+', 1) }))
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
  return numUpdatedRows > 0n
}

/** Notes that the owner came back, which puts off its retention; written at most once a day, since reading should not cost a write. */
export const markOpened = async (db: Database, id: string, now: Date): Promise<void> => {
  const yesterday = new Date(now.getTime() - dayMs).toISOString()
  if (!isId(id)) return
  await db
    .updateTable('assessments')
    .set({ last_opened_at: now.toISOString() })
    .where('id', '=', id)
    .where('last_opened_at', '<', yesterday)
    .execute()
}
