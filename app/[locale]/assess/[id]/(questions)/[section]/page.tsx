import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sectionTexts } from '#app/_components/question/question-texts.ts'
import { SectionView } from '#app/_components/question/section-view.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { content, isInstalled, sourcesFor } from '#app/content.ts'
import { assessmentParts } from '#app/parts.ts'
import { sectionKey } from '#app/question-key.ts'
import { fittingAnswers } from '#app/records.ts'
import { topicLinks } from '#app/topics.ts'
import { workFor } from '#app/work.ts'
import { isLocale } from '#lib/i18n/locale'

type Props = PageProps<'/[locale]/assess/[id]/[section]'>

const sectionOf = async ({ params }: Props) => {
  const { locale, id, section } = await params
  const assessment = await assessmentFor(id, 'assessment.read')
  if (assessment === undefined || !isLocale(locale) || !isInstalled(assessment)) return undefined
  const parts = assessmentParts(assessment)
  const found = parts
    .flatMap(({ instrument, asked }, part) => {
      const companion = part === 0 ? null : instrument.id
      return [...asked.sections, ...asked.dimensions].map((words) => ({ asked, companion, words }))
    })
    .find(({ companion, words }) => sectionKey(words.id, companion) === section)
  if (found === undefined) return undefined
  const { asked, companion, words } = found
  const about = {
    locale,
    sources: sourcesFor(assessment.instrument.id),
    today: new Date().toISOString().slice(0, 10),
    // Questions of the operator's own may have an id that a topic speaks of.
    topics: (practice: string) => (content().own.has(asked.id) ? [] : topicLinks('practice', practice, locale)),
    // Calculations belong to the assessment; a second opinion neither sees them nor makes any.
    work: assessment.opinion === undefined ? await workFor(id, parts, locale) : () => null,
  }
  return {
    assessment,
    texts: {
      id: section,
      name: words.name[locale],
      lead: words.lead[locale],
      isDimension: asked.dimensions.some((one) => one.id === words.id),
      questions: sectionTexts(asked, words.id, about, companion),
    },
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await sectionOf(props)
  return found === undefined ? {} : { title: `${found.texts.name} · ${found.assessment.name}` }
}

/** One section of the questionnaire. Only its own words, in one language, go to the browser. */
export default async function Section(props: Props) {
  const found = await sectionOf(props)
  if (found === undefined || found.texts.questions.length === 0) notFound()
  return (
    <SectionView
      key={found.texts.id}
      section={found.texts}
      answers={fittingAnswers(assessmentParts(found.assessment), found.assessment.answers)}
    />
  )
}
