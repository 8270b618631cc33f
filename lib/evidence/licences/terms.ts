import type { Kind as SourceKind } from '#lib/evidence/table'
import type { Text } from '#lib/i18n/locale'

/** What an item is: weights, data, the terms of a service whose outputs are used, or a licence whatever it stands on. */
export const itemKinds = ['model', 'dataset', 'service', 'licence'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Markets in which a licence may withhold its rights. */
export const territories = ['CN', 'EU', 'UK', 'US', 'KR', 'JP', 'other'] as const
export type Territory = (typeof territories)[number]

/**
 * `yes`, `no`, `unclear` (the table does not say), `conditional` (see the conditions). Of outputs: `named` (a model trained on them bears the
 * name), `family` (only models of the same family), `terms` (a model trained on them is a derivative under the same terms), `research`,
 * `competing` (not for models that compete with the provider), `na`. Of handing on and of hosting: `permission` (must be granted),
 * `source` (as each source says).
 */
export type Terms = {
  readonly commercial: 'yes' | 'conditional' | 'no' | 'unclear'
  /** above this many active users, `consequence`: a separate licence, or the name on display */
  readonly users: {
    readonly most: number
    readonly period: 'month' | 'day'
    readonly basis: 'release' | 'ongoing'
    readonly consequence: 'licence' | 'display'
  } | null
  /** above this revenue in USD, the name on display */
  readonly revenue: { readonly most: number; readonly period: 'month' | 'year' } | null
  /** commercial use has to be registered or applied for */
  readonly registration: boolean
  readonly outputs: 'yes' | 'named' | 'family' | 'terms' | 'research' | 'competing' | 'no' | 'unclear' | 'na'
  readonly redistribute: 'yes' | 'conditions' | 'permission' | 'source' | 'no' | 'unclear' | 'na'
  readonly serve: 'yes' | 'conditions' | 'permission' | 'na'
  readonly shareAlike: boolean
  /** an acceptable-use policy or use restrictions, to be kept and passed on */
  readonly acceptableUse: boolean
  /** licence text and notices go with every copy */
  readonly notice: boolean
  /** words that a product shows, "Built with Llama" */
  readonly display: string | null
  /** how the name of a derived model begins */
  readonly naming: string | null
  readonly excluded: readonly Territory[]
  /** the licence covers the collection, not the rights in what it holds */
  readonly uncleared: boolean
  /** holds pirated works, or was made from outputs under other terms */
  readonly tainted: 'yes' | 'maybe' | 'no'
  /** training on it is withheld */
  readonly noTraining: boolean
}

export type Licence = {
  readonly id: string
  readonly name: Text
  readonly kind: ItemKind
  /** models of one family may be trained on each other's outputs where only others are barred */
  readonly family: string | null
  readonly organisation: string
  /** what the licence is called */
  readonly licence: string
  /** identifier of the SPDX list, where it has one */
  readonly spdx: string | null
  readonly terms: Terms
  readonly clause: string | null
  readonly conditions: Text | null
  readonly derivatives: Text | null
  readonly outputs: Text | null
  readonly territory: Text | null
  readonly note: Text | null
  readonly url: string | null
  /** the day on which it was read, ISO, perhaps only a year or a month */
  readonly asOf: string | null
  readonly sourceKind: SourceKind
}

export type LicenceFacts = { readonly version: string; readonly licences: readonly Licence[] }
