import { isRecord } from '#lib/instrument/answers-parse'
import { type Choice, readChoice } from './choice'

/** What the server keeps with an assessment; revision 0 is none yet. */
export type Kept = { readonly choice: Choice; readonly revision: number }

export type Outcome =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'clash'; readonly stored: Kept }
  /** not to be seen any more */
  | { readonly kind: 'gone' }
  /** no connection, or the server cannot just now */
  | { readonly kind: 'later' }
  /** it will not take this, now or later */
  | { readonly kind: 'refused' }

export type Transport = (choice: Choice, base: number) => Promise<Outcome>

const timeoutMs = 20_000

const revisionOf = (body: unknown): number | null => (isRecord(body) && typeof body.revision === 'number' ? body.revision : null)

async function outcomeOf(response: Response): Promise<Outcome> {
  if (response.status === 404) return { kind: 'gone' }
  if (response.status === 429 || response.status >= 500) return { kind: 'later' }
  const body: unknown = await response.json()
  if (response.status === 409) {
    const stored = isRecord(body) ? body.stored : null
    const revision = revisionOf(stored)
    return revision === null ? { kind: 'later' } : { kind: 'clash', stored: { choice: readChoice(stored), revision } }
  }
  const revision = response.ok ? revisionOf(body) : null
  return revision === null ? { kind: 'refused' } : { kind: 'saved', revision }
}

/** The way to the roadmap of an assessment. Nothing here throws: whatever goes wrong on the way is 'later'. */
export const transportTo =
  (assessment: string): Transport =>
  async ({ moves, capacity }, base) => {
    try {
      const response = await fetch(`/api/v1/assessments/${encodeURIComponent(assessment)}/roadmap`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ base, roadmap: { moves, capacity } }),
        keepalive: true,
        signal: AbortSignal.timeout(timeoutMs),
      })
      return await outcomeOf(response)
    } catch {
      return { kind: 'later' }
    }
  }

/** The roadmap as the server has it; null when it cannot be asked, or will not tell. */
export const readRoadmap = async (assessment: string): Promise<Kept | null> => {
  try {
    const response = await fetch(`/api/v1/assessments/${encodeURIComponent(assessment)}/roadmap`, {
      signal: AbortSignal.timeout(timeoutMs),
    })
    const body: unknown = response.ok ? await response.json() : null
    const revision = revisionOf(body)
    return revision === null ? null : { choice: readChoice(body), revision }
  } catch {
    return null
  }
}
