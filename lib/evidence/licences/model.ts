import { amount, day, dollars, list, paragraph } from '#lib/i18n/format'
import { choose, type Locale } from '#lib/i18n/locale'
import type { translator } from '#lib/i18n/messages'
import type { Finding, Verdict } from './judge'
import type { Conflict, ItemResult, LicenceResult } from './licences'

export type Words = { readonly say: ReturnType<typeof translator<'licences'>>; readonly locale: Locale }

export type FindingModel = {
  readonly rule: Finding['rule']
  readonly verdict: Verdict
  readonly text: string
  /** the words of the licence that the finding rests on */
  readonly quote: string | null
}

export type ItemModel = {
  readonly key: string
  readonly name: string
  readonly licence: string
  readonly role: string
  readonly verdict: Verdict
  readonly verdictName: string
  readonly findings: readonly FindingModel[]
  /** clause, where one is named; day of reading; whether the original was read */
  readonly clause: string | null
  readonly url: string | null
  readonly asOf: string | null
  readonly toBeChecked: boolean
  readonly note: string | null
}

export type LicenceModel = {
  readonly verdict: Verdict | null
  readonly verdictName: string
  readonly sentence: string
  /** what decides it, item by item or pair by pair */
  readonly because: readonly string[]
  readonly conflicts: readonly { readonly verdict: Verdict; readonly text: string }[]
  readonly items: readonly ItemModel[]
  readonly facts: string
}

/** What a result says, in one language. */
export const licenceModel = (words: Words, result: LicenceResult): LicenceModel => {
  const { say, locale } = words
  const items = result.items.map((item) => itemModel(words, item))
  const nameOf = (key: string): string => items.find((item) => item.key === key)?.name ?? key
  const conflicts = result.conflicts.map((conflict) => ({ verdict: conflict.verdict, text: conflictText(words, conflict, nameOf) }))
  const { verdict } = result
  return {
    verdict,
    verdictName: verdict === null ? '' : say(`verdict.${verdict}.name`),
    sentence: verdict === null ? say('nothing') : say(`verdict.${verdict}.together`, { count: items.length }),
    because:
      verdict === null || verdict === 'allowed'
        ? []
        : [
            ...items.filter((item) => item.verdict === verdict).map(({ name }) => name),
            ...conflicts.filter((one) => one.verdict === verdict).map(({ text }) => text),
          ],
    conflicts,
    items,
    facts: say('facts', { version: result.factsVersion, count: amount(items.length, locale) }),
  }
}

const itemModel = (words: Words, item: ItemResult): ItemModel => {
  const { say, locale } = words
  const { licence, own } = item
  return {
    key: item.key,
    name: choose(item.name, locale),
    licence: licence?.licence ?? own?.licence ?? '',
    role: say(`role.${item.kind === 'model' || item.kind === 'service' ? item.role : 'data'}`),
    verdict: item.verdict,
    verdictName: say(`verdict.${item.verdict}.name`),
    findings: saidOnce(item.findings.map((finding) => findingModel(words, item, finding))),
    clause: licence?.clause == null ? null : say('clause', { clause: licence.clause }),
    url: licence?.url ?? null,
    asOf: licence?.asOf == null ? null : say('asOf', { day: day(licence.asOf, locale) }),
    toBeChecked: licence === null || licence.sourceKind === 'secondary' || licence.sourceKind === 'memory',
    note: licence === null ? say('ownNote') : licence.note === null ? null : choose(licence.note, locale),
  }
}

const findingModel = ({ say, locale }: Words, { licence }: ItemResult, { rule, verdict, ground, data }: Finding): FindingModel => {
  const words = ground === null || licence === null ? null : licence[ground]
  return {
    rule,
    verdict,
    text: say(`rule.${rule}`, {
      count: data.count === undefined ? '' : rule === 'revenue-display' ? dollars(data.count, locale) : amount(data.count, locale),
      period: data.period === undefined ? '' : say(`period.${periodOf(data.period)}`),
      words: data.words ?? '',
      regions: list(
        (data.regions ?? []).map((region) => say(`region.${region}`)),
        locale,
      ),
    }),
    quote: words === null ? null : choose(words, locale),
  }
}

/** What the licence says stands under the first finding that rests on it. */
const saidOnce = (findings: readonly FindingModel[]): readonly FindingModel[] =>
  findings.map((finding, place) => {
    const before = findings.slice(0, place).some(({ quote }) => quote === finding.quote)
    return before ? { ...finding, quote: null } : finding
  })

const periodOf = (period: string): 'day' | 'month' | 'year' => (period === 'day' || period === 'year' ? period : 'month')

const conflictText = ({ say }: Words, conflict: Conflict, nameOf: (key: string) => string): string =>
  conflict.kind === 'outputs'
    ? say(conflict.verdict === 'conditions' ? 'conflict.outputsNamed' : 'conflict.outputs', {
        teacher: nameOf(conflict.teacher),
        learner: nameOf(conflict.learner),
      })
    : say('conflict.shareAlike', { one: nameOf(conflict.one), other: nameOf(conflict.other) })

/** One paragraph on a result: for an answer's evidence and for the report. */
export const licenceSummary = (words: Words, result: LicenceResult): string => {
  const model = licenceModel(words, result)
  const { say, locale } = words
  return paragraph(
    [
      model.sentence,
      ...(model.because.length === 0 ? [] : [say('because', { items: list(model.because, locale) })]),
      ...(model.items.some(({ toBeChecked }) => toBeChecked) ? [say('someUnread')] : []),
      say('factsVersion', { version: result.factsVersion }),
    ],
    locale,
  )
}
