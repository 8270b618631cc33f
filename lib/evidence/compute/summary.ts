import { amount, paragraph, power, whole } from '#lib/i18n/format'
import type { ComputeFacts } from './facts'
import { perMillion } from './model-serving'
import type { ComputeResult } from './result'
import { about, aboutDollars, cards, duration, type Words } from './say'

/** The name of an accelerator in this language; "own" for one that is not of the facts. */
export const acceleratorName = ({ say, locale }: Words, id: string, facts: ComputeFacts): string =>
  facts.accelerators.find((one) => one.id === id)?.name[locale] ?? say('more.own')

/** One paragraph on a calculation: what is planned, how long it takes, what it costs, what serving takes, and the version of the facts. */
export function summaryOf(words: Words, result: ComputeResult, facts: ComputeFacts): string {
  const { say, locale } = words
  const { inputs, size, training, serving } = result
  const sentences = [
    say('summary.plan', {
      params: amount(inputs.params, locale),
      tokens: amount(inputs.tokens, locale),
      flops: say('unit.flop', { value: power(size.flops) }),
    }),
    say('summary.time', {
      count: whole(inputs.count, locale),
      accelerator: acceleratorName(words, inputs.accelerator, facts),
      days: about(words, training.days, (value) => duration(words, value)),
    }),
    training.cost === null ? null : say('summary.cost', { cost: aboutDollars(words, training.cost) }),
    serving.plan === null || serving.price === null
      ? null
      : say('summary.serving', {
          accelerators: cards(words, serving.plan.accelerators),
          price: perMillion(words, serving) ?? say('unknown'),
        }),
    say('summary.facts', { version: result.factsVersion }),
  ]
  return paragraph(
    sentences.filter((sentence) => sentence !== null),
    locale,
  )
}
