import * as z from 'zod'

/** An exposure's answer is kept under `x:<id>`, a practice's under `p:<id>`; a companion's under `x:<instrument>/<id>`, `p:<instrument>/<id>`. */
export type QuestionKey = `x:${string}` | `p:${string}`

/**
 * An answer as it is kept. `answer` null: it was cleared. `revision` counts this answer's changes from 1; `at` is ISO 8601 in UTC; `tag` is what its sender
 * called the change.
 */
export type StoredAnswer = { readonly answer: unknown; readonly revision: number; readonly at: string; readonly tag?: string | undefined }
export type AnswerDocument = Readonly<Record<QuestionKey, StoredAnswer>>

const AnswerDocumentText = z.record(
  z.templateLiteral([z.enum(['x', 'p']), ':', z.string()]),
  z.object({ answer: z.unknown(), revision: z.int().min(1), at: z.string(), tag: z.string().optional() }),
)

/** The column does not hold what this product writes there. Carries no answers. */
export class AnswerDocumentError extends Error {
  constructor() {
    super('The stored answers of an assessment cannot be read')
    this.name = 'AnswerDocumentError'
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new AnswerDocumentError()
  }
}

/** @throws AnswerDocumentError */
export const readAnswers = (text: string): AnswerDocument => {
  const parsed = AnswerDocumentText.safeParse(parseJson(text))
  if (!parsed.success) throw new AnswerDocumentError()
  return parsed.data
}

/** The stored answer to a question, or undefined where there never was one. */
export const storedAnswer = (answers: AnswerDocument, question: QuestionKey): StoredAnswer | undefined =>
  Object.hasOwn(answers, question) ? answers[question] : undefined
