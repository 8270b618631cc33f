/** An assessment that this browser holds, in words for its founder. */
export type IntakeChoice = {
  readonly id: string
  readonly name: string
  /** scope and when it was last changed */
  readonly meta: string
  /** what stands in the way of a ranking, or null */
  readonly note: string | null
  readonly allowed: boolean
}

/** A snapshot that went to a board by an intake link, in words for its founder. */
export type Held = {
  readonly assessment: string
  readonly board: string
  readonly submission: string
  readonly name: string
  readonly code: string
  readonly at: string
  readonly boardName: string
  readonly team: string
  readonly superseded: boolean
}
