/**
 * What the calculator asks, field by field: the one list from which the form, the query, the JSON schema and the checks are made.
 * Amounts are in plain units (parameters, not billions); percentages are 0 to 100. `initial` null: may be left empty, and is then
 * worked out or taken from the facts.
 */

export type NumberField = {
  readonly kind: 'number'
  readonly group: Group
  readonly min: number
  readonly max: number
  readonly initial: number | null
  readonly whole?: true
}
export type ChoiceField = { readonly kind: 'choice'; readonly group: Group; readonly options: readonly string[]; readonly initial: string }
/** an id of facts/gpus.csv, or `own` */
export type AcceleratorField = { readonly kind: 'accelerator'; readonly group: Group; readonly initial: string }
export type Field = NumberField | ChoiceField | AcceleratorField

export const groups = ['model', 'shape', 'training', 'money', 'own', 'serving', 'speed', 'prices'] as const
export type Group = (typeof groups)[number]

export const ownAccelerator = 'own'

export const fields = {
  params: { kind: 'number', group: 'model', min: 1e6, max: 1e14, initial: 8e9 },
  active: { kind: 'number', group: 'model', min: 1e6, max: 1e14, initial: null },
  tokens: { kind: 'number', group: 'model', min: 1e6, max: 1e16, initial: 1e12 },
  base: { kind: 'number', group: 'model', min: 1e18, max: 1e28, initial: null },

  layers: { kind: 'number', group: 'shape', min: 1, max: 1_000, initial: null, whole: true },
  hidden: { kind: 'number', group: 'shape', min: 64, max: 200_000, initial: null, whole: true },
  heads: { kind: 'number', group: 'shape', min: 1, max: 2_000, initial: null, whole: true },
  attention: { kind: 'choice', group: 'shape', options: ['grouped', 'latent'], initial: 'grouped' },
  kvHeads: { kind: 'number', group: 'shape', min: 1, max: 2_000, initial: null, whole: true },
  headDim: { kind: 'number', group: 'shape', min: 8, max: 1_024, initial: null, whole: true },
  latentDim: { kind: 'number', group: 'shape', min: 16, max: 16_384, initial: null, whole: true },

  accelerator: { kind: 'accelerator', group: 'training', initial: 'h100-sxm' },
  count: { kind: 'number', group: 'training', min: 1, max: 1e6, initial: 64, whole: true },
  precision: { kind: 'choice', group: 'training', options: ['bf16', 'fp8'], initial: 'bf16' },
  mfuLow: { kind: 'number', group: 'training', min: 1, max: 100, initial: null },
  mfuHigh: { kind: 'number', group: 'training', min: 1, max: 100, initial: null },
  productive: { kind: 'number', group: 'training', min: 10, max: 100, initial: 80 },
  sequence: { kind: 'number', group: 'training', min: 128, max: 1e7, initial: 4_096, whole: true },
  recompute: { kind: 'choice', group: 'training', options: ['none', 'selective', 'full'], initial: 'selective' },

  priceLow: { kind: 'number', group: 'money', min: 0.01, max: 1_000, initial: null },
  priceHigh: { kind: 'number', group: 'money', min: 0.01, max: 1_000, initial: null },
  extras: { kind: 'number', group: 'money', min: 0, max: 300, initial: 40 },
  budget: { kind: 'number', group: 'money', min: 1, max: 1e12, initial: null },
  days: { kind: 'number', group: 'money', min: 0.1, max: 3_650, initial: null },
  pue: { kind: 'number', group: 'money', min: 1, max: 3, initial: 1.2 },
  gridLow: { kind: 'number', group: 'money', min: 0, max: 2, initial: null },
  gridHigh: { kind: 'number', group: 'money', min: 0, max: 2, initial: null },

  ownMemory: { kind: 'number', group: 'own', min: 1, max: 4_096, initial: null },
  ownBandwidth: { kind: 'number', group: 'own', min: 0.05, max: 200, initial: null },
  ownBf16: { kind: 'number', group: 'own', min: 1, max: 100_000, initial: null },
  ownFp8: { kind: 'number', group: 'own', min: 1, max: 200_000, initial: null },
  ownPower: { kind: 'number', group: 'own', min: 10, max: 20_000, initial: null },

  server: { kind: 'accelerator', group: 'serving', initial: 'h100-sxm' },
  weights: { kind: 'choice', group: 'serving', options: ['bf16', 'fp8', 'int8', 'int4'], initial: 'bf16' },
  cache: { kind: 'choice', group: 'serving', options: ['bf16', 'fp8'], initial: 'bf16' },
  prompt: { kind: 'number', group: 'serving', min: 1, max: 1e7, initial: 1_000, whole: true },
  output: { kind: 'number', group: 'serving', min: 1, max: 1e6, initial: 300, whole: true },
  requests: { kind: 'number', group: 'serving', min: 1, max: 1e12, initial: 100_000 },
  peak: { kind: 'number', group: 'serving', min: 1, max: 100, initial: 3 },

  perToken: { kind: 'number', group: 'speed', min: 1, max: 10_000, initial: 50 },
  firstToken: { kind: 'number', group: 'speed', min: 10, max: 600_000, initial: 2_000 },
  batch: { kind: 'number', group: 'speed', min: 1, max: 4_096, initial: null, whole: true },
  group: { kind: 'number', group: 'speed', min: 1, max: 1_024, initial: null, whole: true },
  bandwidthLow: { kind: 'number', group: 'speed', min: 1, max: 100, initial: 40 },
  bandwidthHigh: { kind: 'number', group: 'speed', min: 1, max: 100, initial: 80 },
  computeLow: { kind: 'number', group: 'speed', min: 1, max: 100, initial: 30 },
  computeHigh: { kind: 'number', group: 'speed', min: 1, max: 100, initial: 50 },

  servePriceLow: { kind: 'number', group: 'prices', min: 0.01, max: 1_000, initial: null },
  servePriceHigh: { kind: 'number', group: 'prices', min: 0.01, max: 1_000, initial: null },
  fixed: { kind: 'number', group: 'prices', min: 0, max: 1e9, initial: 0 },
  priceIn: { kind: 'number', group: 'prices', min: 0, max: 10_000, initial: null },
  priceOut: { kind: 'number', group: 'prices', min: 0, max: 10_000, initial: null },
  apiIn: { kind: 'number', group: 'prices', min: 0, max: 10_000, initial: null },
  apiOut: { kind: 'number', group: 'prices', min: 0, max: 10_000, initial: null },
} as const satisfies Readonly<Record<string, Field>>

type Fields = typeof fields
export type FieldName = keyof Fields

type ValueOf<F extends Field> = F extends { readonly kind: 'number' }
  ? F['initial'] extends number
    ? number
    : number | null
  : F extends { readonly options: readonly (infer O)[] }
    ? O
    : string

/** A whole set of answers, checked. */
export type Inputs = { readonly [N in FieldName]: ValueOf<Fields[N]> }

// Object.keys forgets what it lists.
export const fieldNames = Object.keys(fields) as readonly FieldName[]

export const isFieldName = (name: string): name is FieldName => Object.hasOwn(fields, name)
