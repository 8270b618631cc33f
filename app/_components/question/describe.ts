import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { AnswerRecord } from '#app/question-key.ts'
import { series } from '#lib/i18n/format'
import { choose } from '#lib/i18n/locale'
import { earnedGrade } from '#lib/instrument/record'
import type { Place } from './frame'
import { useAssessment } from './provider'

/** An answer in a few words, as it stands in a row: "Level 3, documented". The grade is the one that is earned. */
export function useDescription(): (place: Place, answer: AnswerRecord | null) => string {
  const t = useTranslations('assess')
  const { about, frame } = useAssessment()
  return useCallback(
    (place, answer) => {
      if (answer === null) return t('row.unanswered')
      const label = (option: string) => frame.options[place.key]?.[option] ?? option
      switch (answer.kind) {
        case 'level': {
          const grade = frame.parts[place.part]?.grades[earnedGrade(answer.evidence)].name ?? ''
          return answer.level === 0
            ? t('row.levelOnly', { level: '0' })
            : t('row.level', { level: `${answer.level}`, grade: about.locale === 'zh' ? grade : grade.toLowerCase() })
        }
        case 'dk':
          return t('answer.dk')
        case 'na':
          return t('row.na', { reason: choose(answer.reason, about.locale) })
        case 'one':
          return label(answer.option)
        case 'many':
          return answer.options.length === 0 ? t('row.none') : series(answer.options.map(label), about.locale)
      }
    },
    [t, about.locale, frame],
  )
}
