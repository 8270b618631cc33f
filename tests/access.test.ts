import { describe, expect, test } from 'vitest'
import { type Action, may, type Resource, type Role, refusalStatus, type TokenScope, tokenScopes, type Viewer } from '#lib/access'

const stranger: Viewer = { assessments: new Set() }
const owner: Viewer = { assessments: new Set(['mine']) }
const mine: Resource = { kind: 'assessment', id: 'mine' }
const theirs: Resource = { kind: 'assessment', id: 'theirs' }
const sample: Resource = { kind: 'sample', name: 'wenqu' }
const service: Resource = { kind: 'service' }

const ownerActions: readonly Action[] = [
  'assessment.read',
  'assessment.write',
  'assessment.manage',
  'assessment.plan',
  'assessment.report',
  'assessment.submit',
  'assessment.withdraw',
  'assessment.replace-link',
  'assessment.share',
  'assessment.opinions',
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

const member = (role: Role, account: string = role): Viewer => ({ assessments: new Set(), account, teams: new Map([['ours', role]]) })
const outsider: Viewer = { assessments: new Set(['mine']), account: 'outsider', teams: new Map([['another', 'owner']]) }
const team: Resource = { kind: 'team', id: 'ours' }
const board: Resource = { kind: 'board', id: 'board', team: 'ours' }

test.each([
  ['nobody', stranger, []],
  ['a founder', owner, []],
  ['the owner of another team', outsider, []],
  ['a viewer', member('viewer'), ['team.read', 'board.read']],
  ['an analyst', member('analyst'), ['team.read', 'board.create', 'board.read', 'board.work', 'board.manage']],
  ['an owner', member('owner'), ['team.read', 'team.manage', 'team.audit', 'board.create', 'board.read', 'board.work', 'board.manage']],
] as const)('%s may do to a team and its board what the role allows', (_, who, expected) => {
  const asked = ['team.read', 'team.manage', 'team.audit', 'board.create', 'board.read', 'board.work', 'board.manage'] as const
  expect(asked.filter((action) => may(who, action, team) || may(who, action, board))).toEqual(expected)
  expect(refusalStatus(who, board)).toBe(expected.length === 0 ? 404 : 403)
})

test('a board with members of its own is open to them and to the owners of the team, and to nobody else', () => {
  const narrow: Resource = { kind: 'board', id: 'board', team: 'ours', members: new Set(['analyst']) }
  expect(may(member('analyst'), 'board.work', narrow)).toBe(true)
  expect(may(member('owner'), 'board.manage', narrow)).toBe(true)
  expect(may(member('analyst', 'colleague'), 'board.read', narrow)).toBe(false)
  expect(refusalStatus(member('analyst', 'colleague'), narrow)).toBe(404)
  expect(may({ ...outsider, account: 'analyst' }, 'board.read', narrow)).toBe(false)
})

test('an account is managed by whoever is signed in to it', () => {
  expect(may(outsider, 'account.manage', { kind: 'account', id: 'outsider' })).toBe(true)
  expect(may(outsider, 'account.manage', { kind: 'account', id: 'other' })).toBe(false)
  expect(may(stranger, 'account.manage', { kind: 'account', id: 'other' })).toBe(false)
})

const adviser: Viewer = { assessments: new Set(['opinion']) }
const opinion = (state: 'open' | 'submitted' | 'closed', id = 'opinion'): Resource => ({ kind: 'opinion', id, state })
const opinionActions: readonly Action[] = [...ownerActions, 'opinion.submit', 'opinion.reopen']

test.each([
  ['open', ['assessment.read', 'assessment.write', 'assessment.erase', 'opinion.submit']],
  ['submitted', ['assessment.read', 'assessment.erase', 'opinion.reopen']],
  ['closed', ['assessment.read', 'assessment.erase']],
] as const)('whoever gives a second opinion may do little with it while it is %s', (state, expected) => {
  expect(opinionActions.filter((action) => may(adviser, action, opinion(state)))).toEqual(expected)
})

test('a second opinion is not there for its owner, for another adviser, for one whose link was ended, or for nobody', () => {
  for (const who of [owner, { assessments: new Set(['other-opinion']) }, stranger])
    for (const state of ['open', 'submitted', 'closed'] as const) {
      expect(opinionActions.filter((action) => may(who, action, opinion(state)))).toEqual([])
      expect(refusalStatus(who, opinion(state))).toBe(404)
    }
})

test('whoever gives a second opinion may do nothing to the assessment itself, which looks as if it were not there', () => {
  expect(opinionActions.filter((action) => may(adviser, action, mine))).toEqual([])
  expect(refusalStatus(adviser, mine)).toBe(404)
  expect(refusalStatus(adviser, opinion('submitted'))).toBe(403)
})

test('an intake link is for whoever came by it, and takes something in only while it is open', () => {
  const founder: Viewer = { assessments: new Set(['mine']), intakes: new Set(['link']) }
  const link = (open: boolean): Resource => ({ kind: 'intake', id: 'link', open })
  expect([may(founder, 'intake.read', link(true)), may(founder, 'intake.submit', link(true))]).toEqual([true, true])
  expect([may(founder, 'intake.read', link(false)), may(founder, 'intake.submit', link(false))]).toEqual([true, false])
  for (const who of [stranger, owner, reader, outsider, member('owner')]) {
    expect([may(who, 'intake.read', link(true)), may(who, 'intake.submit', link(true))]).toEqual([false, false])
    expect(refusalStatus(who, link(true))).toBe(404)
  }
})

test('a token reaches as far as its scopes, never further than the role of whoever made it, and never to what is for people', () => {
  const token = (role: Role, ...scopes: readonly TokenScope[]): Viewer => ({
    ...member(role),
    assessments: new Set(['mine']),
    scopes: new Set(scopes),
  })
  const asked: readonly (readonly [Action, Resource])[] = [
    ['assessment.create', service],
    ['assessment.read', mine],
    ['assessment.write', mine],
    ['assessment.erase', mine],
    ['team.read', team],
    ['team.manage', team],
    ['team.audit', team],
    ['account.manage', { kind: 'account', id: 'owner' }],
    ['board.create', team],
    ['board.read', board],
    ['board.work', board],
    ['board.manage', board],
  ]
  const allowed = (who: Viewer) => asked.filter(([action, resource]) => may(who, action, resource)).map(([action]) => action)
  expect(allowed(token('owner'))).toEqual([])
  expect(allowed(token('owner', 'boards:read'))).toEqual(['team.read', 'board.read'])
  expect(allowed(token('owner', 'boards:write'))).toEqual(['board.create', 'board.manage'])
  expect(allowed(token('owner', 'submissions:write'))).toEqual(['board.work'])
  expect(allowed(token('owner', 'assessments:read'))).toEqual(['assessment.read'])
  expect(allowed(token('owner', 'assessments:write'))).toEqual(['assessment.create', 'assessment.write'])
  expect(allowed(token('viewer', ...tokenScopes))).toEqual([
    'assessment.create',
    'assessment.read',
    'assessment.write',
    'team.read',
    'board.read',
  ])
  expect(may(token('viewer'), 'tool.use', service)).toBe(true)
  expect(may({ ...token('owner', ...tokenScopes), teams: outsider.teams ?? new Map() }, 'board.read', board)).toBe(false)
})
