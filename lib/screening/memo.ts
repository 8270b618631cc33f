import { day, moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { PracticeModel, ReportModel } from '#lib/report/model'
import type { ChecklistItem } from './checklist'
import type { ComparisonModel } from './comparison'
import type { EvidenceRow } from './evidence-rows'

/** What is said of one start-up in a memo, ready to draw. */
export type MemoStartup = {
  readonly name: string
  readonly facts: readonly string[]
  readonly readings: readonly { readonly name: string; readonly score: string; readonly band: string }[]
  readonly limits: readonly string[]
  /** with the result after the review, for the plate */
  readonly report: ReportModel
  readonly gates: readonly { readonly text: string; readonly passes: boolean }[]
  readonly flags: readonly { readonly short: string; readonly status: string; readonly clears: string; readonly raised: boolean }[]
  readonly contradictions: readonly string[]
  readonly strengths: readonly string[]
  readonly gaps: readonly string[]
  readonly reviews: readonly { readonly practice: string; readonly verdict: string; readonly reason: string; readonly by: string }[]
  readonly unreviewed: string
  readonly questions: readonly { readonly ask: string; readonly topic: string; readonly why: string; readonly answer: string }[]
  readonly more: string | null
  readonly notes: readonly { readonly text: string; readonly by: string }[]
}

export type MemoModel = {
  readonly locale: Locale
  readonly name: string
  readonly title: string
  readonly fileStem: string
  readonly date: { readonly iso: string; readonly label: string }
  /** who wrote it, on which board */
  readonly head: string
  /** of a shortlist: the order, and how firm it is; null for one start-up */
  readonly ranking: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly pairs: readonly string[]
  } | null
  readonly startups: readonly MemoStartup[]
  readonly method: readonly string[]
}

/** A start-up on its way into a memo. */
export type MemoSubject = {
  readonly name: string
  readonly facts: readonly string[]
  readonly founder: ReportModel
  readonly reviewed: ReportModel
  readonly contradictions: ReportModel['contradictions']
  readonly unreviewed: number
  readonly gates: MemoStartup['gates']
  readonly rows: readonly EvidenceRow[]
  readonly questions: readonly ChecklistItem[]
  /** those chosen for the memo; `at` ISO 8601 */
  readonly notes: readonly { readonly text: string; readonly name: string; readonly at: string }[]
}

export type MemoInput = {
  readonly locale: Locale
  readonly board: string
  readonly author: string
  /** ISO day */
  readonly date: string
  readonly subjects: readonly MemoSubject[]
  readonly comparison: ComparisonModel | null
}

const mostStrengths = 6
const mostGaps = 8
const mostQuestions = 12

type Say = ReturnType<typeof translator<'screen'>>

const points = ({ bar }: PracticeModel, ...parts: readonly string[]): number =>
  (bar?.parts ?? []).filter(({ part }) => parts.includes(part)).reduce((all, { figure }) => all + (figure.value ?? 0), 0)

const all = (report: ReportModel): readonly PracticeModel[] => report.dimensions.flatMap(({ practices }) => practices)

/** Practices whose whole worth the evidence carries, those worth most first. */
const strengthsOf = (say: Say, report: ReportModel): readonly string[] =>
  all(report)
    .filter((one) => one.bar !== null && points(one, 'evidenced') > 0 && points(one, 'unevidenced', 'unknown', 'missing') === 0)
    .sort((a, b) => points(b, 'evidenced') - points(a, 'evidenced'))
    .slice(0, mostStrengths)
    .map(({ code, short, answer, bar }) => say('memo.strength', { code, short, answer, points: bar?.total.label ?? '' }))

/** Practices with the most points that are not evidenced. */
const gapsOf = (say: Say, report: ReportModel): readonly string[] =>
  all(report)
    .map((one) => ({ one, open: Math.round(10 * points(one, 'unevidenced', 'unknown', 'missing')) }))
    .filter(({ open }) => open > 0)
    .sort((a, b) => b.open - a.open)
    .slice(0, mostGaps)
    .map(({ one: { code, short, answer, target, bar } }) =>
      say('memo.gap', {
        code,
        short,
        answer,
        target: target.label,
        points: (bar?.parts ?? [])
          .filter(({ part, figure }) => part !== 'evidenced' && (figure.value ?? 0) > 0)
          .map(({ name, figure }) => `${name} ${figure.label}`)
          .join(' · '),
      }),
    )

const startupOf = (say: Say, locale: Locale, subject: MemoSubject): MemoStartup => {
  const { name, facts, founder, reviewed, contradictions, unreviewed, gates, rows, questions, notes } = subject
  const band = (report: ReportModel, reading: 'evidenced' | 'claimed' | 'possible') =>
    report.readings[reading].band?.name ?? say('startup.readings.noBand')
  const asked = questions.filter(({ dropped, done, kind, answer }) => !dropped && kind !== 'settled' && !(done && answer === ''))
  return {
    name,
    facts,
    readings: [
      { name: say('startup.readings.reviewed'), score: reviewed.readings.evidenced.score.label, band: band(reviewed, 'evidenced') },
      ...(['evidenced', 'claimed', 'possible'] as const).map((reading) => ({
        name: founder.readings[reading].name,
        score: founder.readings[reading].score.label,
        band: band(founder, reading),
      })),
    ],
    limits: reviewed.readings.evidenced.limits,
    report: reviewed,
    gates,
    flags: reviewed.flags
      .filter(({ status }) => status !== 'clear')
      .map(({ short, statusName, clears, status, watch }) => ({
        short,
        status: statusName,
        clears,
        raised: status === 'raised' && !watch,
      })),
    contradictions: contradictions.map(({ text, calculation }) =>
      say('startup.reason.contradiction', { text, calculation: calculation.name }),
    ),
    strengths: strengthsOf(say, reviewed),
    gaps: gapsOf(say, reviewed),
    reviews: rows.flatMap(({ practice, verdict, history }) => {
      const newest = history[0]
      if (verdict === null || newest === undefined) return []
      return [
        {
          practice: `${practice.code} ${practice.short}`,
          verdict: say(`startup.review.verdict.${verdict}`),
          reason: newest.reason,
          by: say('memo.by', { name: newest.name === '' ? say('startup.review.gone') : newest.name, at: newest.at }),
        },
      ]
    }),
    unreviewed: say('memo.unreviewed', { count: unreviewed }),
    questions: asked.slice(0, mostQuestions).map(({ code, topic, ask, reasons, answer, kind }) => ({
      ask,
      topic: kind === 'own' ? say('startup.questions.own') : [code ?? '', topic].filter((one) => one !== '').join(' '),
      why: reasons[0]?.text ?? '',
      answer,
    })),
    more: asked.length > mostQuestions ? say('memo.more', { count: asked.length - mostQuestions }) : null,
    notes: notes.map(({ text, name: by, at }) => ({ text, by: say('memo.by', { name: by, at: moment(at, locale) }) })),
  }
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')

/** A memo on one start-up or a shortlist, in one language: what it measured, what was said of the evidence, and what is still to ask. */
export const memoModel = ({ locale, board, author, date, subjects, comparison }: MemoInput): MemoModel => {
  const say = translator(locale, 'screen')
  const [first] = subjects
  const name = subjects.length === 1 && first !== undefined ? first.name : board
  const startups = subjects.map((subject) => startupOf(say, locale, subject))
  const report = first?.founder
  const columns = ['company', 'rank', 'score', 'claimed', 'band', 'flags'] as const
  return {
    locale,
    name,
    title: subjects.length === 1 ? say('memo.title', { name }) : say('memo.titleMany', { board, count: subjects.length }),
    fileStem: ['touchstone-memo', slug(name) === '' ? 'board' : slug(name), date, locale].join('-'),
    date: { iso: date, label: day(date, locale) },
    head: say('memo.head', { board, author }),
    ranking:
      comparison === null
        ? null
        : {
            columns: columns.map((column) => say(`compare.numbers.${column}`)),
            rows: comparison.rows.map(({ name: of, rank, score, readings, band, flags }) => [
              of,
              rank,
              score.label,
              readings.claimed.label,
              band,
              flags,
            ]),
            pairs: comparison.pairs.map(({ text, more }) => (more === null ? text : `${text}${locale === 'zh' ? '' : ' '}${more}`)),
          },
    startups,
    method: [
      say('memo.method', {
        instrument: report?.instrument.title ?? '',
        version: report?.instrument.version ?? '',
        scoring: report?.scoring ?? '',
      }),
      say('memo.review'),
      say('memo.limits'),
    ],
  }
}
