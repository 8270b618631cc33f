import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'

export type Say = ReturnType<typeof translator<'report'>>

/** Parsing the sentences takes longer than all the rest of a report, so each language's are parsed once. */
const parsed = new Map<Locale, Say>()

/** The sentences of a report in one language. */
export const sayIn = (locale: Locale): Say => {
  const held = parsed.get(locale) ?? translator(locale, 'report')
  parsed.set(locale, held)
  return held
}
