import 'server-only'
import type { SavedText, WorkText } from '#app/_components/calculations/work.ts'
import { bindingOf, chosenOf, keptCalculations } from '#app/calculations.ts'
import { factsVersionOf, nameOf, toolName } from '#app/calculators.ts'
import { questionOf, questionSlug } from '#app/question-key.ts'
import { tools } from '#app/tools.ts'
import { type KeptCalculation, staleness } from '#lib/evidence/calculation'
import { day } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { AssessedPart } from '#lib/report/parts'
import type { QuestionKey } from '#lib/store/answer-document'

export const savedText = (kept: KeptCalculation, assessment: string, parts: readonly AssessedPart[], locale: Locale): SavedText => {
  const name = nameOf(kept, locale)
  const date = kept.at.slice(0, 10)
  return {
    id: kept.id,
    name: translator(locale, 'calculations')('dated', { name, day: day(date, locale) }),
    summary: kept.words[locale].summary,
    title: translator(locale, 'calculations')('evidenceTitle', { name }),
    date,
    sha256: kept.sha256,
    href: `/assess/${assessment}/calculations/${kept.id}`,
    stale: staleness(kept, factsVersionOf(kept.tool), chosenOf(parts)),
  }
}

/** The calculators beside which a question stands. */
const toolsBeside = (key: QuestionKey) => {
  const question = questionOf(key)
  if (question === undefined) return []
  return tools.filter((tool) => bindingOf(tool)?.beside[question.kind === 'exposure' ? 'exposures' : 'practices'].includes(question.id))
}

/** For the questions of an assessment: what can be worked out beside each, and what was. */
export const workFor = async (
  assessment: string,
  parts: readonly AssessedPart[],
  locale: Locale,
): Promise<(key: QuestionKey) => WorkText | null> => {
  const kept = (await keptCalculations(assessment)).toReversed()
  const t = translator(locale, 'calculations')
  return (key) => {
    const beside = toolsBeside(key)
    if (beside.length === 0) return null
    return {
      offers: beside.map((tool) => ({
        tool,
        label: t('workOut', { tool: toolName(tool, locale) }),
        href: `/assess/${assessment}/calculate/${tool}/${questionSlug(key)}`,
      })),
      saved: kept.filter(({ tool }) => beside.some((one) => one === tool)).map((one) => savedText(one, assessment, parts, locale)),
      all: `/assess/${assessment}/calculations`,
    }
  }
}
