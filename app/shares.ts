import 'server-only'
import { historyOf } from '#app/history.ts'
import { database } from '#app/server.ts'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { listOpenings, type OpenedKind } from '#lib/store/share-openings'
import { isInForce, listShares, type ShareEdition } from '#lib/store/shares'

/** A link in words, for its owner. */
export type ShareRow = {
  readonly id: string
  readonly label: string
  readonly edition: ShareEdition
  readonly snapshot: { readonly at: string; readonly code: string }
  readonly made: string
  /** `ends` and `ended` are moments; null: until it is ended by hand */
  readonly state: { readonly kind: 'open'; readonly ends: string | null } | { readonly kind: 'expired' | 'revoked'; readonly ended: string }
  /** newest first */
  readonly openings: readonly { readonly key: string; readonly what: OpenedKind; readonly reader: number; readonly at: string }[]
}

/** The links of an assessment with their openings, those in force first, each group newest first. */
export const sharesOf = async (assessment: string, locale: Locale, now: Date): Promise<readonly ShareRow[]> => {
  const db = await database()
  const [shares, openings, snapshots] = await Promise.all([
    listShares(db, assessment),
    listOpenings(db, assessment),
    historyOf(assessment, locale),
  ])
  const rows = shares.map((share): ShareRow => {
    const of = snapshots.find(({ id }) => id === share.snapshotId)
    const { createdAt, edition, expiresAt, id, label, revokedAt } = share
    const ended = revokedAt ?? expiresAt ?? createdAt
    const state: ShareRow['state'] = isInForce(share, now)
      ? { kind: 'open', ends: expiresAt === null ? null : moment(expiresAt, locale) }
      : { kind: revokedAt === null ? 'expired' : 'revoked', ended: moment(ended, locale) }
    return {
      id,
      label,
      edition,
      snapshot: { at: of?.at ?? '', code: of?.code ?? '' },
      made: moment(createdAt, locale),
      state,
      openings: openings
        .filter(({ shareId }) => shareId === id)
        .map(({ what, reader, at }, place) => ({ key: `${at} ${place}`, what, reader, at: moment(at, locale) })),
    }
  })
  return [...rows.filter(({ state }) => state.kind === 'open'), ...rows.filter(({ state }) => state.kind !== 'open')]
}
