import { useTranslations } from 'next-intl'
import { useController, useWatch } from 'react-hook-form'
import { type EvidenceGrade, evidenceGrades } from '#lib/instrument/numeric'
import { EvidenceFields } from './evidence-fields'
import { Pick } from './pick'
import { usePart } from './provider'
import type { PracticeTexts } from './question-texts'
import type { DraftForm } from './use-draft-form'

/** How much of the chosen level a grade of evidence carries: gold for what it does, hatching for what stays a claim. */
function CarriedStreak({ level, carried }: { level: number; carried: number }) {
  const part = `${(100 * carried) / level}%`
  return (
    <span className="slab">
      <svg className="s" aria-hidden="true" focusable="false">
        <svg y="50%" overflow="visible">
          {carried < level && (
            <rect className="cl" x={part} y={-4.5} width={`${(100 * (level - carried)) / level}%`} height={9} fill="url(#hatch-s)" />
          )}
          {carried > 0 && <rect className="ev" y={-6} width={part} height={12} />}
        </svg>
      </svg>
    </span>
  )
}

/** What could be shown for the chosen level. The details that a grade is earned with are asked for beneath it. */
export function EvidenceSet({ form, id, texts, onLeave }: { form: DraftForm; id: string; texts: PracticeTexts; onLeave: () => void }) {
  const t = useTranslations('assess')
  const { grades, numeric } = usePart(texts.key)
  const answer = useWatch({ control: form.control, name: 'answer' })
  const { field } = useController({ control: form.control, name: 'grade' })
  const level = Number(answer)
  // Whoever says that nothing is in place has nothing to show.
  if (answer === '' || !(level >= 1)) return null
  const card = (grade: EvidenceGrade) => (
    <Pick
      key={grade}
      id={`${id}-grade-${grade}`}
      name={`${id}-grade`}
      checked={field.value === grade}
      onChoose={() => field.onChange(grade)}
    >
      <CarriedStreak level={level} carried={Math.min(level, numeric.evidence[grade])} />
      <strong>{grades[grade].name}</strong>
      <span className="dot" />
      <span className="d">{grades[grade].help}</span>
    </Pick>
  )
  return (
    <>
      <fieldset className="set">
        <legend>{t('evidence.legend')}</legend>
        <div className="four">{evidenceGrades.map(card)}</div>
      </fieldset>
      <EvidenceFields form={form} id={id} texts={texts} grade={field.value} onLeave={onLeave} />
    </>
  )
}
