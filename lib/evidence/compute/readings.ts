import { amount, power } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { type FieldName, fieldNames, fields } from './fields'
import { defaultText, type Texts } from './inputs'
import { readNumber } from './number-text'

/** From here on zeros are miscounted. */
const large = 100_000

/** How large numbers are read, in words, so that a wrong unit is seen: "8B" as 8 billion or 80 亿. Small ones and what is no number have none. */
export const readings = (texts: Texts, locale: Locale): Readonly<Partial<Record<FieldName, string>>> =>
  Object.fromEntries(
    fieldNames.flatMap((name) => {
      const value = fields[name].kind === 'number' ? readNumber(texts[name] ?? defaultText(name)) : undefined
      if (value === undefined || value < large) return []
      return [[name, name === 'base' ? power(value) : amount(value, locale)]]
    }),
  )
