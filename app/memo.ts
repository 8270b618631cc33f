import 'server-only'
import { signedIn } from '#app/accounts.ts'
import { comparisonFor } from '#app/comparison.ts'
import type { BoardAccess } from '#app/screening.ts'
import { database } from '#app/server.ts'
import { stageName } from '#app/stage-name.ts'
import { checklistFor, reportsOf, type Startup } from '#app/startup.ts'
import { headOf } from '#app/startup-head.ts'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { evidenceRows } from '#lib/screening/evidence-rows'
import { passesGates } from '#lib/screening/gates'
import { type MemoModel, type MemoSubject, memoModel } from '#lib/screening/memo'
import { listNotes } from '#lib/store/notes'

/** Each gate of the board with whether the start-up passes it alone. */
const gatesOf = ({ board, submission, part }: Startup, locale: Locale): MemoSubject['gates'] => {
  const say = translator(locale, 'screen')
  const { band, flags, least } = board.gates
  const none = { band: 0, flags: 'any', least: {} } as const
  const passes = (gates: Partial<typeof board.gates>) => passesGates({ ...board, gates: { ...none, ...gates } }, submission)
  const named = (dimension: string) => part.instrument.dimensions.find(({ id }) => id === dimension)?.name[locale] ?? dimension
  if (submission.kind !== 'ranked') return []
  return [
    ...(band > 0
      ? [{ text: say('memo.gate.band', { band: part.instrument.bands[band]?.name[locale] ?? '' }), passes: passes({ band }) }]
      : []),
    ...(flags === 'any' ? [] : [{ text: say(`memo.gate.${flags}`), passes: passes({ flags }) }]),
    ...Object.entries(least)
      .filter(([, percent]) => percent > 0)
      .map(([dimension, percent]) => ({
        text: say('memo.gate.least', { dimension: named(dimension), percent }),
        passes: passes({ least: { [dimension]: percent } }),
      })),
  ]
}

const subjectOf = async (startup: Startup, notes: ReadonlySet<string>, locale: Locale): Promise<MemoSubject> => {
  const { board, submission, part, people, reviews, reviewed } = startup
  const say = translator(locale, 'screen')
  const reports = reportsOf(startup, locale)
  const db = await database()
  const [head, questions, written] = await Promise.all([
    headOf(startup, locale),
    checklistFor(startup, reports, locale),
    listNotes(db, board.id, submission.id),
  ])
  const placed = board.stages.find(({ id }) => id === submission.stage)
  const stage = placed === undefined ? say('startup.place.noStage') : stageName(placed, (key) => say(`stages.${key}`))
  const { neighbours } = head
  return {
    name: submission.name,
    facts: [
      neighbours === null ? say('memo.stage', { stage }) : say('memo.rank', { rank: neighbours.rank, of: neighbours.of, stage }),
      ...head.facts,
    ],
    founder: reports.founder,
    reviewed: reports.reviewed,
    contradictions: reports.whole.contradictions,
    unreviewed: reviewed.unreviewed,
    gates: gatesOf(startup, locale),
    rows: evidenceRows(part.instrument, reports.founder, reports.reviewed, reviews, people),
    questions,
    notes: written
      .filter(({ id }) => notes.has(id))
      .map(({ text, by, at }) => ({ text, name: people.get(by) || say('startup.notes.gone'), at })),
  }
}

/** A memo on one start-up with the notes chosen for it, in one language, by whoever asks, on the day of `now`. */
export const memoOf = async (startup: Startup, notes: ReadonlySet<string>, locale: Locale, now: Date): Promise<MemoModel> =>
  memoModel({
    locale,
    board: startup.board.name,
    author: (await signedIn())?.name ?? '',
    date: now.toISOString().slice(0, 10),
    subjects: [await subjectOf(startup, notes, locale)],
    comparison: null,
  })

/** A memo on those of a board that can be compared; undefined where fewer than two of them can. */
export const shortlistMemo = async (
  seen: BoardAccess,
  chosen: readonly string[],
  locale: Locale,
  now: Date,
): Promise<{ readonly memo: MemoModel; readonly ids: readonly string[] } | undefined> => {
  const { model, startups } = await comparisonFor(seen, chosen, locale)
  if (model === null) return undefined
  const ordered = model.rows.flatMap(({ id }) => startups.filter(({ submission }) => submission.id === id))
  const memo = memoModel({
    locale,
    board: seen.board.name,
    author: (await signedIn())?.name ?? '',
    date: now.toISOString().slice(0, 10),
    subjects: await Promise.all(ordered.map((startup) => subjectOf(startup, new Set(), locale))),
    comparison: model,
  })
  return { memo, ids: ordered.map(({ submission }) => submission.id) }
}
