import { choose, type Locale } from '#lib/i18n/locale'
import type { Instrument } from '#lib/instrument/schema'
import type { DiligenceQuestion } from './diligence'

/** What investors made of a question (lib/store/questions.ts). */
export type KeptWork = {
  readonly question: string
  readonly text: string | null
  readonly answer: string
  readonly done: boolean
  readonly dropped: boolean
  readonly revision: number
}

/** `open`: follows from the answers. `own`: the investors' own. `settled`: worked on, though nothing speaks for it any more. */
export type ChecklistItem = DiligenceQuestion & {
  readonly kind: 'open' | 'own' | 'settled'
  /** the question as the instrument puts it; null for one of their own */
  readonly original: string | null
  readonly answer: string
  readonly done: boolean
  readonly dropped: boolean
  readonly revision: number
}

/** A question that no longer follows from the answers, as the instrument puts it; null where it asks nothing of that name. */
const askedBy = (instrument: Instrument, id: string, locale: Locale): { readonly topic: string; readonly ask: string } | null => {
  const [kind, name] = [id.slice(0, 2), id.slice(2)]
  const practice = kind === 'p:' ? instrument.practices.find((one) => one.id === name) : undefined
  if (practice !== undefined) return { topic: choose(practice.short, locale), ask: choose(practice.probe, locale) }
  const exposure = kind === 'x:' ? instrument.exposures.find((one) => one.id === name) : undefined
  if (exposure !== undefined) return { topic: choose(exposure.short, locale), ask: choose(exposure.ask, locale) }
  const flag = kind === 'f:' ? instrument.flags.find((one) => one.id === name) : undefined
  return flag === undefined ? null : { topic: choose(flag.short, locale), ask: choose(flag.text, locale) }
}

const madeOf = (work: KeptWork | undefined) => ({
  answer: work?.answer ?? '',
  done: work?.done === true,
  dropped: work?.dropped === true,
  revision: work?.revision ?? 0,
})

const bare = { code: null, reasons: [], bring: null, points: { value: null, label: '' } }

/** The questions to a start-up with what was made of them: those that follow from the answers, then the investors' own, then what is settled. */
export const checklist = (
  questions: readonly DiligenceQuestion[],
  kept: readonly KeptWork[],
  instrument: Instrument,
  locale: Locale,
): readonly ChecklistItem[] => {
  const work = new Map(kept.map((one) => [one.question, one]))
  const known = new Set(questions.map(({ id }) => id))
  const open = questions.map((question): ChecklistItem => {
    const made = work.get(question.id)
    return { ...question, ...madeOf(made), kind: 'open', original: question.ask, ask: made?.text ?? question.ask }
  })
  const others = kept.filter(({ question }) => !known.has(question))
  const own = others.flatMap((made): ChecklistItem[] =>
    made.question.startsWith('o:') && made.text !== null
      ? [{ ...bare, id: made.question, topic: '', ask: made.text, original: null, kind: 'own', ...madeOf(made) }]
      : [],
  )
  const settled = others.flatMap((made): ChecklistItem[] => {
    const asked = askedBy(instrument, made.question, locale)
    if (asked === null || (!made.done && made.answer === '' && made.text === null)) return []
    return [
      {
        ...bare,
        id: made.question,
        topic: asked.topic,
        ask: made.text ?? asked.ask,
        original: asked.ask,
        kind: 'settled',
        ...madeOf(made),
      },
    ]
  })
  return [...open, ...own, ...settled]
}
