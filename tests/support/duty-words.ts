import type { NamedWords } from '#lib/evidence/duties/words'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { citation } from '#lib/report/citation'

const none = { zh: '', en: '' }

/** The calculator's words in a language; practices go by their ids. */
export const dutyWords = (locale: Locale): NamedWords => ({
  say: translator(locale, 'duties'),
  locale,
  cite: (law) => citation(law, locale),
  name: (law) => citation({ ...law, article: none }, locale),
  practice: (id) => id,
})
