import 'server-only'
import type { OverviewModel } from '#app/_components/startup/overview.tsx'
import { database } from '#app/server.ts'
import { stageName } from '#app/stage-name.ts'
import { boardPeople, checklistFor, reportsOf, type Startup } from '#app/startup.ts'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { listNotes } from '#lib/store/notes'
import { stageChanges } from '#lib/store/stages'

/** Questions that stand on the first page; the rest are on their own. */
const mostAsked = 5

/** All that the first page of a start-up shows. */
export const overviewOf = async (startup: Startup, locale: Locale): Promise<OverviewModel> => {
  const { board, submission, viewer, people } = startup
  const say = translator(locale, 'screen')
  const db = await database()
  const reports = reportsOf(startup, locale)
  const [notes, changes, questions, named] = await Promise.all([
    listNotes(db, board.id, submission.id),
    stageChanges(db, board.id, submission.id),
    checklistFor(startup, reports, locale),
    boardPeople(board),
  ])
  const stages = board.stages.map((stage) => ({ id: stage.id, name: stageName(stage, (key) => say(`stages.${key}`)) }))
  const nameOf = (id: string) => stages.find((stage) => stage.id === id)?.name ?? say('startup.place.noStage')
  const asked = questions.filter(({ done, dropped, kind }) => !done && !dropped && kind !== 'settled')
  return {
    board: board.id,
    id: submission.id,
    founder: reports.founder,
    reviewed: reports.reviewed,
    contradictions: reports.whole.contradictions,
    unreviewed: submission.unreviewed,
    questions: asked.slice(0, mostAsked),
    open: asked.length,
    place: {
      stages,
      stage: submission.stage,
      stageName: nameOf(submission.stage),
      assignee: submission.assignee,
      assigneeName: submission.assignee === null ? null : (people.get(submission.assignee) ?? ''),
      people: named,
      changes: changes.toReversed().map(({ entry, to, by, at }) => ({
        entry,
        text: say('startup.place.change', { stage: nameOf(to), name: people.get(by) ?? '', at: moment(at, locale) }),
      })),
    },
    notes: notes.map(({ id, text, by, at, editedAt, revision }) => ({
      id,
      text,
      by: people.get(by) ?? '',
      when: editedAt === null ? moment(at, locale) : say('startup.notes.edited', { at: moment(editedAt, locale) }),
      own: by === viewer.account,
      revision,
    })),
  }
}
