import 'server-only'
import { instrument } from '#app/content.ts'
import type { NamedWords } from '#lib/evidence/duties/words'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { citation } from '#lib/report/citation'

const none = { zh: '', en: '' }

/** The words of the duties calculator in a language, with laws as they are cited and practices as the readiness instrument calls them. */
export function dutyWords(locale: Locale): NamedWords {
  const names = new Map(instrument('readiness').practices.map(({ id, short }) => [id, short[locale]]))
  return {
    say: translator(locale, 'duties'),
    locale,
    cite: (law) => citation(law, locale),
    name: (law) => citation({ ...law, article: none }, locale),
    practice: (id) => names.get(id) ?? id,
  }
}
