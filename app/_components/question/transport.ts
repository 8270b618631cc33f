import type { AnswerRecord } from '#app/question-key.ts'
import { isRecord } from '#lib/instrument/answers-parse'
import type { Issue } from '#lib/issue'
import type { QuestionKey } from '#lib/store/answer-document'
import { isSaved, isSent, issuesIn, type Sent, sentAnswers } from './wire'

export type Patch = {
  readonly base: number
  readonly answer: AnswerRecord | null
  readonly tag: string
  /** earlier changes of ours of which nothing was heard: what the server holds may be one of them */
  readonly after: readonly string[]
}

export type Outcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly at: string }
  | { readonly kind: 'clash'; readonly stored: Sent }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  /** not to be seen any more: the link was replaced, or the assessment erased */
  | { readonly kind: 'gone' }
  /** no connection, or the server cannot just now; `afterMs` when it said for how long */
  | { readonly kind: 'later'; readonly afterMs: number | null }

export type Transport = {
  readonly save: (key: QuestionKey, patch: Patch) => Promise<Outcome>
  /** all answers as the server has them; null when it cannot be asked, 'gone' when it will not tell */
  readonly read: () => Promise<Readonly<Record<QuestionKey, Sent>> | 'gone' | null>
}

const timeoutMs = 20_000

const later = (seconds: string | null = null): Outcome => ({ kind: 'later', afterMs: Number(seconds) > 0 ? Number(seconds) * 1_000 : null })

async function outcomeOf(response: Response): Promise<Outcome> {
  if (response.status === 404) return { kind: 'gone' }
  if (response.status === 429 || response.status >= 500) return later(response.headers.get('retry-after'))
  const body: unknown = await response.json()
  if (response.ok) return isSaved(body) ? { kind: 'saved', revision: body.revision, at: body.at } : later()
  if (response.status === 409) return isRecord(body) && isSent(body.stored) ? { kind: 'clash', stored: body.stored } : later()
  const issues = issuesIn(body)
  return issues.length > 0 ? { kind: 'refused', issues } : later()
}

/** The way to the server, for one assessment. Nothing here throws: whatever goes wrong on the way is 'later'. */
export const transportTo = (id: string): Transport => {
  const address = `/api/v1/assessments/${encodeURIComponent(id)}`
  return {
    save: async (key, patch) => {
      try {
        const response = await fetch(`${address}/answers/${encodeURIComponent(key)}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(patch),
          // The page may be left while an answer is on its way.
          keepalive: true,
          signal: AbortSignal.timeout(timeoutMs),
        })
        return await outcomeOf(response)
      } catch {
        return later()
      }
    },
    read: async () => {
      try {
        const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) })
        if (response.status === 404) return 'gone'
        const body: unknown = response.ok ? await response.json() : null
        return isRecord(body) ? sentAnswers(body.answers) : null
      } catch {
        return null
      }
    },
  }
}
