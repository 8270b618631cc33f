import type { Stage } from '#lib/screening/board'
import { defaultStageIds } from '#lib/screening/stages'

type Say = (key: (typeof defaultStageIds)[number]) => string

/** What a stage is called: by its team, or in the reader's language. `say` is the translator of `screen.stages`. */
export const stageName = ({ id, name }: Stage, say: Say): string => {
  const known = defaultStageIds.find((one) => one === id)
  return name === '' ? (known === undefined ? id : say(known)) : name
}
