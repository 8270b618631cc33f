import type { AnswersFile } from '#lib/instrument/answers-file'
import { quickCheck } from '#lib/instrument/quick'
import { type AnswerRecords, toAnswers } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import { assess } from '#lib/scoring/assess'
import type { Result } from '#lib/scoring/result'

/** One instrument of an assessment, the answers to it, and what comes out. */
export type AssessedPart = {
  /** with all its questions */
  readonly instrument: Instrument
  /** what is asked in the scope: the same, or the quick check derived from it */
  readonly asked: Instrument
  readonly records: AnswerRecords
  /** of `asked` */
  readonly result: Result
  /** of `instrument`: the same in the full scope */
  readonly wholeResult: Result
}

/** Scores one instrument of an assessment in a scope. */
export const assessPart = (instrument: Instrument, scope: 'quick' | 'full', records: AnswerRecords): AssessedPart => {
  const wholeResult = assess(instrument, toAnswers(instrument, records))
  if (scope === 'full') return { instrument, asked: instrument, records, result: wholeResult, wholeResult }
  const asked = quickCheck(instrument)
  return { instrument, asked, records, result: assess(asked, toAnswers(asked, records)), wholeResult }
}

/** The parts of an answers file: its main instrument, then its companion. `instrumentOf` knows the instruments that it was read with. */
export const fileParts = (
  { instrument, records, companion, scope }: Pick<AnswersFile, 'instrument' | 'records' | 'companion' | 'scope'>,
  instrumentOf: (id: string) => Instrument,
): readonly [AssessedPart, ...AssessedPart[]] => {
  const main = assessPart(instrumentOf(instrument.id), scope, records)
  if (companion === null) return [main]
  const beside = assessPart(instrumentOf(companion.instrument.id), scope, companion.records)
  return beside.asked.practices.length === 0 ? [main] : [main, beside]
}
