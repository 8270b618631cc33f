/** What a member of a team is: an owner runs the team, an analyst works on its boards, a viewer reads them. */
export const roles = ['owner', 'analyst', 'viewer'] as const
export type Role = (typeof roles)[number]

/** What a program may be allowed to do for a team, each for itself. */
export const tokenScopes = ['boards:read', 'boards:write', 'submissions:write', 'assessments:read', 'assessments:write'] as const
export type TokenScope = (typeof tokenScopes)[number]

export const isTokenScope = (text: string): text is TokenScope => tokenScopes.some((scope) => scope === text)

/**
 * Who asks: the assessments for which a valid grant was shown, the links to a snapshot or to a board by which they came, the account that is signed in,
 * and the teams to which it belongs.
 */
export type Viewer = {
  readonly assessments: ReadonlySet<string>
  readonly shares?: ReadonlySet<string>
  readonly intakes?: ReadonlySet<string>
  readonly account?: string
  readonly teams?: ReadonlyMap<string, Role>
  /** where a program asks by a token: what it may do, never more than the person in whose name it was made */
  readonly scopes?: ReadonlySet<TokenScope>
}

/** How far a second opinion is: answers are taken; it is handed in and may be taken back; the owner has closed the round. */
export type OpinionState = 'open' | 'submitted' | 'closed'

/** What is asked about. A new kind of thing gets a new kind here, and its cases in `sees` and `may`. */
export type Resource =
  | { readonly kind: 'service' }
  | { readonly kind: 'sample'; readonly name: string }
  | { readonly kind: 'assessment'; readonly id: string }
  /** a second opinion on an assessment: an assessment of its own, for whoever gives it, with fewer rights */
  | { readonly kind: 'opinion'; readonly id: string; readonly state: OpinionState }
  /** a link to a snapshot of `assessment`, while it is in force */
  | { readonly kind: 'share'; readonly id: string; readonly assessment: string; readonly edition: 'full' | 'summary' }
  /** a link by which founders hand snapshots in to a board; `open` while it is in force */
  | { readonly kind: 'intake'; readonly id: string; readonly open: boolean }
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'team'; readonly id: string }
  /** `members`: the accounts to which it is open, where that is not the whole team; the team's owners always are */
  | { readonly kind: 'board'; readonly id: string; readonly team: string; readonly members?: ReadonlySet<string> }

export type Action =
  | 'assessment.create'
  | 'assessment.read'
  | 'assessment.write'
  /** its name, what is asked, in which versions */
  | 'assessment.manage'
  /** roadmap and calculations */
  | 'assessment.plan'
  | 'assessment.report'
  | 'assessment.submit'
  | 'assessment.withdraw'
  | 'assessment.replace-link'
  | 'assessment.share'
  /** inviting others to answer it, and reading what they handed in */
  | 'assessment.opinions'
  | 'assessment.erase'
  | 'opinion.submit'
  | 'opinion.reopen'
  | 'share.summary'
  | 'share.full'
  | 'intake.read'
  | 'intake.submit'
  | 'account.manage'
  | 'team.read'
  | 'team.manage'
  | 'team.audit'
  | 'board.create'
  | 'board.read'
  | 'board.work'
  | 'board.manage'
  | 'sample.read'
  | 'tool.use'
  | 'seal.verify'

const roleIn = (viewer: Viewer, team: string): Role | undefined => viewer.teams?.get(team)

/** Whether the viewer may know that the thing is there. */
const sees = (viewer: Viewer, resource: Resource): boolean => {
  switch (resource.kind) {
    case 'service':
    case 'sample':
      return true
    case 'assessment':
    case 'opinion':
      return viewer.assessments.has(resource.id)
    case 'share':
      // Its owner may see what a reader sees.
      return viewer.shares?.has(resource.id) === true || viewer.assessments.has(resource.assessment)
    case 'intake':
      return viewer.intakes?.has(resource.id) === true
    case 'account':
      return viewer.account === resource.id
    case 'team':
      return roleIn(viewer, resource.id) !== undefined
    case 'board': {
      const role = roleIn(viewer, resource.team)
      if (role === undefined) return false
      return role === 'owner' || resource.members === undefined || (viewer.account !== undefined && resource.members.has(viewer.account))
    }
    default:
      return resource satisfies never
  }
}

/** What a token must be good for; `free`: what anyone may do anyway; `person`: what is for people alone, whoever made the token. */
const scopeOf: Readonly<Record<Action, TokenScope | 'free' | 'person'>> = {
  'assessment.create': 'assessments:write',
  'assessment.read': 'assessments:read',
  'assessment.write': 'assessments:write',
  'assessment.manage': 'assessments:write',
  'assessment.plan': 'assessments:write',
  'assessment.report': 'assessments:read',
  'assessment.submit': 'assessments:write',
  'assessment.withdraw': 'assessments:write',
  'assessment.replace-link': 'person',
  'assessment.share': 'person',
  'assessment.opinions': 'person',
  'assessment.erase': 'person',
  'opinion.submit': 'person',
  'opinion.reopen': 'person',
  'share.summary': 'person',
  'share.full': 'person',
  'intake.read': 'person',
  'intake.submit': 'person',
  'account.manage': 'person',
  'team.read': 'boards:read',
  'team.manage': 'person',
  'team.audit': 'person',
  'board.create': 'boards:write',
  'board.read': 'boards:read',
  'board.work': 'submissions:write',
  'board.manage': 'boards:write',
  'sample.read': 'free',
  'tool.use': 'free',
  'seal.verify': 'free',
}

/** Whether a program's token reaches so far; a person is not bound by scopes. */
const within = ({ scopes }: Viewer, action: Action): boolean => {
  const scope = scopeOf[action]
  if (scopes === undefined || scope === 'free') return true
  return scope !== 'person' && scopes.has(scope)
}

/** Whether the viewer may do this to that: the single place that decides. An action on a thing of another kind is never allowed. */
export const may = (viewer: Viewer, action: Action, resource: Resource): boolean => {
  if (!within(viewer, action)) return false
  switch (action) {
    case 'assessment.create':
    case 'tool.use':
    case 'seal.verify':
      return resource.kind === 'service'
    case 'sample.read':
      return resource.kind === 'sample'
    case 'assessment.read':
    case 'assessment.erase':
      return (resource.kind === 'assessment' || resource.kind === 'opinion') && sees(viewer, resource)
    case 'assessment.write':
      return (resource.kind === 'assessment' || (resource.kind === 'opinion' && resource.state === 'open')) && sees(viewer, resource)
    case 'opinion.submit':
      return resource.kind === 'opinion' && resource.state === 'open' && sees(viewer, resource)
    case 'opinion.reopen':
      return resource.kind === 'opinion' && resource.state === 'submitted' && sees(viewer, resource)
    case 'assessment.manage':
    case 'assessment.plan':
    case 'assessment.report':
    case 'assessment.submit':
    case 'assessment.withdraw':
    case 'assessment.replace-link':
    case 'assessment.share':
    case 'assessment.opinions':
      return resource.kind === 'assessment' && sees(viewer, resource)
    case 'share.summary':
      return resource.kind === 'share' && sees(viewer, resource)
    case 'share.full':
      // A link that shows the summary shows nothing more to anyone, be it the owner.
      return resource.kind === 'share' && resource.edition === 'full' && sees(viewer, resource)
    case 'intake.read':
      return resource.kind === 'intake' && sees(viewer, resource)
    case 'intake.submit':
      return resource.kind === 'intake' && resource.open && sees(viewer, resource)
    case 'account.manage':
      return resource.kind === 'account' && sees(viewer, resource)
    case 'team.read':
      return resource.kind === 'team' && sees(viewer, resource)
    case 'team.manage':
    case 'team.audit':
      return resource.kind === 'team' && roleIn(viewer, resource.id) === 'owner'
    case 'board.create':
      return resource.kind === 'team' && sees(viewer, resource) && roleIn(viewer, resource.id) !== 'viewer'
    case 'board.read':
      return resource.kind === 'board' && sees(viewer, resource)
    case 'board.work':
    case 'board.manage':
      // To work on a board is to take in, rank, note and judge; to manage it is to name, weigh, gate, archive and delete it.
      return resource.kind === 'board' && sees(viewer, resource) && roleIn(viewer, resource.team) !== 'viewer'
    default:
      return action satisfies never
  }
}

/**
 * The HTTP status of a refusal. Whoever may not see a thing gets 404, the same as if it were not there, so that nobody can find out
 * what exists by asking; 403 is for someone who sees it and may not do this to it.
 */
export const refusalStatus = (viewer: Viewer, resource: Resource): 403 | 404 => (sees(viewer, resource) ? 403 : 404)
