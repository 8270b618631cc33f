import type { PagesVerdict } from '#lib/carrier/inspect'
import type { Issue } from '#lib/issue'
import type { Edition } from '#lib/report/edition'
import type { SealedModel } from '#lib/report/sealed-model'
import type { Change } from '#lib/snapshot/verify'

/**
 * What the reader is told first. `intact`: by a trusted key, and data and pages are as they were. `unproven`: nothing was changed as far
 * as can be seen, but the issuer, the pages or the result could not be checked here.
 */
export type VerificationState = 'intact' | 'unproven' | 'changed' | 'unreadable'

/** `sample` is an invented company's; `elsewhere`: sealed by another service, which alone knows. */
export type Standing = 'in-force' | 'superseded' | 'withdrawn' | 'sample' | 'elsewhere'

export type SealedReport = {
  readonly name: string
  /** when it was sealed, as a reader is told */
  readonly at: string
  readonly code: string
  readonly edition: Edition
  readonly scope: 'quick' | 'full'
  readonly standing: Standing
  /** when the newest one was sealed, for a superseded one */
  readonly newest: string | null
  readonly models: readonly SealedModel[]
}

/** The answer of `POST /api/v1/verifications`. */
export type Verification =
  | { readonly state: 'unreadable'; readonly issues: readonly Issue[] }
  | {
      readonly state: Exclude<VerificationState, 'unreadable'>
      readonly issuer: { readonly kind: 'own' } | { readonly kind: 'listed'; readonly name: string } | { readonly kind: 'unknown' }
      /** fingerprint of the key that sealed */
      readonly kid: string
      /** what was changed of the data */
      readonly change: Change | null
      /** the instrument or scoring version without which the result cannot be worked out again here */
      readonly missing: string | null
      readonly pages: PagesVerdict
      /** null where the numbers cannot be believed */
      readonly report: SealedReport | null
    }
