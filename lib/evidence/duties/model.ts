import { amount, day, list } from '#lib/i18n/format'
import { choose } from '#lib/i18n/locale'
import type { Status } from './dates'
import type { DutiesResult } from './duties'
import { binds, type DutyModel, dutyModel, type Levels } from './entry-model'
import type { Duty, DutyFacts } from './facts'
import { coveredMarkets, type FieldName, type Market } from './fields'
import { everything, type Filter } from './filter'
import { rolesOf } from './roles'
import { summaryOf } from './summary'
import { fieldWord, type NamedWords, optionWord } from './words'

export type LawModel = { readonly name: string; readonly role: string | null; readonly duties: readonly DutyModel[] }
export type MarketModel = { readonly market: Market; readonly name: string; readonly count: string; readonly laws: readonly LawModel[] }
/** `share`: of the time to the last day shown, 0 to 1. */
export type ComingModel = {
  readonly on: string
  readonly day: string
  readonly days: string
  readonly share: number
  readonly duties: readonly { readonly id: string; readonly title: string; readonly market: string }[]
}
export type DutiesModel = {
  readonly summary: string
  readonly head: readonly { readonly label: string; readonly value: string; readonly note: string }[]
  /** what applies, filtered */
  readonly markets: readonly MarketModel[]
  /** what hangs on answers, filtered */
  readonly hanging: readonly MarketModel[]
  /** how many entries the filter leaves, of how many that apply */
  readonly shown: { readonly value: number; readonly all: number; readonly text: string }
  readonly next: readonly ComingModel[]
  readonly gaps: readonly { readonly field: FieldName; readonly label: string; readonly decides: string }[]
  readonly notCovered: string | null
  readonly facts: string
}

/** What a result says, in one language; `levels` are those of an assessment's practices, null where there is none. */
export function dutiesModel(
  words: NamedWords,
  result: DutiesResult,
  facts: DutyFacts,
  levels: Levels | null = null,
  filter: Filter = everything,
): DutiesModel {
  const { say, locale } = words
  const byId = new Map(facts.duties.map((duty) => [duty.id, duty]))
  const modelled = (entries: readonly { readonly id: string; readonly status: Status; readonly on?: readonly FieldName[] }[]) =>
    entries.flatMap(({ id, status, on = [] }) => {
      const duty = byId.get(id)
      return duty === undefined ? [] : [{ duty, model: dutyModel(words, duty, status, on, facts, levels) }]
    })
  const applies = modelled(result.applies)
  const kept = applies.filter((one) => passes(one, filter))
  const binding = applies.filter(({ duty }) => binds(duty.kind))
  const inForce = binding.filter(({ model }) => model.when === 'in-force')
  const coming = binding.filter(({ model }) => model.when === 'coming')
  const nextDay = result.next[0]
  return {
    summary: summaryOf(words, result, facts),
    head: [
      {
        label: say('head.inForce'),
        value: say('head.entries', { count: inForce.length }),
        note: say('head.bans', { count: inForce.filter(({ duty }) => duty.kind === 'ban').length }),
      },
      {
        label: say('head.coming'),
        value: say('head.entries', { count: coming.length }),
        note: nextDay === undefined ? say('head.noneComing') : say('head.nextDay', { date: day(nextDay.on, locale) }),
      },
      {
        label: say('head.hangs'),
        value: say('head.entries', { count: result.hangs.length }),
        note: say('head.gaps', { count: result.gaps.length }),
      },
      ...(levels === null ? [] : [standHead(words, inForce)]),
    ],
    markets: marketsOf(words, kept, result),
    hanging: marketsOf(
      words,
      modelled(result.hangs).filter((one) => passes(one, filter)),
      result,
    ),
    shown: { value: kept.length, all: applies.length, text: say('filter.shown', { count: kept.length, all: applies.length }) },
    next: nextOf(words, result, byId),
    gaps: result.gaps.map(({ field, decides }) => ({
      field,
      label: fieldWord(words, field),
      decides: say('decides', { count: decides.length }),
    })),
    notCovered:
      result.notCovered.length === 0
        ? null
        : say('notCovered', {
            markets: list(
              result.notCovered.map((market) => optionWord(words, 'markets', market)),
              locale,
            ),
          }),
    facts: say('facts', { date: day(result.today, locale), version: result.factsVersion, count: amount(facts.duties.length, locale) }),
  }
}

type Entry = { readonly duty: Duty; readonly model: DutyModel }

const isOpen = ({ model: { stand } }: Entry): boolean => stand !== null && (stand.code === 'short' || stand.code === 'unknown')

const passes = (entry: Entry, { market, time, open }: Filter): boolean =>
  (market === null || entry.duty.market === market) &&
  (time === null || entry.model.when === (time === 'ahead' ? 'coming' : time)) &&
  (!open || isOpen(entry))

const standHead = ({ say }: NamedWords, inForce: readonly Entry[]): DutiesModel['head'][number] => ({
  label: say('head.open'),
  value: say('head.entries', { count: inForce.filter(isOpen).length }),
  note: say('head.covered', { count: inForce.filter(({ model }) => model.stand?.code === 'evidenced').length }),
})

/** By market, then by the name of the law under which each is listed, in the order of the facts. */
function marketsOf(words: NamedWords, entries: readonly Entry[], { inputs }: DutiesResult): readonly MarketModel[] {
  return coveredMarkets.flatMap((market) => {
    const here = entries.filter(({ duty }) => duty.market === market)
    if (here.length === 0) return []
    const names = [...new Set(here.map(({ model }) => model.law))]
    const laws = names.map((name) => {
      const under = here.filter(({ model }) => model.law === name)
      const roles = [...new Set(under.flatMap(({ duty }) => rolesOf(duty.when, inputs)))]
      return {
        name,
        role:
          roles.length === 0
            ? null
            : words.say('asRole', {
                roles: list(
                  roles.map((role) => optionWord(words, 'role', role)),
                  words.locale,
                ),
              }),
        duties: under.map(({ model }) => model),
      }
    })
    return [{ market, name: optionWord(words, 'markets', market), count: words.say('head.entries', { count: here.length }), laws }]
  })
}

function nextOf(words: NamedWords, { next }: DutiesResult, byId: ReadonlyMap<string, Duty>): readonly ComingModel[] {
  const { say, locale } = words
  const last = next.at(-1)?.days ?? 1
  return next.map(({ on, days, ids }) => ({
    on,
    day: day(on, locale),
    days: say('days', { count: days }),
    share: days / last,
    duties: ids.flatMap((id) => {
      const duty = byId.get(id)
      return duty === undefined ? [] : [{ id, title: choose(duty.title, locale), market: optionWord(words, 'markets', duty.market) }]
    }),
  }))
}
