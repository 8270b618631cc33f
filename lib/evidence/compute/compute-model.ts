import { amount, closeUp, day, dollars, power, whole } from '#lib/i18n/format'
import type { ComputeFacts } from './facts'
import { type FieldName, isFieldName } from './fields'
import { usualMfu } from './hardware'
import type { ComputeModel, Row } from './model'
import { breakEvenModel, curveChart } from './model-charts'
import { batchingGrid, perMillion, quantisationGrid, servingRows } from './model-serving'
import { lawRows, sizeRows } from './model-size'
import { layoutGrid, memoryRows, trainingRows, verdictRows } from './model-training'
import { writeNumber } from './number-text'
import type { ComputeResult } from './result'
import { about, duration, row, span, type Words } from './say'
import { acceleratorName, summaryOf } from './summary'
import { publishedGrid } from './training'

function headRows(words: Words, result: ComputeResult, facts: ComputeFacts): readonly Row[] {
  const { say, locale } = words
  const { training, serving, inputs, size } = result
  const on = say('head.onCount', { count: whole(inputs.count, locale), accelerator: acceleratorName(words, inputs.accelerator, facts) })
  const served = serving.plan === null ? say('head.unserved') : (perMillion(words, serving) ?? say('unknown'))
  return [
    row('flops', say('head.flops'), say('unit.flop', { value: power(size.flops) }), say('head.sixNd')),
    row(
      'cost',
      say('head.cost'),
      training.cost === null ? say('unknown') : span(words, dollars(training.cost.low, locale), dollars(training.cost.high, locale)),
      training.cost === null
        ? say('head.noPrice')
        : say('unit.cardHours', { value: about(words, training.hours, (value) => amount(value, locale)) }),
    ),
    row('time', say('head.time'), span(words, duration(words, training.days.low), duration(words, training.days.high)), on),
    row(
      'serving',
      say('head.serving'),
      served,
      serving.plan === null || serving.price !== null ? say('head.perMillion') : say('head.noPrice'),
    ),
  ]
}

/** Values of notes that are ids become names. */
const noteData = (words: Words, data: Readonly<Record<string, string | number>>, facts: ComputeFacts) =>
  'accelerator' in data ? { ...data, accelerator: acceleratorName(words, String(data.accelerator), facts) } : data

function taken({ shape, inputs, training, serving }: ComputeResult): ComputeModel['taken'] {
  const usual = usualMfu(inputs)
  const values: readonly (readonly [FieldName, number | undefined])[] = [
    ['active', inputs.params],
    ['layers', shape.layers],
    ['hidden', shape.hidden],
    ['heads', shape.heads],
    ['kvHeads', shape.kvHeads],
    ['headDim', shape.headDim],
    ['latentDim', shape.latentDim],
    ['mfuLow', usual.low],
    ['mfuHigh', usual.high],
    ['priceLow', training.price?.low],
    ['priceHigh', training.price?.high],
    ['gridLow', publishedGrid.low],
    ['gridHigh', publishedGrid.high],
    ['servePriceLow', serving.price?.low],
    ['servePriceHigh', serving.price?.high],
    ['batch', serving.plan?.copy.batch],
    ['group', serving.plan?.copy.group],
  ]
  return Object.fromEntries(
    values.flatMap(([name, value]) => (value === undefined ? [] : [[name, writeNumber(Number(value.toPrecision(3)))]])),
  )
}

const offersOf = (words: Words, { training, serving }: ComputeResult, facts: ComputeFacts): readonly string[] => {
  const { say, locale } = words
  const offers = new Set([...(training.price?.offers ?? []), ...(serving.price?.offers ?? [])])
  return [...offers].map(({ accelerator, date, segment, low, high }) =>
    say('facts.offer', {
      name: acceleratorName(words, accelerator, facts),
      date: day(date, locale),
      segment: segment[locale],
      price: span(words, dollars(low, locale), dollars(high, locale)),
    }),
  )
}

const remarksOf = ({ say, locale }: Words, { inputs }: ComputeResult, facts: ComputeFacts): readonly string[] =>
  facts.accelerators
    .filter(({ id }) => id === inputs.accelerator || id === inputs.server)
    .flatMap(({ name, note }) => (note === null ? [] : [say('facts.toBeChecked', { name: name[locale], note: note[locale] })]))

/** The model of a result in the language of `words`. */
export function computeModel(words: Words, result: ComputeResult, facts: ComputeFacts): ComputeModel {
  const model: ComputeModel = {
    head: headRows(words, result, facts),
    notes: result.notes.map(({ code, path, data = {} }) => {
      const field = String(path[0])
      return { code, field: isFieldName(field) ? field : 'params', data: noteData(words, data, facts) }
    }),
    size: sizeRows(words, result),
    laws: lawRows(words, result, facts),
    verdicts: verdictRows(words, result),
    training: trainingRows(words, result),
    curve: curveChart(words, result),
    memory: memoryRows(words, result),
    layouts: layoutGrid(words, result),
    serving: servingRows(words, result),
    unserved: result.serving.unserved === null ? null : words.say(`serving.unserved.${result.serving.unserved}`),
    quantisations: quantisationGrid(words, result),
    batchings: batchingGrid(words, result),
    breakEven: breakEvenModel(words, result),
    offers: offersOf(words, result, facts),
    remarks: remarksOf(words, result, facts),
    taken: taken(result),
    summary: summaryOf(words, result, facts),
  }
  return closeUp(model, words.locale)
}
