import { calculation } from '#app/api/calculation.ts'
import { licenceFacts } from '#app/licences.ts'
import { licences } from '#lib/evidence/licences/licences'
import { parseLicenceInputs } from '#lib/evidence/licences/schema'

/** What licences say to an intended use. */
export const POST = calculation((body) => {
  const facts = licenceFacts()
  const inputs = parseLicenceInputs(body, facts)
  return inputs.ok ? { ok: true, value: licences(inputs.value, facts) } : inputs
})
