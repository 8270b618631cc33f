import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { list } from '#lib/i18n/format'
import type { EvidenceGrade } from '#lib/instrument/numeric'
import { earnedGrade, isStale, missingFor } from '#lib/instrument/record'
import { emptyDraft, recordOf } from './draft'
import { FileHash } from './file-hash'
import { useAssessment, usePart } from './provider'
import type { PracticeTexts } from './question-texts'
import { TextField } from './text-field'
import type { DraftForm } from './use-draft-form'

const missable = ['title', 'date', 'link', 'verifiedBy', 'verifiedOn', 'verifiedWhat'] as const
type Missable = (typeof missable)[number]

/** The details of the evidence. What the chosen grade still lacks is said at each field, and once in words. */
export function EvidenceFields(props: {
  readonly form: DraftForm
  readonly id: string
  readonly texts: PracticeTexts
  readonly grade: EvidenceGrade
  readonly onLeave: () => void
}) {
  const { form, id, texts, grade, onLeave } = props
  const t = useTranslations('assess')
  const { about } = useAssessment()
  const part = usePart(texts.key)
  const draft = useWatch({ control: form.control })
  // What is wrong in a field does not support a grade, so it is missing as long as it is.
  const { answer } = recordOf('practice', { ...emptyDraft, ...draft }, null)
  const evidence = answer?.kind === 'level' ? answer.evidence : { grade }
  const missing = missingFor(evidence)
  const earned = part.grades[earnedGrade(evidence)].name
  const lack = (field: Missable) => (missing.includes(field) ? t('evidence.lack', { grade: earned }) : undefined)
  const shared = { form, onLeave }
  if (grade === 'none' || grade === 'stated')
    return grade === 'stated' ? <p className="hint proof">{t('evidence.documentedBy', { what: texts.hints.documented })}</p> : null
  return (
    <div className="proof-fields">
      <p className="hint proof">
        {grade === 'documented'
          ? t('evidence.documentedBy', { what: texts.hints.documented })
          : t('evidence.verifiedBy', { what: texts.hints.verified })}
      </p>
      {missing.length > 0 && (
        <p className="shortfall" role="status">
          {t('evidence.shortfall', {
            earned,
            missing: list(
              missable.filter((field) => missing.includes(field)).map((field) => t(`evidence.missing.${field}`)),
              about.locale,
            ),
          })}
        </p>
      )}
      <TextField
        {...shared}
        id={`${id}-title`}
        name="title"
        label={t('evidence.field.title')}
        hint={t('evidence.titleHint')}
        lack={lack('title')}
      />
      <div className="pair-fields">
        <TextField {...shared} id={`${id}-date`} name="date" kind="date" label={t('evidence.field.date')} lack={lack('date')} />
        <TextField
          {...shared}
          id={`${id}-validUntil`}
          name="validUntil"
          kind="date"
          label={t('evidence.field.validUntil')}
          hint={isStale(evidence, about.today) ? t('evidence.stale') : t('evidence.optional')}
        />
      </div>
      <TextField
        {...shared}
        id={`${id}-link`}
        name="link"
        kind="url"
        label={t('evidence.field.link')}
        hint={t('evidence.linkHint')}
        lack={lack('link')}
      />
      <FileHash {...shared} id={`${id}-sha256`} />
      {grade === 'verified' && (
        <>
          <div className="pair-fields">
            <TextField
              {...shared}
              id={`${id}-verifiedBy`}
              name="verifiedBy"
              label={t('evidence.field.verifiedBy')}
              lack={lack('verifiedBy')}
            />
            <TextField
              {...shared}
              id={`${id}-verifiedOn`}
              name="verifiedOn"
              kind="date"
              label={t('evidence.field.verifiedOn')}
              lack={lack('verifiedOn')}
            />
          </div>
          <TextField
            {...shared}
            id={`${id}-verifiedWhat`}
            name="verifiedWhat"
            label={t('evidence.field.verifiedWhat')}
            hint={t('evidence.verifiedWhatHint')}
            lack={lack('verifiedWhat')}
          />
        </>
      )}
    </div>
  )
}
