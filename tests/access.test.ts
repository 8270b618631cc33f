import { describe, expect, test } from 'vitest'
import { type Action, may, type Resource, refusalStatus, type Viewer } from '#lib/access'

const stranger: Viewer = { assessments: new Set() }
const owner: Viewer = { assessments: new Set(['mine']) }
const mine: Resource = { kind: 'assessment', id: 'mine' }
const theirs: Resource = { kind: 'assessment', id: 'theirs' }
const sample: Resource = { kind: 'sample', name: 'wenqu' }
const service: Resource = { kind: 'service' }

const ownerActions: readonly Action[] = [
  'assessment.read',
  'assessment.write',
  'assessment.report',
  'assessment.submit',
  'assessment.withdraw',
  'assessment.replace-link',
  'assessment.erase',
]
const actions: readonly Action[] = ['assessment.create', 'sample.read', 'tool.use', ...ownerActions]

describe.each(ownerActions)('%s', (action) => {
  test('is for whoever has shown a grant for that assessment', () => {
    expect(may(owner, action, mine)).toBe(true)
    expect(may(owner, action, theirs)).toBe(false)
    expect(may(stranger, action, mine)).toBe(false)
  })
})

test('anyone may make an assessment, read a sample and use a calculator', () => {
  expect(may(stranger, 'tool.use', service)).toBe(true)
  expect(may(stranger, 'assessment.create', service)).toBe(true)
  expect(may(stranger, 'sample.read', sample)).toBe(true)
})

test('an action on a thing of another kind is never allowed', () => {
  for (const action of actions) {
    const allowed = [service, sample, mine].filter((resource) => may(owner, action, resource))
    expect(allowed, action).toHaveLength(1)
  }
})

test('an assessment that someone may not see looks as if it were not there', () => {
  expect(refusalStatus(stranger, mine)).toBe(404)
  expect(refusalStatus(owner, theirs)).toBe(404)
  expect(refusalStatus(owner, mine)).toBe(403)
  expect(refusalStatus(stranger, sample)).toBe(403)
})
