import 'server-only'
import { cache } from 'react'
import { type BoardAccess, boardAccess } from '#app/screening.ts'
import { database } from '#app/server.ts'
import { type OpenedSnapshot, openPayload, reportOfSnapshot } from '#app/snapshot-report.ts'
import type { Locale } from '#lib/i18n/locale'
import { toAnswers } from '#lib/instrument/record'
import type { ReportModel } from '#lib/report/model'
import type { AssessedPart } from '#lib/report/parts'
import type { Reading } from '#lib/scoring/result'
import { type ChecklistItem, checklist } from '#lib/screening/checklist'
import type { Compared } from '#lib/screening/comparison'
import { type DiligenceQuestion, diligence, type PracticeReview } from '#lib/screening/diligence'
import type { Person } from '#lib/screening/mentions'
import { type Reviewed, reviewed, reviewedAnswers } from '#lib/screening/reviewed'
import type { SnapshotPart } from '#lib/snapshot/payload'
import type { Board } from '#lib/store/boards'
import { listQuestions } from '#lib/store/questions'
import { type KeptReview, listReviews, newestReviews } from '#lib/store/reviews'
import type { Submission } from '#lib/store/submission-rows'
import { findSubmission, type SubmissionFile, submissionFile } from '#lib/store/submissions'
import { membersOf } from '#lib/store/teams'

/** One start-up on a board, as whoever asks may see it. */
export type Startup = BoardAccess & {
  readonly submission: Submission
  readonly file: SubmissionFile
  readonly opened: OpenedSnapshot
  /** what of it the board looks at, and the same as it was frozen */
  readonly part: AssessedPart
  readonly frozen: SnapshotPart
  readonly reviews: readonly KeptReview[]
  readonly reviewed: Reviewed
  /** names of the team's members, also of those who may not see this board; a name that is gone is an empty one */
  readonly people: ReadonlyMap<string, string>
}

/** The start-up, or undefined where there is none or it may not be seen. */
export const startupFor = cache(async (boardId: string, id: string): Promise<Startup | undefined> => {
  const seen = await boardAccess(boardId)
  if (seen === null) return undefined
  const db = await database()
  const { board } = seen
  const [submission, file] = await Promise.all([findSubmission(db, board, id), submissionFile(db, board.id, id)])
  if (submission === undefined || file === undefined) return undefined
  const [opened, reviews, members] = await Promise.all([
    openPayload(id, file.payload),
    listReviews(db, board.id, id),
    membersOf(db, board.team),
  ])
  const place = opened.parts.findIndex(({ instrument }) => instrument.id === board.instrument.id)
  const [part, frozen] = [opened.parts[place], file.payload.parts[place]]
  if (part === undefined || frozen === undefined) return undefined
  return {
    ...seen,
    submission,
    file,
    opened,
    part,
    frozen,
    reviews,
    reviewed: reviewed(part.instrument, frozen, file.payload.scope, newestReviews(reviews)),
    people: new Map(members.map(({ account, name }) => [account, name])),
  }
})

/** What is said of one instrument within the report of an assessment. */
const reportOn = (whole: ReportModel, instrument: string): ReportModel =>
  whole.companion !== null && whole.companion.report.instrument.id === instrument ? whole.companion.report : whole

export type StartupReports = {
  /** all that the founder handed in, as it was sealed */
  readonly whole: ReportModel
  /** of the board's instrument */
  readonly founder: ReportModel
  /** the same with the result after the review: its evidenced reading is the reviewed one */
  readonly reviewed: ReportModel
}

/** What is said of the start-up, in one language. */
export const reportsOf = ({ opened, part, reviewed }: Startup, locale: Locale): StartupReports => {
  const whole = reportOfSnapshot(opened, locale)
  const [main, ...others] = opened.parts.map((one) => (one === part ? { ...one, result: reviewed.result } : one))
  const after = main === undefined ? whole : reportOfSnapshot({ ...opened, parts: [main, ...others] }, locale)
  return { whole, founder: reportOn(whole, part.instrument.id), reviewed: reportOn(after, part.instrument.id) }
}

/** The newest review of each practice, with the name of whoever gave it. */
export const practiceReviews = ({ reviews, people }: Startup): ReadonlyMap<string, PracticeReview> => {
  const newest = newestReviews(reviews)
  return new Map(
    reviews.flatMap(({ question, verdict, reason, by }) =>
      verdict === 'withdrawn' || !newest.has(question) ? [] : [[question, { verdict, reason, name: people.get(by) ?? '' }] as const],
    ),
  )
}

/** What to ask the start-up. */
export const questionsFor = (startup: Startup, { whole, reviewed }: StartupReports): readonly DiligenceQuestion[] =>
  diligence({
    instrument: startup.part.instrument,
    report: reviewed,
    contradictions: whole.contradictions,
    reviews: practiceReviews(startup),
  })

/** The same with what the investors made of them. */
export const checklistFor = async (startup: Startup, reports: StartupReports, locale: Locale): Promise<readonly ChecklistItem[]> => {
  const kept = await listQuestions(await database(), startup.board.id, startup.submission.id)
  return checklist(questionsFor(startup, reports), kept, startup.part.instrument, locale)
}

/** The members of the team to whom the board is open. */
export const boardPeople = async (board: Board): Promise<readonly Person[]> => {
  const all = await membersOf(await database(), board.team)
  return all.filter(({ account, role }) => board.members === null || role === 'owner' || board.members.includes(account))
}

/** The start-up as a comparison takes it, in the reading of the board. */
export const comparedOf = (startup: Startup, locale: Locale): Compared => {
  const { board, submission, part, reviews, reviewed } = startup
  const reports = reportsOf(startup, locale)
  const isReviewed = board.reading === 'reviewed'
  const answers = toAnswers(part.asked, part.records)
  return {
    id: submission.id,
    name: submission.name,
    report: isReviewed ? reports.reviewed : reports.founder,
    result: isReviewed ? reviewed.result : part.result,
    answers: isReviewed ? reviewedAnswers(answers, newestReviews(reviews)) : answers,
  }
}

/** The engine's reading of a board: the reviewed one is the evidenced reading of reviewed answers. */
export const engineReading = (reading: Reading | 'reviewed'): Reading => (reading === 'reviewed' ? 'evidenced' : reading)
