import type { ExposureRecord, PracticeRecord } from '#lib/instrument/record'
import type { QuestionKey } from '#lib/store/answer-document'

export type AnswerRecord = PracticeRecord | ExposureRecord
/** `companion` is the id of the second instrument where the question is one of its own; null for the main instrument's. */
export type QuestionName = { readonly kind: 'exposure' | 'practice'; readonly companion: string | null; readonly id: string }

const within = (companion: string | null, id: string): string => (companion === null ? id : `${companion}/${id}`)

export const exposureKey = (id: string, companion: string | null = null): QuestionKey => `x:${within(companion, id)}`
export const practiceKey = (id: string, companion: string | null = null): QuestionKey => `p:${within(companion, id)}`

export const isQuestionKey = (key: string): key is QuestionKey => /^[xp]:./.test(key)

/** The kind of a question, its instrument and its id there, or undefined where the key is none. */
export const questionOf = (key: string): QuestionName | undefined => {
  if (!isQuestionKey(key)) return undefined
  const kind = key.startsWith('x:') ? 'exposure' : 'practice'
  const [first = '', ...rest] = key.slice(2).split('/')
  return rest.length === 0 ? { kind, companion: null, id: first } : { kind, companion: first, id: rest.join('/') }
}

/** A section's name in an address. The tilde stands in no id and needs no escape. */
export const sectionKey = (id: string, companion: string | null = null): string => (companion === null ? id : `${companion}~${id}`)

/** A question's name in an address: "p.compute-budget", "p.advantage~task-fit". */
export const questionSlug = (key: QuestionKey): string => key.replace(':', '.').replace('/', '~')

/** The key behind such a name, or undefined where it names no question. */
export const questionOfSlug = (slug: string): QuestionKey | undefined => {
  const key = slug.replace('.', ':').replace('~', '/')
  return isQuestionKey(key) ? key : undefined
}
