import type { AttachedFile } from '#lib/carrier/attach'
import type { PdfPage } from '#lib/carrier/read-pdf'
import type { Edition } from '#lib/report/edition'
import type { ReportModel } from '#lib/report/model'
import type { MemoModel } from '#lib/screening/memo'

/** What stands on the pages of a sealed report. */
export type Stamp = {
  /** "7QK2-M9XD-40TB" */
  readonly code: string
  /** when it was sealed, as a reader is told */
  readonly at: string
  /** where it can be checked, with the code; null where the server has no public address */
  readonly address: string | null
}

/** How a model is printed; without a stamp it is a draft. */
export type Print = { readonly edition: Edition; readonly stamp: Stamp | null }

export const draft: Print = { edition: 'full', stamp: null }

/** What goes to the thread that draws, one at a time. */
export type Job = { readonly model: ReportModel; readonly print: Print } | { readonly memo: MemoModel }

/** The files that a stamped report carries; answers `Pages`. `at` is ISO 8601. */
export type Cargo = { readonly files: readonly AttachedFile[]; readonly at: string }

/** What comes back: for a stamped report first its pages as a reader finds them, so that they can be sealed. */
export type Pages = { readonly pages: readonly PdfPage[] }
export type Done = { readonly pdf: Uint8Array } | { readonly failure: string }
