import { calculation } from '#app/api/calculation.ts'
import { computeFacts } from '#app/facts.ts'
import { compute } from '#lib/evidence/compute/compute'
import { parseInputs } from '#lib/evidence/compute/schema'

/** Works out a plan's compute. Fields that are left out stand at their defaults. */
export const POST = calculation((body) => {
  const facts = computeFacts()
  const inputs = parseInputs(body, facts.accelerators)
  return inputs.ok ? { ok: true, value: compute(inputs.value, facts) } : inputs
})
