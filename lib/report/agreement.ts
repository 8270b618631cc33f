/** Two levels, 0 to 4, that two people gave to the same question. */
export type LevelPair = readonly [number, number]

/**
 * How far two people agree beyond chance, or why that cannot be said: they gave no level to a common question, or each gave one and the same
 * level throughout, so that chance alone would have them agree as much.
 */
export type Kappa = { readonly kind: 'kappa'; readonly value: number } | { readonly kind: 'nothing-common' } | { readonly kind: 'constant' }

export type Agreement = {
  /** questions to which both gave a level */
  readonly count: number
  /** of them, with the same level */
  readonly same: number
  /** of them, at most one level apart */
  readonly near: number
  readonly kappa: Kappa
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * Cohen's weighted kappa with quadratic weights over n common questions: 1 − n · Σᵢ (xᵢ − yᵢ)² / Σᵢⱼ (xᵢ − yⱼ)², the observed squared
 * distance over the one expected if each kept their levels and gave them to questions at random. 1: identical; 0: as by chance; −1 at
 * the least. The number of levels cancels out of it. Over whole numbers both sums are exact.
 *
 * J. Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit", Psychological Bulletin
 * 70 (1968) 213–220.
 */
export const weightedKappa = (pairs: readonly LevelPair[]): Kappa => {
  if (pairs.length === 0) return { kind: 'nothing-common' }
  const squared = (a: number, b: number) => (a - b) ** 2
  const observed = sum(pairs.map(([a, b]) => squared(a, b)))
  const expected = sum(pairs.map(([a]) => sum(pairs.map(([, b]) => squared(a, b)))))
  if (expected === 0) return { kind: 'constant' }
  return { kind: 'kappa', value: 1 - (pairs.length * observed) / expected }
}

export const agreement = (pairs: readonly LevelPair[]): Agreement => {
  const within = (distance: number) => pairs.filter(([a, b]) => Math.abs(a - b) <= distance).length
  return { count: pairs.length, same: within(0), near: within(1), kappa: weightedKappa(pairs) }
}

/**
 * The plain mean of the kappas of all pairs of people of which it can be said, null where of none: R. J. Light, "Measures of response
 * agreement for qualitative data", Psychological Bulletin 76 (1971) 365–377.
 */
export const meanKappa = (kappas: readonly Kappa[]): number | null => {
  const values = kappas.flatMap((one) => (one.kind === 'kappa' ? [one.value] : []))
  return values.length === 0 ? null : sum(values) / values.length
}

export const strengths = ['less-than-chance', 'slight', 'fair', 'moderate', 'substantial', 'almost-perfect'] as const
export type Strength = (typeof strengths)[number]

/**
 * The usual words for a kappa, by thresholds that are a convention and not a finding: J. R. Landis, G. G. Koch, "The measurement of observer
 * agreement for categorical data", Biometrics 33 (1977) 159–174.
 */
export const strengthOf = (kappa: number): Strength => {
  if (kappa < 0) return 'less-than-chance'
  const [fair, moderate, substantial, almostPerfect] = [0.2, 0.4, 0.6, 0.8]
  if (kappa <= fair) return 'slight'
  if (kappa <= moderate) return 'fair'
  if (kappa <= substantial) return 'moderate'
  return kappa <= almostPerfect ? 'substantial' : 'almost-perfect'
}

/** Below this many common questions a single one moves kappa a great deal, and that is said beside it. */
export const fewItems = 20
