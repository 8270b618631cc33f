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
  'assessment.share',
  'assessment.erase',
]
const shown = (edition: 'full' | 'summary'): Resource => ({ kind: 'share', id: 'link', assessment: 'mine', edition })
const actions: readonly Action[] = ['share.summary', 'share.full', 'assessment.create', 'sample.read', 'tool.use', ...ownerActions]

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
    const allowed = [service, sample, mine, shown('full')].filter((resource) => may(owner, action, resource))
    expect(allowed, action).toHaveLength(1)
  }
})

test('an assessment that someone may not see looks as if it were not there', () => {
  expect(refusalStatus(stranger, mine)).toBe(404)
  expect(refusalStatus(owner, theirs)).toBe(404)
  expect(refusalStatus(owner, mine)).toBe(403)
  expect(refusalStatus(stranger, sample)).toBe(403)
})

const reader: Viewer = { assessments: new Set(), shares: new Set(['link']) }
const otherReader: Viewer = { assessments: new Set(['theirs']), shares: new Set(['other']) }

test.each([
  ['nobody', stranger, [false, false, false, false]],
  ['a reader of another link', otherReader, [false, false, false, false]],
  ['a reader', reader, [true, false, true, true]],
  ['the owner', owner, [true, false, true, true]],
] as const)('%s sees of a summary link the summary alone, and of a full link both', (_, who, expected) => {
  const asked = (['summary', 'full'] as const).flatMap((edition) =>
    (['share.summary', 'share.full'] as const).map((action) => may(who, action, shown(edition))),
  )
  expect(asked).toEqual(expected)
})

test('a reader of a link may do nothing to the assessment behind it, and it looks as if it were not there', () => {
  expect(ownerActions.filter((action) => may(reader, action, mine))).toEqual([])
  expect(refusalStatus(reader, mine)).toBe(404)
  expect(refusalStatus(stranger, shown('full'))).toBe(404)
})
