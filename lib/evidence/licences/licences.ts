import { type Finding, judge, strictest, type Verdict } from './judge'
import { termsOfOwn } from './own'
import type { LicenceInputs, OwnEntry, Role } from './schema'
import type { ItemKind, Licence, LicenceFacts, Terms } from './terms'

/** One picked item with what its licence says to the intended use. `licence` is null for an own entry. */
export type ItemResult = {
  readonly key: string
  readonly name: string | Licence['name']
  readonly kind: ItemKind
  readonly role: Role
  readonly licence: Licence | null
  readonly own: OwnEntry | null
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
}

/** Two items that do not go together, whatever each says alone. */
export type Conflict =
  | { readonly kind: 'outputs'; readonly verdict: Verdict; readonly teacher: string; readonly learner: string }
  | { readonly kind: 'share-alike'; readonly verdict: Verdict; readonly one: string; readonly other: string }

export type LicenceResult = {
  readonly inputs: LicenceInputs
  readonly factsVersion: string
  /** of everything together; null where nothing is picked */
  readonly verdict: Verdict | null
  readonly items: readonly ItemResult[]
  readonly conflicts: readonly Conflict[]
}

/** What may be done with all that is picked: item by item, and together, where the most restrictive wins. Pure; the order does not matter. */
export const licences = (inputs: LicenceInputs, facts: LicenceFacts): LicenceResult => {
  const items = [...pickedOf(inputs, facts), ...ownOf(inputs)]
  const conflicts = [...outputConflicts(items), ...shareAlikeConflicts(items, inputs)]
  return {
    inputs,
    factsVersion: facts.version,
    verdict: items.length === 0 ? null : strictest([...items, ...conflicts].map(({ verdict }) => verdict)),
    items,
    conflicts,
  }
}

const isData = (kind: ItemKind): boolean => kind === 'dataset' || kind === 'licence'

const pickedOf = (inputs: LicenceInputs, facts: LicenceFacts): readonly ItemResult[] =>
  inputs.items.flatMap(({ id, role }) => {
    const licence = facts.licences.find((one) => one.id === id)
    if (licence === undefined) return []
    const base = { key: `${id}:${role}`, name: licence.name, kind: licence.kind, role, licence, own: null }
    return [withFindings(base, licence.terms, inputs)]
  })

const ownOf = (inputs: LicenceInputs): readonly ItemResult[] =>
  inputs.own.map((own, place) =>
    withFindings({ key: `own-${place}`, name: own.name, kind: own.kind, role: own.role, licence: null, own }, termsOfOwn(own), inputs),
  )

const withFindings = (item: Omit<ItemResult, 'verdict' | 'findings'>, terms: Terms, inputs: LicenceInputs): ItemResult => {
  const findings = judge(terms, inputs, item.role, isData(item.kind))
  return { ...item, findings, verdict: strictest(findings.map(({ verdict }) => verdict)) }
}

/** A teacher whose outputs may train its own family alone, or nothing, beside a model of another family that is used. */
const outputConflicts = (items: readonly ItemResult[]): readonly Conflict[] => {
  const teachers = items.filter(({ role, licence }) => role === 'teacher' && licence !== null)
  const learners = items.filter(({ role, kind, licence }) => role === 'use' && kind === 'model' && licence !== null)
  return teachers.flatMap(({ key: teacher, licence }) => {
    const { outputs } = licence?.terms ?? {}
    if (outputs !== 'family' && outputs !== 'no' && outputs !== 'named') return []
    return learners
      .filter((learner) => learner.licence?.family !== licence?.family)
      .map(
        ({ key: learner }): Conflict => ({
          kind: 'outputs',
          verdict: outputs === 'named' ? 'conditions' : 'not-allowed',
          teacher,
          learner,
        }),
      )
  })
}

const termsOf = ({ licence, own }: ItemResult): Terms | null => licence?.terms ?? (own === null ? null : termsOfOwn(own))
const nameOf = ({ licence, own }: ItemResult): string => licence?.licence ?? own?.licence ?? ''

/** Two that must each be handed on under their own licence cannot be handed on as one work. */
const shareAlikeConflicts = (items: readonly ItemResult[], inputs: LicenceInputs): readonly Conflict[] => {
  if (!inputs.redistribute) return []
  return items.flatMap((one, place) =>
    items.slice(place + 1).flatMap((other): readonly Conflict[] => {
      const pair = [one, other]
      const bound = pair.filter((item) => termsOf(item)?.shareAlike === true)
      const closed = pair.filter((item) => termsOf(item)?.commercial === 'no')
      const clash =
        (bound.length === 2 && nameOf(one) !== nameOf(other)) || (bound.length === 1 && closed.length === 1 && bound[0] !== closed[0])
      const [first, second] = [one.key, other.key].sort()
      return clash ? [{ kind: 'share-alike', verdict: 'not-allowed', one: first ?? '', other: second ?? '' }] : []
    }),
  )
}
