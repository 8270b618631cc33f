import type { FieldName } from './fields'

/** What is said about a calculation, in one language: every number worked out, formatted and in order. Renderers only draw it. */
export type ComputeModel = {
  /** the four numbers that matter most */
  readonly head: readonly Row[]
  readonly notes: readonly { readonly code: string; readonly field: FieldName; readonly data: Readonly<Record<string, string | number>> }[]
  readonly size: readonly Row[]
  readonly laws: readonly LawRow[]
  readonly verdicts: readonly VerdictRow[]
  readonly training: readonly Row[]
  readonly curve: Chart | null
  readonly memory: readonly Row[]
  readonly layouts: Grid
  readonly serving: readonly Row[]
  /** why there is no plan */
  readonly unserved: string | null
  readonly quantisations: Grid
  readonly batchings: Grid
  readonly breakEven: { readonly text: string; readonly chart: Chart | null }
  /** the offers the prices are from, and what is known about the accelerators chosen */
  readonly offers: readonly string[]
  readonly remarks: readonly string[]
  /** what was taken for fields left empty */
  readonly taken: Readonly<Partial<Record<FieldName, string>>>
  /** one paragraph, for the evidence of an answer and for the PDF */
  readonly summary: string
}

/** One fact with its label; `note` says what it holds for. */
export type Row = { readonly id: string; readonly label: string; readonly value: string; readonly note: string | null }

export type LawRow = {
  readonly id: string
  readonly standing: 'above' | 'near' | 'below' | 'open'
  readonly status: string
  readonly name: string
  readonly effect: string
  /** how far: "3.2 times 10^23 FLOP" */
  readonly ratio: string | null
  /** id in facts/regulations.csv */
  readonly source: string
}

export type VerdictRow = { readonly id: 'budget' | 'calendar'; readonly verdict: string; readonly title: string; readonly text: string }

/** A table; the first column heads the rows. `marked` rows are those that the plan takes. */
export type Grid = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly id: string; readonly name: string; readonly cells: readonly string[]; readonly marked: boolean }[]
}

export type Tick = { readonly value: number; readonly label: string }

/** Lines over one axis, with the sentence of each point and the same numbers as a table. */
export type Chart = {
  readonly label: string
  readonly note: string
  readonly x: readonly Tick[]
  readonly y: readonly Tick[]
  /** own serving grows by whole copies */
  readonly stepped: boolean
  readonly lines: readonly { readonly id: LineId; readonly name: string }[]
  readonly points: readonly ({ readonly x: number; readonly label: string } & Readonly<Partial<Record<LineId, number>>>)[]
  readonly grid: Grid
}

export type LineId = 'low' | 'high' | 'api'
