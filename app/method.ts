import 'server-only'
import { instrument } from '#app/content.ts'
import { samples } from '#app/samples.ts'
import type { Locale } from '#lib/i18n/locale'
import { toAnswers } from '#lib/instrument/record'
import { type WorkedExample, workedExample } from '#lib/report/worked-example'
import { assess } from '#lib/scoring/assess'

/** A sample's score on this instrument worked through, or null where no sample has answered it. */
export const exampleFor = (id: string, locale: Locale): WorkedExample | null => {
  for (const sample of samples().values()) {
    const part = sample.instrument.id === id ? sample : sample.companion?.instrument.id === id ? sample.companion : null
    if (part === null) continue
    const whole = instrument(id)
    const answers = toAnswers(whole, part.records)
    return workedExample({ instrument: whole, answers, result: assess(whole, answers), name: sample.name, locale })
  }
  return null
}
