import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { ExposureRecord } from '#lib/instrument/record'
import type { Figure, ReportModel } from './model'
import type { AssessedPart } from './parts'
import { recordOf } from './subject'

/** Someone whose answers stand beside others', the owner first. */
export type ItemSide = {
  readonly id: string
  readonly name: string
  readonly parts: readonly AssessedPart[]
  readonly report: ReportModel
}

/** What one person says to a question, in words. */
export type SaidModel = {
  readonly person: string
  readonly name: string
  readonly answer: string
  /** the level given, null for every other answer */
  readonly level: number | null
  /** unanswered, or not asked because of the profile that this person gave */
  readonly open: boolean
  /** reason, grade of the evidence, note: what there is of them */
  readonly details: readonly string[]
}

export type ItemModel = {
  /** place of its instrument among the parts */
  readonly part: number
  readonly kind: 'practice' | 'exposure'
  readonly id: string
  readonly code: string | null
  readonly short: string
  readonly ask: string
  /** levels between the highest and the lowest, value null where there are not two; label in words */
  readonly spread: Figure
  readonly said: readonly SaidModel[]
}

export type Items = Readonly<Record<'levels' | 'situation' | 'single' | 'alike', readonly ItemModel[]>>

/** An item with what it is sorted by: the choice that each person made, '' where none. */
type Sorted = { readonly item: ItemModel; readonly choices: readonly string[] }

const chosen = (record: ExposureRecord | undefined): string => {
  if (record === undefined) return ''
  if (record.kind === 'one') return `one ${record.option}`
  return record.kind === 'many' ? `many ${[...record.options].sort().join(' ')}` : record.kind
}

const present = (texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.flatMap((text) => (text === null || text === undefined || text === '' ? [] : [text]))

const reportOfPart = ({ report }: ItemSide, part: number): ReportModel | undefined => (part === 0 ? report : report.companion?.report)

const practicesOf = (report: ReportModel | undefined) =>
  new Map((report?.dimensions ?? []).flatMap(({ practices }) => practices.map((one) => [one.id, one] as const)))

/** Every question that is asked of someone, with what each says to it, sorted by how they differ. */
export const opinionItems = (sides: readonly ItemSide[], locale: Locale): Items => {
  const [owner] = sides
  const all = (owner?.parts ?? []).flatMap((part, place) => [...exposures(sides, part, place, locale), ...practices(sides, place, locale)])
  const answered = ({ choices }: Sorted) => choices.filter((choice) => choice !== '')
  const differs = (one: Sorted) => new Set(answered(one)).size > 1
  const differing = all.filter(differs)
  const wide = ({ item }: Sorted) => item.spread.value ?? 0
  const items = (some: readonly Sorted[]) => some.map(({ item }) => item)
  return {
    levels: items(differing.filter(({ item }) => item.kind === 'practice').toSorted((a, b) => wide(b) - wide(a))),
    situation: items(differing.filter(({ item }) => item.kind === 'exposure')),
    single: items(all.filter((one) => answered(one).length === 1)),
    alike: items(all.filter((one) => answered(one).length > 1 && !differs(one))),
  }
}

const exposures = (sides: readonly ItemSide[], { asked }: AssessedPart, part: number, locale: Locale): readonly Sorted[] => {
  const say = translator(locale, 'opinions')
  const models = sides.map((side) => new Map((reportOfPart(side, part)?.exposures ?? []).map((one) => [one.id, one])))
  return asked.exposures.map(({ id, short, ask }): Sorted => {
    const choices = sides.map(({ parts }) => chosen(recordOf(parts[part]?.records.exposures ?? {}, id)))
    const said = sides.map(({ id: person, name }, place) => {
      const model = models[place]?.get(id)
      return { person, name, answer: model?.answer ?? '', level: null, open: choices[place] === '', details: present([model?.note]) }
    })
    const spread: Figure = { value: null, label: say('item.different') }
    return { item: { part, kind: 'exposure', id, code: null, short: short[locale], ask: ask[locale], spread, said }, choices }
  })
}

const practices = (sides: readonly ItemSide[], part: number, locale: Locale): readonly Sorted[] => {
  const say = translator(locale, 'opinions')
  const models = sides.map((side) => practicesOf(reportOfPart(side, part)))
  return [...(models[0]?.values() ?? [])].flatMap((own): readonly Sorted[] => {
    const given = models.map((one) => one.get(own.id))
    if (given.every((one) => one === undefined || one.state === 'not-asked' || one.state === 'skipped')) return []
    const choices = given.map((one) =>
      one?.state === 'level' ? `level ${one.level}` : one?.state === 'dk' || one?.state === 'na' ? one.state : '',
    )
    const levels = given.flatMap((one) => (one?.state === 'level' && one.level !== null ? [one.level] : []))
    const distance = Math.max(...levels) - Math.min(...levels)
    const spread: Figure =
      levels.length < 2
        ? { value: null, label: say('item.different') }
        : { value: distance, label: distance === 0 ? say('item.sameLevel') : say('item.spread', { levels: distance }) }
    const said = sides.map(({ id: person, name }, place) => {
      const one = given[place]
      return {
        person,
        name,
        answer: one?.answer ?? '',
        level: one?.state === 'level' ? one.level : null,
        open: choices[place] === '',
        details: present([
          one?.state === 'na' ? one.anchor : null,
          one?.evidence === null || one === undefined ? null : say('item.evidence', { grade: one.evidence.name }),
          one?.note,
        ]),
      }
    })
    return [{ item: { part, kind: 'practice', id: own.id, code: own.code, short: own.short, ask: own.ask, spread, said }, choices }]
  })
}
