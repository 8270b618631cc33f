import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { HandRow } from '#app/_components/screen/hand-entries.tsx'
import { database } from '#app/server.ts'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { listHandEntries } from '#lib/store/board-assessments'
import type { Board } from '#lib/store/boards'
import { membersOf } from '#lib/store/teams'

/** The assessments entered from a board in words, newest first. */
export const handRowsOf = async (board: Board, locale: Locale): Promise<readonly HandRow[]> => {
  const db = await database()
  const t = await getTranslations({ locale, namespace: 'screen.hand' })
  const [entries, members] = [await listHandEntries(db, board.id), await membersOf(db, board.team)]
  const nameOf = (account: string) => members.find((one) => one.account === account)?.name ?? t('someone')
  return entries.map(({ assessment, name, scope, by, at }) => ({
    assessment,
    name,
    meta: t('meta', { scope: t(scope), by: nameOf(by), at: moment(at, locale) }),
  }))
}
