import { amount, dollars, figure } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import type { translator } from '#lib/i18n/messages'
import type { Row } from './model'
import type { Range } from './range'

/** A translator of the calculator's messages, from React or from outside it. */
export type Say = ReturnType<typeof translator<'compute'>>

/** Everything a part of the model needs to put numbers into words. */
export type Words = { readonly say: Say; readonly locale: Locale }

export const row = (id: string, label: string, value: string, note: string | null = null): Row => ({ id, label, value, note })

/** "US$46,000 to US$250,000", or one of them if they read alike. */
export const span = ({ say }: Words, low: string, high: string): string => (low === high ? low : say('range', { low, high }))

/** "about 42,100 (21,000 to 84,200)", by a format of one number. */
export const about = ({ say }: Words, { low, expected, high }: Range, format: (value: number) => string): string => {
  const [from, middle, to] = [format(low), format(expected), format(high)]
  return from === to ? middle : say('about', { expected: middle, low: from, high: to })
}

export const aboutDollars = (words: Words, range: Range): string => about(words, range, (value) => dollars(value, words.locale))

/** Days as hours below one, and as years from three of them. */
export const duration = ({ say, locale }: Words, days: number): string => {
  if (days < 1) return say('unit.hours', { value: figure(days * 24, locale, 2) })
  if (days >= 3 * 365) return say('unit.years', { value: amount(days / 365, locale) })
  return say('unit.days', { value: figure(days, locale, days < 100 ? 2 : 3) })
}

/** Seconds as milliseconds below one. */
export const latency = ({ say, locale }: Words, seconds: number): string =>
  seconds < 1 ? say('unit.ms', { value: figure(seconds * 1_000, locale, 2) }) : say('unit.seconds', { value: figure(seconds, locale, 2) })

export const cards = ({ say }: Words, count: number): string => say('unit.cards', { count })
