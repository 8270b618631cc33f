import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { SaveBar } from '#app/_components/calculations/save-bar.tsx'
import { ComputeDesk } from '#app/[locale]/tools/compute/desk.tsx'
import { DutiesDesk, type Standing } from '#app/[locale]/tools/duties/desk.tsx'
import { LicencesDesk } from '#app/[locale]/tools/licences/desk.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { fillsFor } from '#app/calculations.ts'
import { isTool, type Tool, toolName } from '#app/calculators.ts'
import { isInstalled } from '#app/content.ts'
import { assessmentParts } from '#app/parts.ts'
import { questionOf, questionOfSlug, sectionKey } from '#app/question-key.ts'
import { list } from '#lib/i18n/format'
import { isLocale } from '#lib/i18n/locale'
import { queryOfFills } from '#lib/instrument/fill'
import type { AssessedPart } from '#lib/report/parts'
import { practiceLevels } from '#lib/report/practice-levels'

type Props = PageProps<'/[locale]/assess/[id]/calculate/[tool]/[question]'>

const found = async ({ params }: Props) => {
  const { locale, id, tool, question: slug } = await params
  const assessment = await assessmentFor(id, 'assessment.plan')
  const key = questionOfSlug(decodeURIComponent(slug))
  if (assessment === undefined || !isLocale(locale) || !isTool(tool) || key === undefined || !isInstalled(assessment)) return undefined
  const parts = assessmentParts(assessment)
  const question = questionOf(key)
  const part = question?.companion == null ? parts[0] : parts.find(({ instrument }) => instrument.id === question.companion)
  if (question === undefined || part === undefined) return undefined
  const { exposures, practices } = part.asked
  const exposure = question.kind === 'exposure' ? exposures.find(({ id }) => id === question.id) : undefined
  const practice = question.kind === 'practice' ? practices.find(({ id }) => id === question.id) : undefined
  const section = exposure?.section ?? practice?.dimension
  const short = (exposure ?? practice)?.short[locale]
  if (section === undefined || short === undefined) return undefined
  const back = `/assess/${id}/${sectionKey(section, question.companion)}?q=${question.id}`
  return { assessment, locale, tool, key, parts, short, back }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const one = await found(props)
  if (one === undefined) return {}
  const t = await getTranslations('calculations')
  return { title: t('workTitle', { tool: toolName(one.tool, one.locale), question: one.short }), robots: { index: false } }
}

/** A calculator beside a question: filled in from the profile as far as it tells, and kept with the assessment. */
export default async function Work(props: Props) {
  const one = await found(props)
  if (one === undefined) notFound()
  const { assessment, locale, tool, key, parts, short, back } = one
  const fills = fillsFor(tool, parts)
  const isBlank = Object.keys(await props.searchParams).length === 0
  if (isBlank && fills.length > 0) {
    const { question } = await props.params
    redirect(`/${locale}/assess/${assessment.id}/calculate/${tool}/${question}?${queryOfFills(fills)}`)
  }
  const t = await getTranslations('calculations')
  const { site, errors, calculations, issues } = await getMessages()
  return (
    <main id="main" className="page calc-page">
      <div className="intro">
        <h1>{t('workTitle', { tool: toolName(tool, locale), question: short })}</h1>
        <p className="lead dim">{t('workLead')}</p>
        {fills.length > 0 && (
          <p className="notice">
            {t(tool === 'compute' ? 'filled' : 'filledPlain', {
              answers: list(
                fills.map(({ exposure, chosen }) => filledText(parts[0], exposure, chosen, locale)),
                locale,
              ),
            })}
          </p>
        )}
      </div>
      <NextIntlClientProvider messages={{ site, errors, calculations, issues }}>
        <SaveBar assessment={assessment.id} tool={tool} question={key} back={back} />
      </NextIntlClientProvider>
      <Desk tool={tool} given={await props.searchParams} assessment={assessment.id} part={parts[0]} />
    </main>
  )
}

/** "Serving load: thousands a day" */
const filledText = ({ instrument }: AssessedPart, id: string, chosen: string | readonly string[], locale: 'zh' | 'en'): string => {
  const exposure = instrument.exposures.find((one) => one.id === id)
  const options = exposure?.options.filter((option) => [chosen].flat().includes(option.id)).map((option) => option[locale]) ?? []
  const colon = locale === 'zh' ? '：' : ': '
  return `${exposure?.short[locale] ?? id}${colon}${list(options, locale)}`
}

type DeskProps = {
  readonly tool: Tool
  readonly given: Awaited<Props['searchParams']>
  readonly assessment: string
  readonly part: AssessedPart
}

function Desk({ tool, given, assessment, part }: DeskProps) {
  switch (tool) {
    case 'compute':
      return <ComputeDesk />
    case 'licences':
      return <LicencesDesk given={given} />
    case 'duties':
      return <DutiesDesk given={given} standing={standingOf(assessment, part)} />
    default:
      return tool satisfies never
  }
}

/** How the founder stands on each practice of the main instrument, and where it is asked. */
const standingOf = (assessment: string, { asked, records, result }: AssessedPart): Standing => ({
  levels: practiceLevels(records, result),
  hrefOf: (id) => {
    const practice = asked.practices.find((one) => one.id === id)
    return practice === undefined ? null : `/assess/${assessment}/${sectionKey(practice.dimension)}?q=${id}`
  },
})
