import 'server-only'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import type { Held, IntakeChoice } from '#app/_components/intake/choice.ts'
import { instrument as installedInstrument } from '#app/content.ts'
import { database } from '#app/server.ts'
import { heldAssessments, intakeViewer } from '#app/viewer.ts'
import { may } from '#lib/access'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { verificationCode } from '#lib/snapshot/verification-code'
import { type Assessment, findAssessment } from '#lib/store/assessments'
import { type Board, findBoard } from '#lib/store/boards'
import { anyIntake, type Intake, intakeCounts, isOpen, listIntakes } from '#lib/store/intakes'
import { findTeam } from '#lib/store/teams'
import { holdingsOf } from '#lib/store/withdrawal'

/** An intake link with the board it leads to. `closed`: why it takes in nothing, or null while it does. */
export type IntakeSeen = {
  readonly intake: Intake
  readonly board: Board
  readonly team: string
  readonly closed: { readonly kind: 'expired' | 'revoked'; readonly at: string } | { readonly kind: 'archived' } | null
}

const closedOf = ({ expiresAt, revokedAt }: Intake, { archivedAt }: Board, now: Date): IntakeSeen['closed'] => {
  if (revokedAt !== null) return { kind: 'revoked', at: revokedAt }
  if (!isOpen({ expiresAt, revokedAt }, now)) return { kind: 'expired', at: expiresAt ?? '' }
  return archivedAt === null ? null : { kind: 'archived' }
}

/** The link, if whoever asks came by it; for anyone else it is not there. */
export const intakeFor = cache(async (id: string): Promise<IntakeSeen | undefined> => {
  const db = await database()
  const intake = await anyIntake(db, id)
  if (intake === undefined) return undefined
  const open = isOpen(intake, new Date())
  if (!may(await intakeViewer(id), 'intake.read', { kind: 'intake', id, open })) return undefined
  const board = await findBoard(db, intake.board)
  if (board === undefined || board.deletedAt !== null) return undefined
  const team = await findTeam(db, board.team)
  return team && { intake, board, team: team.name, closed: closedOf(intake, board, new Date()) }
})

/** Whether whoever asks may hand in by this link: it takes in while it is in force and its board is not archived. */
export const maySubmit = async ({ intake, closed }: IntakeSeen): Promise<boolean> =>
  may(await intakeViewer(intake.id), 'intake.submit', { kind: 'intake', id: intake.id, open: closed === null })

/** The part of an assessment that a board looks at: its version of the board's instrument, or null where it does not answer that. */
export const versionFor = ({ instrument, companion }: Assessment, board: Board): string | null =>
  [instrument, companion].find((asked) => asked?.id === board.instrument.id)?.version ?? null

/** The assessments that this browser holds, as a founder is asked to choose among them, last changed first. */
export const choicesFor = async (board: Board, locale: Locale): Promise<readonly IntakeChoice[]> => {
  const db = await database()
  const t = await getTranslations({ locale, namespace: 'intake' })
  const found = await Promise.all([...(await heldAssessments())].map((id) => findAssessment(db, id)))
  const own = found.filter((one) => one !== undefined).filter((one) => one.opinion === undefined)
  const title = installedInstrument(board.instrument.id).title[locale]
  return own
    .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .map((one) => {
      const version = versionFor(one, board)
      const expected = board.instrument.version
      const note =
        version === null
          ? t('choose.instrument', { title })
          : version === expected
            ? null
            : t('choose.version', { given: version, expected })
      const meta = t('choose.meta', { scope: t(`scope.${one.scope}`), at: moment(one.updatedAt, locale) })
      return { id: one.id, name: one.name, meta, note, allowed: version !== null }
    })
}

/** What founders handed in of these assessments and still lies on boards, in words, newest first; on one board alone where it is given. */
export const heldOf = async (assessments: Iterable<string>, locale: Locale, board?: string): Promise<readonly Held[]> => {
  const db = await database()
  const holdings = await Promise.all(
    [...assessments].map(async (assessment) => (await holdingsOf(db, assessment)).map((one) => ({ ...one, assessment }))),
  )
  const teams = new Map<string, string>()
  const shown = holdings.flat().filter((one) => board === undefined || one.board === board)
  for (const { team } of shown) if (!teams.has(team)) teams.set(team, (await findTeam(db, team))?.name ?? '')
  return shown
    .toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt))
    .map((one) => ({
      assessment: one.assessment,
      board: one.board,
      submission: one.submission,
      name: one.name,
      code: verificationCode(one.digest),
      at: moment(one.receivedAt, locale),
      boardName: one.boardName,
      team: teams.get(one.team) ?? '',
      superseded: one.superseded,
    }))
}

/** An intake link in words, for the team. */
export type IntakeRow = {
  readonly id: string
  readonly label: string
  readonly made: string
  readonly state: { readonly kind: 'open'; readonly ends: string | null } | { readonly kind: 'expired' | 'revoked'; readonly ended: string }
  readonly count: number
}

/** The intake links of a board, those in force first. */
export const intakesOf = async (board: string, locale: Locale, now: Date): Promise<readonly IntakeRow[]> => {
  const db = await database()
  const [intakes, counts] = await Promise.all([listIntakes(db, board), intakeCounts(db, board)])
  const rows = intakes.map((intake): IntakeRow => {
    const { id, label, createdAt, expiresAt, revokedAt } = intake
    const state: IntakeRow['state'] = isOpen(intake, now)
      ? { kind: 'open', ends: expiresAt === null ? null : moment(expiresAt, locale) }
      : { kind: revokedAt === null ? 'expired' : 'revoked', ended: moment(revokedAt ?? expiresAt ?? createdAt, locale) }
    return { id, label, made: moment(createdAt, locale), state, count: counts.get(id) ?? 0 }
  })
  return [...rows.filter(({ state }) => state.kind === 'open'), ...rows.filter(({ state }) => state.kind !== 'open')]
}
