import 'server-only'
import { frameOf } from '#app/_components/question/frame.ts'
import type { Offer } from '#app/_components/result/invite.tsx'
import { companionsOf } from '#app/content.ts'
import { assessmentParts } from '#app/parts.ts'
import type { Locale } from '#lib/i18n/locale'
import { minutes } from '#lib/instrument/minutes'
import type { Assessment } from '#lib/store/assessments'

/** The companion that an assessment could take up, with the way to its first question; null where there is none, or one is taken up. */
export const offerTo = (assessment: Assessment, locale: Locale): Offer | null => {
  const [companion] = companionsOf(assessment.instrument.id)
  if (companion === undefined || assessment.companion !== null) return null
  const [main, beside] = assessmentParts({ ...assessment, companion })
  if (beside === undefined) return null
  const first = frameOf([main, beside], [], locale).sections.find(({ part }) => part === 1)
  if (first === undefined) return null
  return {
    assessment: assessment.id,
    companion: companion.id,
    title: companion.title[locale],
    lead: companion.lead[locale],
    extent: minutes(beside.asked, locale),
    first: first.id,
  }
}
