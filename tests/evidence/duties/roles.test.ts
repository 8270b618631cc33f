import { expect, test } from 'vitest'
import { rolesOf } from '#lib/evidence/duties/roles'
import { dutyFacts } from '../../support/duty-facts'

test('of the roles of a profile, those bind that the condition names', () => {
  const duty = dutyFacts().duties.find(({ id }) => id === 'aia-9')
  if (duty === undefined) throw new Error('no such duty')
  expect(rolesOf(duty.when, { role: ['provider', 'gpai'] })).toEqual(['provider'])
  expect(rolesOf(duty.when, { role: [] })).toEqual([])
  expect(rolesOf(duty.when, { role: null })).toEqual([])
})
