import { loadComputeFacts } from '#lib/evidence/compute/load'

/** The shipped facts of the compute calculator. */
export const computeFacts = () => {
  const loaded = loadComputeFacts('content/facts')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
  return loaded.value
}
