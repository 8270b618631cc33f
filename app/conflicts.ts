import 'server-only'
import type { ConflictsText } from '#app/_components/question/conflicts.tsx'
import { reportedCalculations, standingCalculations } from '#app/calculations.ts'
import { assessmentParts } from '#app/parts.ts'
import { sectionKey } from '#app/question-key.ts'
import { assessmentReport } from '#app/report.ts'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { Assessment } from '#lib/store/assessments'

/** What the saved calculations of an assessment contradict among its answers, as its report will say it; null where nothing. */
export const conflictsOf = async (assessment: Assessment, locale: Locale): Promise<ConflictsText | null> => {
  const calculations = reportedCalculations(await standingCalculations(assessment))
  if (calculations.length === 0) return null
  const { contradictions } = assessmentReport(assessment, locale, new Date(), { calculations })
  if (contradictions.length === 0) return null
  const t = translator(locale, 'report')
  const [{ instrument }] = assessmentParts(assessment)
  const sectionOf = (id: string): string | undefined =>
    instrument.practices.find((one) => one.id === id)?.dimension ?? instrument.exposures.find((one) => one.id === id)?.section
  return {
    heading: t('calculation.contradictions'),
    lead: t('calculation.contradictionsLead'),
    items: contradictions.map(({ id, text, answers, calculation }) => ({
      id,
      text,
      links: [
        ...answers.flatMap(({ id: question, label }) => {
          const section = sectionOf(question)
          return section === undefined ? [] : [{ href: `/assess/${assessment.id}/${sectionKey(section)}?q=${question}`, label }]
        }),
        { href: `/assess/${assessment.id}/calculations/${calculation.id}`, label: calculation.name },
      ],
    })),
  }
}
