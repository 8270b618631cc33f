'use client'

import { useTranslations } from 'next-intl'
import { evidenceGrades } from '#lib/instrument/numeric'
import { moveKey } from '#lib/report/move-parts'
import { standingOf } from '#lib/report/moves'
import { moveTo } from './choice'
import { useMove, useWhatIf, WithinWhatIf } from './provider'

const levels = [0, 1, 2, 3, 4] as const

/** Takes one practice to a higher level or better evidence, as a what-if; nothing where the practice does not count. */
export function PracticeMoves(props: Props) {
  return (
    <WithinWhatIf>
      <Moves {...props} />
    </WithinWhatIf>
  )
}

type Props = { readonly practice: string; readonly what: string }

function Moves({ practice, what }: Props) {
  const t = useTranslations('whatIf.practice')
  const { frame, store } = useWhatIf()
  const move = useMove(practice)
  const found = frame.instrument.practices.find(({ id }) => id === practice)
  const standing = found === undefined ? null : standingOf(found, frame.answers)
  if (standing === null) return null
  const { level = standing.level, evidence = standing.evidence } = move ?? {}
  const above = levels.filter((one) => one > standing.level)
  const better = evidenceGrades.slice(evidenceGrades.indexOf(standing.evidence) + 1)
  const key = moveKey(practice, frame.within)
  const choose = (to: number, grade: (typeof evidenceGrades)[number]) => store.set(key, moveTo(practice, standing, to, grade))
  const name = (one: number) => ({ level: one, name: frame.levels[one] ?? '' })
  return (
    <fieldset className="moves" data-moved={move !== undefined}>
      <legend>
        {t('legend')}
        <span className="vh">{what}</span>
      </legend>
      <label>
        {t('level')}
        <select value={level} onChange={({ target }) => choose(Number(target.value), evidence)} disabled={above.length === 0}>
          <option value={standing.level}>{standing.known ? t('keep', name(standing.level)) : t('keepUnknown')}</option>
          {above.map((one) => (
            <option key={one} value={one}>
              {t('option', name(one))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('evidence')}
        <select
          value={evidence}
          onChange={({ target }) => choose(level, evidenceGrades.find((grade) => grade === target.value) ?? evidence)}
          disabled={better.length === 0 || (!standing.known && level === standing.level)}
        >
          <option value={standing.evidence}>{t('keepGrade', { grade: frame.grades[standing.evidence] })}</option>
          {better.map((grade) => (
            <option key={grade} value={grade}>
              {frame.grades[grade]}
            </option>
          ))}
        </select>
      </label>
      {move !== undefined && (
        <button className="btn line low" type="button" onClick={() => store.set(key, null)}>
          {t('clear')}
        </button>
      )}
    </fieldset>
  )
}
