import 'server-only'
import type { HeadModel } from '#app/_components/startup/head.tsx'
import { database } from '#app/server.ts'
import type { Startup } from '#app/startup.ts'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { neighboursOf } from '#lib/store/neighbours'
import { roundsOf } from '#lib/store/submissions'

/** What stands at the head of every page of a start-up. */
export const headOf = async ({ board, submission, opened, part, people }: Startup, locale: Locale): Promise<HeadModel> => {
  const say = translator(locale, 'screen')
  const db = await database()
  const [neighbours, rounds] = await Promise.all([neighboursOf(db, board, submission), roundsOf(db, board, submission.assessmentId)])
  const by = submission.receivedBy === null ? '' : (people.get(submission.receivedBy) ?? '')
  const received = { at: moment(submission.receivedAt, locale), name: by === '' ? 'none' : by }
  return {
    board: { id: board.id, name: board.name },
    id: submission.id,
    name: submission.name,
    facts: [
      say(`startup.seal.${submission.verdict}`, { code: submission.code, at: moment(opened.payload.at, locale) }),
      say(`startup.source.${submission.source}`, received),
      say('startup.measured', {
        instrument: part.instrument.title[locale],
        version: part.instrument.version,
        scope: submission.scope,
      }),
      ...(submission.kind === 'other' ? [say('startup.otherVersion')] : []),
    ],
    neighbours,
    newer: submission.supersededBy,
    counts: { unreviewed: submission.unreviewed, rounds: rounds.length },
  }
}
