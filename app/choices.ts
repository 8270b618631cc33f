import 'server-only'
import type { Choice, Track } from '#app/_components/question/instrument-choice.tsx'
import { companionsOf, offered } from '#app/content.ts'
import { inScope } from '#app/scope.ts'
import type { Locale } from '#lib/i18n/locale'
import { minutesOfAll } from '#lib/instrument/minutes'
import { hasQuickCheck } from '#lib/instrument/quick'
import type { Instrument } from '#lib/instrument/schema'

const extentsOf = (instruments: readonly Instrument[], locale: Locale): Track['extents'] => ({
  quick: instruments.some(hasQuickCheck)
    ? minutesOfAll(
        instruments.map((one) => inScope(one, 'quick')),
        locale,
      )
    : null,
  full: minutesOfAll(instruments, locale),
})

const choiceOf = (whole: Instrument, locale: Locale): Choice => ({
  id: whole.id,
  title: whole.title[locale],
  lead: whole.lead[locale],
  dimensions: whole.dimensions.length,
  tracks: [
    { companion: null, title: whole.title[locale], lead: null, extents: extentsOf([whole], locale) },
    ...companionsOf(whole.id).map((one) => ({
      companion: { id: one.id, title: one.title[locale] },
      title: whole.title[locale],
      lead: one.lead[locale],
      extents: extentsOf([whole, one], locale),
    })),
  ],
})

/** What a new assessment can be of, in the order in which it is offered. */
export const choices = (locale: Locale): readonly Choice[] => offered().map((one) => choiceOf(one, locale))
