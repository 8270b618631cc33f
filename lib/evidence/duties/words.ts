import type { Locale } from '#lib/i18n/locale'
import type { translator } from '#lib/i18n/messages'
import type { Source } from '#lib/instrument/sources'
import type { Answer, FieldName } from './fields'
import { fields } from './fields'

/** A translator of the calculator's messages, from React or from outside it. */
export type Words = { readonly say: ReturnType<typeof translator<'duties'>>; readonly locale: Locale }

/** With the names of what the calculator does not know itself: how a law is cited, and what a practice of the instrument is called. */
export type NamedWords = Words & {
  /** with its article, and without */
  readonly cite: (law: Source) => string
  readonly name: (law: Source) => string
  readonly practice: (id: string) => string
}

// The messages hold every field and every option by its id; a test compares them.
type Key = Parameters<Words['say']>[0]

export const fieldWord = ({ say }: Words, name: FieldName): string => say(`field.${name}` as Key)

export const hintWord = ({ say }: Words, name: FieldName): string | null => {
  const field = fields[name]
  return field.kind === 'count' || name === 'filed' || name === 'launch' || name === 'open-weights' ? say(`hint.${name}` as Key) : null
}

/** "none" is the answer of a list without an option. */
export const optionWord = ({ say }: Words, name: FieldName, option: string): string => {
  if (option === 'none' && fields[name].kind === 'many') return say('none')
  if (option === 'yes' || option === 'no') return say(option)
  return say(`option.${name}.${option}` as Key)
}

/** The options that an answer names, in words; a count is no option. */
export const answerWords = (words: Words, name: FieldName, answer: Answer): readonly string[] => {
  if (answer === null || typeof answer === 'number') return []
  if (typeof answer === 'string') return [optionWord(words, name, answer)]
  return answer.length === 0 ? [optionWord(words, name, 'none')] : answer.map((option) => optionWord(words, name, option))
}
