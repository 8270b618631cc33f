import { loadDutyFacts } from '#lib/evidence/duties/load'
import { loadSources } from '#lib/instrument/sources'

/** The shipped duties with their laws. */
export const dutyFacts = () => {
  const loaded = loadDutyFacts('content/facts', loadSources('content/facts'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
  return loaded.value
}
