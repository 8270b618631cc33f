import { amount, figure, power, share } from '#lib/i18n/format'
import type { ComputeFacts } from './facts'
import type { LawRow, Row } from './model'
import type { ComputeResult } from './result'
import { row, type Words } from './say'

export function sizeRows({ say, locale }: Words, { size, shape, inputs }: ComputeResult): readonly Row[] {
  const flop = (value: number) => say('unit.flop', { value: power(value) })
  return [
    row('flops', say('size.flops'), flop(size.flops)),
    row('attention', say('size.attention'), share(size.attentionShare, locale), say('size.attentionNote')),
    ...(inputs.recompute === 'full' ? [row('hardware', say('size.hardware'), flop(size.hardwareFlops))] : []),
    row(
      'per-param',
      say('size.perParam'),
      amount(size.tokensPerParam, locale),
      say('size.perParamNote', { times: figure(size.overtraining, locale) }),
    ),
    row(
      'optimal',
      say('size.optimal'),
      say('size.optimalValue', { params: amount(size.optimal.params, locale), tokens: amount(size.optimal.tokens, locale) }),
    ),
    row(
      'shape',
      say('size.shape'),
      say('size.shapeValue', { layers: shape.layers, hidden: amount(shape.hidden, locale), heads: shape.heads }),
      shape.estimated ? say('size.shapeNote') : null,
    ),
  ]
}

export const lawRows = ({ say, locale }: Words, { thresholds }: ComputeResult, facts: ComputeFacts): readonly LawRow[] =>
  thresholds.flatMap(({ id, flop, ratio, standing }) => {
    const law = facts.thresholds.find((one) => one.id === id)
    if (law === undefined) return []
    const ratioText =
      flop === null || ratio === null
        ? null
        : ratio >= 1
          ? say('law.times', { flop: power(flop), times: figure(ratio, locale) })
          : say('law.ratio', { flop: power(flop), share: share(ratio, locale) })
    return [
      {
        id,
        standing,
        status: say(`law.${standing}`),
        name: law.name[locale],
        effect: law.effect[locale],
        ratio: ratioText,
        source: law.source,
      },
    ]
  })
