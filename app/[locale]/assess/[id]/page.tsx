import { notFound } from 'next/navigation'
import { frameOf } from '#app/_components/question/frame.ts'
import { isSkipped } from '#app/_components/question/progress.ts'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { redirect } from '#app/i18n/navigation.ts'
import { assessmentParts } from '#app/parts.ts'
import { questionOf } from '#app/question-key.ts'
import { isLocale } from '#lib/i18n/locale'

/** Leads to the first section with something unanswered, or to the review when there is none. */
export default async function Assessment({ params }: PageProps<'/[locale]/assess/[id]'>) {
  const { locale, id } = await params
  const assessment = await assessmentFor(id, 'assessment.read', false)
  if (assessment === undefined || !isLocale(locale)) notFound()
  if (!isInstalled(assessment)) redirect({ href: `/assess/${id}/review`, locale })
  const parts = assessmentParts(assessment)
  const records = parts.map((part) => part.records)
  const open = frameOf(parts, [], locale).places.find((place) => {
    const group = questionOf(place.key)?.kind === 'exposure' ? 'exposures' : 'practices'
    return !isSkipped(place, records) && !Object.hasOwn(records[place.part]?.[group] ?? {}, place.id)
  })
  redirect({ href: `/assess/${id}/${open?.section ?? 'review'}`, locale })
}
