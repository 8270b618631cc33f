import 'server-only'
import { cache } from 'react'
import { languageOf } from '#app/_pdf/respond.ts'
import { may } from '#lib/access'
import type { Locale } from '#lib/i18n/locale'
import { type Edition, isEdition } from '#lib/report/edition'
import { noteOpening, type OpenedKind } from '#lib/store/share-openings'
import { findShare, type Share } from '#lib/store/shares'
import { findSnapshot, type StoredSnapshot } from '#lib/store/snapshots'
import { database } from './server'
import { shareReader, viewer } from './viewer'

/** A link in force with its snapshot. `reader` is null for the owner, who looks at what readers see. */
export type Shared = { readonly share: Share; readonly snapshot: StoredSnapshot; readonly reader: number | null }

/** What a link shows, if whoever asks may see that edition of it; for anyone else it is not there. */
export const sharedFor = cache(async (id: string, edition: Edition): Promise<Shared | undefined> => {
  const db = await database()
  const share = await findShare(db, id, new Date())
  if (share === undefined) return undefined
  const reader = await shareReader(id)
  const { assessments } = await viewer(share.assessmentId)
  const who = { assessments, shares: new Set(reader === undefined ? [] : [id]) }
  const resource = { kind: 'share', id, assessment: share.assessmentId, edition: share.edition } as const
  if (!may(who, edition === 'full' ? 'share.full' : 'share.summary', resource)) return undefined
  const snapshot = await findSnapshot(db, share.assessmentId, share.snapshotId)
  return snapshot && { share, snapshot, reader: reader ?? null }
})

/** The widest edition of a link that whoever asks may see. */
export const widestFor = async (id: string): Promise<Shared | undefined> => (await sharedFor(id, 'full')) ?? sharedFor(id, 'summary')

/** Tells the owner that a reader opened something; the owner's own looks are not noted. */
export const note = async ({ share, reader }: Shared, what: OpenedKind): Promise<void> => {
  if (reader !== null) await noteOpening(await database(), { shareId: share.id, what, reader }, new Date())
}

type Asked = { readonly shared: Shared; readonly locale: Locale; readonly edition: Edition }

/** What a request asks of a link: `?lang=`, and `?edition=` or the widest there is. Undefined where that is not to be had. */
export const askedOf = async (request: Request, id: string, page: string): Promise<Asked | undefined> => {
  const locale = languageOf(request, page)
  const wanted = new URL(request.url).searchParams.get('edition')
  if (locale === null || (wanted !== null && !isEdition(wanted))) return undefined
  const shared = wanted === null ? await widestFor(id) : await sharedFor(id, wanted)
  return shared && { shared, locale, edition: wanted ?? shared.share.edition }
}
