/**
 * What the calculator asks, field by field: the one list from which the form, the query, the JSON schema, the checks and the conditions
 * of the duties are made. Ids of fields and options are those of the readiness instrument's profile wherever it asks the same.
 */

export type OneField = {
  readonly kind: 'one'
  readonly group: Group
  readonly options: readonly string[]
  /** options that leave open which of others holds */
  readonly vague?: Readonly<Record<string, readonly string[]>>
}
/** any number of options; answered with none of them it counts as the option `none` */
export type ManyField = { readonly kind: 'many'; readonly group: Group; readonly options: readonly string[] }
/** persons, a whole number from 0 */
export type CountField = { readonly kind: 'count'; readonly group: Group; readonly max: number }
export type Field = OneField | ManyField | CountField

export const groups = ['market', 'product', 'public', 'data', 'export', 'model'] as const
export type Group = (typeof groups)[number]

export const markets = ['cn', 'eu', 'us', 'kr', 'jp', 'uk', 'other'] as const
/** A market with rules in the facts; the others are answered with "not covered". */
export const coveredMarkets = ['cn', 'eu', 'us', 'kr', 'jp'] as const
export type Market = (typeof coveredMarkets)[number]

const yesNo = ['yes', 'no'] as const
const most = 10_000_000_000

export const fields = {
  markets: { kind: 'many', group: 'market', options: markets },
  states: { kind: 'many', group: 'market', options: ['california', 'colorado', 'new-york', 'texas', 'elsewhere'] },
  seat: { kind: 'one', group: 'market', options: ['cn', 'eu', 'elsewhere'] },
  role: { kind: 'many', group: 'market', options: ['provider', 'deployer', 'gpai', 'reseller'] },
  launch: { kind: 'one', group: 'market', options: ['before-2025-08-02', 'before-2026-08-02', 'later'] },

  approach: { kind: 'one', group: 'product', options: ['api', 'adapt', 'scratch'] },
  filed: { kind: 'one', group: 'product', options: yesNo },
  sector: {
    kind: 'one',
    group: 'product',
    options: ['general', 'health', 'finance', 'education', 'public-sector', 'employment', 'media', 'industry', 'other'],
  },
  'high-risk': {
    kind: 'many',
    group: 'product',
    options: [
      'biometrics',
      'infrastructure',
      'education',
      'employment',
      'essential',
      'law-enforcement',
      'migration',
      'justice',
      'product-safety',
    ],
  },
  'decision-weight': { kind: 'one', group: 'product', options: ['none', 'informs', 'reviewed', 'alone'] },
  autonomy: { kind: 'one', group: 'product', options: ['answers', 'drafts', 'acts', 'unattended'] },
  'prohibited-practice': {
    kind: 'many',
    group: 'product',
    options: [
      'manipulation',
      'vulnerability-exploitation',
      'social-scoring',
      'crime-prediction',
      'face-scraping',
      'emotion-at-work',
      'biometric-categorisation',
      'remote-biometric-id',
      'intimate-imagery',
    ],
  },

  'public-generation': { kind: 'many', group: 'public', options: ['text', 'media', 'likeness'] },
  customers: { kind: 'many', group: 'public', options: ['consumers', 'businesses', 'regulated', 'government'] },
  opinion: { kind: 'one', group: 'public', options: yesNo },
  recommendation: { kind: 'one', group: 'public', options: yesNo },
  minors: { kind: 'one', group: 'public', options: ['none', 'possibly', 'mainly'] },
  companionship: { kind: 'one', group: 'public', options: ['none', 'incidental', 'companion'] },

  'personal-data': {
    kind: 'one',
    group: 'data',
    options: ['none', 'pseudonymised', 'personal', 'sensitive'],
  },
  'data-origin': { kind: 'many', group: 'data', options: ['own', 'licensed', 'users', 'scraped', 'customer-confidential'] },
  persons: { kind: 'count', group: 'data', max: most },

  'cross-border': { kind: 'many', group: 'export', options: ['users-abroad', 'data-leaves', 'foreign-api'] },
  exported: { kind: 'count', group: 'export', max: most },
  'exported-sensitive': { kind: 'count', group: 'export', max: most },
  'important-data': { kind: 'one', group: 'export', options: yesNo },
  infrastructure: { kind: 'one', group: 'export', options: yesNo },

  'training-scale': {
    kind: 'one',
    group: 'model',
    options: ['none', 'to-1e21', 'to-1e23', 'to-1e25', 'beyond-1e25', 'to-1e26', 'beyond-1e26'],
    vague: { 'beyond-1e25': ['to-1e26', 'beyond-1e26'] },
  },
  'open-weights': { kind: 'one', group: 'model', options: yesNo },
  revenue: { kind: 'one', group: 'model', options: yesNo },
} as const satisfies Readonly<Record<string, Field>>

type Fields = typeof fields
export type FieldName = keyof Fields

/** One answer; null is "not answered", which may decide something and is then told. An empty list is an answer. */
export type Answer = string | readonly string[] | number | null

/** A whole profile, checked. */
export type Profile = Readonly<Record<FieldName, Answer>>

// Object.keys forgets what it lists.
export const fieldNames = Object.keys(fields) as readonly FieldName[]

export const isFieldName = (name: string): name is FieldName => Object.hasOwn(fields, name)

/** Nothing answered. */
export const blank: Profile = Object.fromEntries(fieldNames.map((name) => [name, null])) as Profile // every field is named
