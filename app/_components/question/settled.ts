import type { AnswerStore } from './answer-store'
import { stateOf } from './saved-state'

/** How long the end of the questionnaire waits for answers that are on their way, and how often it looks. */
const patienceMs = 10_000
const lookMs = 50

/** Sends what waits, and says whether everything is on the server. */
export const settled = async (store: AnswerStore): Promise<boolean> => {
  store.flush()
  for (const began = Date.now(); stateOf(store.snapshot()) === 'saving' && Date.now() - began < patienceMs; ) {
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  }
  return ['saved', 'idle'].includes(stateOf(store.snapshot()))
}
