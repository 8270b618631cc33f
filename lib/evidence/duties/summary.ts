import { day, list, paragraph } from '#lib/i18n/format'
import type { DutiesResult } from './duties'
import type { DutyFacts } from './facts'
import { coveredMarkets } from './fields'
import type { Words } from './words'

/** One paragraph on a result: how much applies where, what begins next, what hangs on answers, what is not covered, the day and the facts. */
export function summaryOf({ say, locale }: Words, result: DutiesResult, facts: DutyFacts): string {
  const marketOf = new Map(facts.duties.map(({ id, market, kind }) => [id, { market, kind }]))
  const binding = result.applies.filter(({ id }) => ['ban', 'duty'].includes(marketOf.get(id)?.kind ?? ''))
  const found = coveredMarkets.filter((market) => binding.some(({ id }) => marketOf.get(id)?.market === market))
  const bans = binding.filter(({ id }) => marketOf.get(id)?.kind === 'ban').length
  const [next] = result.next
  const sentences = [
    binding.length === 0
      ? say('summary.nothing')
      : say('summary.applies', {
          count: binding.length,
          bans,
          markets: list(
            found.map((market) => say(`market.${market}`)),
            locale,
          ),
        }),
    next === undefined ? null : say('summary.next', { date: day(next.on, locale), days: next.days, count: next.ids.length }),
    result.hangs.length === 0 ? null : say('summary.hangs', { count: result.hangs.length, fields: result.gaps.length }),
    result.notCovered.length === 0 ? null : say('summary.notCovered'),
    say('summary.facts', { date: day(result.today, locale), version: result.factsVersion }),
  ]
  return paragraph(
    sentences.filter((sentence) => sentence !== null),
    locale,
  )
}
