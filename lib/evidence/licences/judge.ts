import type { LicenceInputs, Role } from './schema'
import type { Terms, Territory } from './terms'

/** From free to barred; where several hold, the most restrictive wins. `unclear` weighs more than conditions one knows. */
export const verdicts = ['allowed', 'conditions', 'unclear', 'not-allowed'] as const
export type Verdict = (typeof verdicts)[number]

/** What a finding rests on: the words of the licence that it quotes. */
export type Ground = 'conditions' | 'derivatives' | 'outputs' | 'territory' | null

export type Rule =
  | 'commercial-no'
  | 'commercial-unclear'
  | 'commercial-conditional'
  | 'research-only'
  | 'users-above'
  | 'users-unknown'
  | 'users-display'
  | 'revenue-display'
  | 'registration'
  | 'outputs-no'
  | 'outputs-family'
  | 'outputs-named'
  | 'outputs-terms'
  | 'outputs-research'
  | 'outputs-competing'
  | 'outputs-unclear'
  | 'redistribute-no'
  | 'redistribute-permission'
  | 'redistribute-conditions'
  | 'redistribute-source'
  | 'redistribute-unclear'
  | 'serve-permission'
  | 'serve-conditions'
  | 'share-alike'
  | 'acceptable-use'
  | 'display'
  | 'naming'
  | 'excluded'
  | 'uncleared'
  | 'tainted'
  | 'tainted-maybe'
  | 'no-training'

export type Finding = {
  readonly rule: Rule
  readonly verdict: Verdict
  readonly ground: Ground
  readonly data: { readonly count?: number; readonly period?: string; readonly words?: string; readonly regions?: readonly Territory[] }
}

const finding = (rule: Rule, verdict: Verdict, ground: Ground = 'conditions', data: Finding['data'] = {}): Finding => ({
  rule,
  verdict,
  ground,
  data,
})

/** The most restrictive of verdicts; of none, allowed. */
export const strictest = (list: readonly Verdict[]): Verdict =>
  list.reduce<Verdict>((worst, next) => (verdicts.indexOf(next) > verdicts.indexOf(worst) ? next : worst), 'allowed')

type Use = Omit<LicenceInputs, 'items' | 'own'>

/** What the terms say to the intended use, finding by finding. `data` are trained on; a `teacher`'s outputs train another model. */
export const judge = (terms: Terms, use: Use, role: Role, isData: boolean): readonly Finding[] => [
  ...commercial(terms, use),
  ...thresholds(terms, use),
  ...(role === 'teacher' ? outputs(terms, use) : []),
  ...handingOn(terms, use),
  ...territory(terms, use),
  ...(isData ? contents(terms, use) : []),
]

const commercial = (terms: Terms, use: Use): readonly Finding[] => {
  const restricted = terms.acceptableUse ? [finding('acceptable-use', 'conditions')] : []
  if (!use.commercial) return [...(terms.commercial === 'no' ? [finding('research-only', 'conditions')] : []), ...restricted]
  const rule: readonly Finding[] =
    terms.commercial === 'no'
      ? [finding('commercial-no', 'not-allowed')]
      : terms.commercial === 'unclear'
        ? [finding('commercial-unclear', 'unclear')]
        : terms.commercial === 'conditional'
          ? [finding('commercial-conditional', 'conditions')]
          : []
  const shown =
    terms.display !== null && terms.users?.consequence !== 'display'
      ? [finding('display', 'conditions', 'derivatives', { words: terms.display })]
      : []
  return [...rule, ...(terms.registration ? [finding('registration', 'conditions')] : []), ...shown, ...restricted]
}

/** A month counts everyone whom a day counts and more, so a month's users at or below a daily limit are below it for sure; above, the limit may be passed. */
const thresholds = (terms: Terms, use: Use): readonly Finding[] => {
  if (!use.commercial) return []
  const { users, revenue } = terms
  const found: Finding[] = []
  const display = terms.display ?? ''
  if (users !== null) {
    const data = { count: users.most, period: users.period, words: display }
    if (use.users === null) found.push(finding('users-unknown', 'conditions', 'conditions', data))
    else if (use.users > users.most)
      found.push(
        users.consequence === 'licence'
          ? finding('users-above', 'not-allowed', 'conditions', data)
          : finding('users-display', 'conditions', 'conditions', data),
      )
  }
  if (revenue !== null && use.revenue !== null && use.revenue * (revenue.period === 'year' ? 12 : 1) > revenue.most)
    found.push(finding('revenue-display', 'conditions', 'conditions', { count: revenue.most, period: revenue.period, words: display }))
  return found
}

const outputs = (terms: Terms, use: Use): readonly Finding[] => {
  switch (terms.outputs) {
    case 'yes':
    case 'na':
      return []
    case 'named':
      return [finding('outputs-named', 'conditions', 'outputs', { words: terms.naming ?? '' })]
    case 'terms':
      return [finding('outputs-terms', 'conditions', 'outputs')]
    case 'family':
      return [finding('outputs-family', 'not-allowed', 'outputs')]
    case 'no':
      return [finding('outputs-no', 'not-allowed', 'outputs')]
    case 'research':
      return [finding('outputs-research', use.commercial ? 'not-allowed' : 'conditions', 'outputs')]
    case 'competing':
      return [finding('outputs-competing', use.commercial ? 'not-allowed' : 'unclear', 'outputs')]
    case 'unclear':
      return [finding('outputs-unclear', 'unclear', null)]
  }
}

const handingOn = (terms: Terms, use: Use): readonly Finding[] => {
  const found: Finding[] = []
  if (use.redistribute) {
    if (terms.redistribute === 'no') found.push(finding('redistribute-no', 'not-allowed', 'derivatives'))
    if (terms.redistribute === 'permission') found.push(finding('redistribute-permission', 'not-allowed', 'derivatives'))
    if (terms.redistribute === 'conditions') found.push(finding('redistribute-conditions', 'conditions', 'derivatives'))
    if (terms.redistribute === 'source') found.push(finding('redistribute-source', 'unclear', 'derivatives'))
    if (terms.redistribute === 'unclear') found.push(finding('redistribute-unclear', 'unclear', 'derivatives'))
    if (terms.naming !== null && use.fineTune) found.push(finding('naming', 'conditions', 'derivatives', { words: terms.naming }))
    if (terms.shareAlike) found.push(finding('share-alike', 'conditions', 'derivatives'))
  }
  if (use.serve && terms.serve === 'permission') found.push(finding('serve-permission', 'not-allowed', 'conditions'))
  if (use.serve && terms.serve === 'conditions') found.push(finding('serve-conditions', 'conditions', 'derivatives'))
  return found
}

const territory = (terms: Terms, use: Use): readonly Finding[] => {
  const regions = terms.excluded.filter((region) => use.regions.includes(region))
  return regions.length === 0 ? [] : [finding('excluded', 'not-allowed', 'territory', { regions })]
}

const contents = (terms: Terms, use: Use): readonly Finding[] => [
  ...(terms.tainted === 'yes' ? [finding('tainted', use.commercial ? 'not-allowed' : 'unclear')] : []),
  ...(terms.tainted === 'maybe' ? [finding('tainted-maybe', 'unclear')] : []),
  ...(terms.noTraining ? [finding('no-training', use.commercial ? 'not-allowed' : 'unclear')] : []),
  ...(terms.uncleared ? [finding('uncleared', 'conditions')] : []),
]
