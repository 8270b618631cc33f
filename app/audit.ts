import 'server-only'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { KeptAuditEntry } from '#lib/store/audit'
import { listBoards } from '#lib/store/boards'
import type { Database } from '#lib/store/tables'
import { membersOf } from '#lib/store/teams'

/** An entry in words. What was erased or has left is named by its id. */
export type AuditLine = {
  readonly entry: string
  readonly at: string
  readonly who: string
  readonly what: string
  readonly board: string
  readonly thing: string
}

/** The key of the words for a deed: `board.create` → `boardCreate`. */
const keyOf = (action: KeptAuditEntry['action']) => action.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase()) as ActionKey // the test of the messages holds every action to a key

type Joined<A extends string> = A extends `${infer Head}.${infer Tail}` ? `${Head}${Capitalize<Tail>}` : A
type ActionKey = Joined<KeptAuditEntry['action']>

/** Puts entries in words: people and boards by the names that they have now. */
export async function auditLines(
  db: Database,
  team: string,
  entries: readonly KeptAuditEntry[],
  locale: Locale,
): Promise<readonly AuditLine[]> {
  const t = translator(locale, 'audit')
  const people = new Map((await membersOf(db, team)).map(({ account, name }) => [account, name]))
  const boards = new Map((await listBoards(db, team)).map(({ id, name }) => [id, name]))
  const who = (actor: string) => {
    if (actor === 'founder' || actor === 'system') return t(`who.${actor}`)
    return people.get(actor) ?? t('who.gone', { id: actor })
  }
  return entries.map(({ entry, at, actor, action, board, thing }) => ({
    entry,
    at,
    who: who(actor),
    what: t(`action.${keyOf(action)}`),
    board: board === null ? '' : (boards.get(board) ?? board),
    thing: thing === null || thing === board ? '' : thing,
  }))
}
