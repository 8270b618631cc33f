import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ReviewView } from '#app/_components/question/review-view.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { conflictsOf } from '#app/conflicts.ts'
import { isInstalled } from '#app/content.ts'
import { assessmentParts } from '#app/parts.ts'
import { fittingAnswers } from '#app/records.ts'

type Props = PageProps<'/[locale]/assess/[id]/review'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const assessment = await assessmentFor((await params).id, 'assessment.read')
  if (assessment === undefined) return {}
  return { title: `${(await getTranslations('assess'))('review.title')} · ${assessment.name}` }
}

/** All answers at a glance, and what belongs to the assessment as a whole. */
export default async function Review({ params }: Props) {
  const assessment = await assessmentFor((await params).id, 'assessment.read')
  if (assessment === undefined) notFound()
  if (!isInstalled(assessment)) return <ReviewView answers={assessment.answers} conflicts={null} />
  const conflicts = await conflictsOf(assessment, await getLocale())
  return <ReviewView answers={fittingAnswers(assessmentParts(assessment), assessment.answers)} conflicts={conflicts} />
}
