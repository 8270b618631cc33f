import { coefficient, list, share } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { type Agreement, agreement, fewItems, meanKappa, strengthOf } from './agreement'
import type { Figure, ReportModel } from './model'
import { type ItemModel, type ItemSide, opinionItems } from './opinion-items'
import { type Levels, levelsOf, pairsOf } from './opinion-levels'
import type { AssessedPart } from './parts'

type Parts = readonly [AssessedPart, ...AssessedPart[]]

/** Someone's answers: their parts, and the report that says them in words. */
export type Voice = { readonly id: string; readonly name: string; readonly parts: Parts; readonly report: ReportModel }

/** A second opinion. `before`: the owner's answers as they stood when it was first handed in, which is before the owner saw it. */
export type OpinionVoice = Voice & { readonly before: Parts }

export type PairModel = {
  readonly key: string
  readonly between: string
  /** questions to which both gave a level */
  readonly count: number
  readonly same: string
  readonly near: string
  /** of −1 to 1, or in words why there is none */
  readonly kappa: Figure
  /** the usual word for it; null where there is none */
  readonly strength: string | null
}

export type OpinionsModel = {
  /** practices of which people think differently, the largest difference first */
  readonly levels: readonly ItemModel[]
  /** questions about the situation with different answers */
  readonly situation: readonly ItemModel[]
  /** questions that only one person answered */
  readonly single: readonly ItemModel[]
  /** questions that all who answered them answered alike */
  readonly alike: readonly ItemModel[]
  readonly pairs: readonly PairModel[]
  readonly overall: { readonly kappa: Figure; readonly sentence: string }
  /** what these figures cannot say */
  readonly limits: readonly string[]
}

/** What several people answered to one assessment, side by side, and how far they agree. `owner` is the assessment as it stands. */
export const opinionsModel = (owner: Voice, others: readonly OpinionVoice[], locale: Locale): OpinionsModel => {
  const say = translator(locale, 'opinions')
  const sides: readonly ItemSide[] = [owner, ...others]
  const items = opinionItems(sides, locale)
  const pairs = agreements(owner, others)
  const kappas = pairs.map(({ value }) => value.kappa)
  const mean = meanKappa(kappas)
  const said = kappas.filter(({ kind }) => kind === 'kappa').length
  const fewest = Math.min(...pairs.map(({ value }) => value.count))
  return {
    ...items,
    pairs: pairs.map(({ key, names, value }) => pairModel(key, names, value, locale)),
    overall: {
      kappa: { value: mean, label: mean === null ? say('agreement.none') : coefficient(mean) },
      sentence:
        mean === null
          ? say('agreement.noMean')
          : say('agreement.mean', { pairs: said, strength: say(`agreement.strength.${strengthOf(mean)}`) }),
    },
    limits: [
      ...(fewest < fewItems ? [say('agreement.limit.few', { count: fewest, few: fewItems })] : []),
      say('agreement.limit.prevalence'),
      say('agreement.limit.levels'),
      say('agreement.limit.before'),
      say('agreement.limit.convention'),
    ],
  }
}

type Pair = { readonly key: string; readonly names: readonly string[]; readonly value: Agreement }

const agreements = (owner: Voice, others: readonly OpinionVoice[]): readonly Pair[] => {
  const levels = new Map<string, Levels>(others.map(({ id, parts }) => [id, levelsOf(parts)]))
  const of = ({ id }: OpinionVoice): Levels => levels.get(id) ?? new Map()
  const withOwner = others.map((one) => ({
    key: one.id,
    names: [owner.name, one.name],
    value: agreement(pairsOf(levelsOf(one.before), of(one))),
  }))
  const among = others.flatMap((one, place) =>
    others.slice(place + 1).map((other) => ({
      key: `${one.id} ${other.id}`,
      names: [one.name, other.name],
      value: agreement(pairsOf(of(one), of(other))),
    })),
  )
  return [...withOwner, ...among]
}

const pairModel = (key: string, names: readonly string[], { count, same, near, kappa }: Agreement, locale: Locale): PairModel => {
  const say = translator(locale, 'opinions')
  const part = (of: number) => (count === 0 ? say('agreement.none') : share(of / count, locale))
  const isSaid = kappa.kind === 'kappa'
  return {
    key,
    between: list(names, locale),
    count,
    same: part(same),
    near: part(near),
    kappa: { value: isSaid ? kappa.value : null, label: isSaid ? coefficient(kappa.value) : say(`agreement.undefined.${kappa.kind}`) },
    strength: isSaid ? say(`agreement.strength.${strengthOf(kappa.value)}`) : null,
  }
}
