import type { Figures, Said, SaidRow, Worked } from '#lib/evidence/calculation'
import type { Locale } from '#lib/i18n/locale'
import { compute } from './compute'
import { computeModel } from './compute-model'
import type { ComputeFacts } from './facts'
import { type FieldName, fieldNames, fields, type Inputs } from './fields'
import { defaultText, textsOfInputs } from './inputs'
import { readings } from './readings'
import type { ComputeResult } from './result'
import type { Words } from './say'
import { acceleratorName } from './summary'

/** Named even where they stand at their defaults, since every number hangs on them. */
const always: readonly FieldName[] = ['params', 'tokens', 'accelerator', 'count', 'server', 'weights', 'prompt', 'output', 'requests']

/** One calculation as it is kept with an assessment: inputs, figures to compare answers with, and what was said, in both languages. */
export function computeOutcome(inputs: Inputs, facts: ComputeFacts, words: Readonly<Record<Locale, Words>>): Worked {
  const result = compute(inputs, facts)
  return {
    tool: 'compute',
    inputs,
    factsVersion: facts.version,
    figures: figuresOf(result),
    words: { zh: said(words.zh, result, facts), en: said(words.en, result, facts) },
  }
}

/** USD, FLOP, shares; verdicts and standings by their codes. */
const figuresOf = ({ inputs, size, training, serving, thresholds }: ComputeResult): Figures => ({
  purpose: inputs.budget !== null || inputs.days !== null ? 'training' : null,
  flops: size.flops,
  budget: training.budget,
  calendar: training.calendar,
  costLow: training.cost?.low ?? null,
  costHigh: training.cost?.high ?? null,
  margin: serving.high?.margin ?? null,
  lawsAbove: thresholds.filter(({ standing }) => standing === 'above').map(({ id }) => id),
})

function said(words: Words, result: ComputeResult, facts: ComputeFacts): Said {
  const model = computeModel(words, result, facts)
  const outputs: readonly SaidRow[] = [
    ...model.head,
    ...model.verdicts.map(({ title, text }) => ({ label: title, value: text, note: null })),
    ...model.laws
      .filter(({ standing }) => standing === 'above' || standing === 'near')
      .map(({ name, status, ratio }) => ({ label: name, value: status, note: ratio })),
  ]
  return {
    summary: model.summary,
    inputs: inputRows(words, result.inputs, facts),
    outputs: outputs.map(({ label, value, note }) => ({ label, value, note })),
    sources: [...model.offers, ...model.remarks],
  }
}

const inputRows = (words: Words, inputs: Inputs, facts: ComputeFacts): readonly SaidRow[] => {
  const texts = textsOfInputs(inputs)
  const reads = readings(texts, words.locale)
  return fieldNames.flatMap((name) => {
    const text = texts[name] ?? ''
    if (text === '' || (!always.includes(name) && text === defaultText(name))) return []
    const field = fields[name]
    const value =
      field.kind === 'accelerator' ? acceleratorName(words, text, facts) : field.kind === 'choice' ? chosen(words, name, text) : text
    return [{ label: words.say(`field.${name}`), value: reads[name] ?? value, note: null }]
  })
}

/** Precisions are called the same everywhere; other choices have their words. */
const chosen = ({ say }: Words, name: FieldName, option: string): string => {
  if (name === 'attention') return say(option === 'latent' ? 'option.attention.latent' : 'option.attention.grouped')
  if (name !== 'recompute') return option.toUpperCase()
  return say(option === 'none' ? 'option.recompute.none' : option === 'full' ? 'option.recompute.full' : 'option.recompute.selective')
}
