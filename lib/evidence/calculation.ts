import type { Locale } from '#lib/i18n/locale'

/** What a calculation needs to be compared with: by name, numbers in the calculator's own units, codes, or lists of them; null = not worked out. */
export type Figure = string | number | readonly string[] | null
export type Figures = Readonly<Record<string, Figure>>

export type SaidRow = { readonly label: string; readonly value: string; readonly note: string | null }

/** A calculation in one language, as it was said when it was worked out. */
export type Said = {
  readonly summary: string
  readonly inputs: readonly SaidRow[]
  readonly outputs: readonly SaidRow[]
  readonly sources: readonly string[]
}

/** What a calculator makes of inputs: plain JSON, the same for the same inputs and facts. */
export type Worked = {
  readonly tool: string
  readonly inputs: unknown
  readonly factsVersion: string
  readonly figures: Figures
  readonly words: Readonly<Record<Locale, Said>>
}

/** Options chosen, by exposure's question key: "x:serving-load" → "pilot". */
export type Filled = Readonly<Record<string, string | readonly string[]>>

/** A calculation kept with an assessment. It never changes, so that evidence can name it by its digest; working it out again makes another. */
export type Calculation = Worked & {
  readonly id: string
  /** 1, 2, 3 … within the assessment, in the order in which they were saved */
  readonly place: number
  /** the question beside which it was worked out, as a question key */
  readonly question: string | null
  /** the profile answers from which fields were filled in */
  readonly filled: Filled
  /** ISO 8601 with milliseconds */
  readonly at: string
}

/** With the SHA-256 of its canonical JSON (RFC 8785), by which an answer's evidence names it. */
export type KeptCalculation = Calculation & { readonly sha256: string }

/** Why a calculation should be worked out again: its facts are of another version, or a profile answer is another than the one it was filled from. */
export type Staleness = 'facts' | 'profile'

const same = (a: string | readonly string[] | null, b: string | readonly string[]): boolean =>
  JSON.stringify(typeof a === 'string' || a === null ? a : a.toSorted()) === JSON.stringify(typeof b === 'string' ? b : b.toSorted())

/** `facts`: the version of the tool's facts today, null where it is not known. `given`: what is chosen today at a question key. */
export const staleness = (
  { factsVersion, filled }: Pick<Calculation, 'factsVersion' | 'filled'>,
  facts: string | null,
  given: (key: string) => string | readonly string[] | null,
): readonly Staleness[] => [
  ...(facts === null || facts === factsVersion ? [] : (['facts'] as const)),
  ...(Object.entries(filled).every(([key, chosen]) => same(given(key), chosen)) ? [] : (['profile'] as const)),
]
