'use client'

import { useTranslations } from 'next-intl'
import { moveKey } from '#lib/report/move-parts'
import { carrying, type Move, standingOf } from '#lib/report/moves'
import { moveTo, planMove } from './choice'
import type { PartFrame } from './frame'
import { useMove, useWhatIf, WithinWhatIf } from './provider'
import type { PartState } from './store'

/** The move that a tick in the plan stands for: the step done, with the evidence that carries it; null where there is nothing to do. */
export const plannedMove = ({ instrument, answers }: PartFrame, { now }: Pick<PartState, 'now'>, practice: string): Move | null => {
  const item = now.plan.find((one) => one.practice === practice)
  const found = instrument.practices.find(({ id }) => id === practice)
  const standing = found === undefined ? null : standingOf(found, answers)
  if (item === undefined || found === undefined || standing === null) return null
  return planMove(instrument, item, standing, now.readings.claimed.targets[found.dimension] ?? 1)
}

/** The move that a tick among what is to be proved stands for. */
const provedMove = ({ instrument, answers }: PartFrame, { now }: Pick<PartState, 'now'>, practice: string): Move | null => {
  const found = instrument.practices.find(({ id }) => id === practice)
  const standing = found === undefined ? null : standingOf(found, answers)
  if (found === undefined || standing === null) return null
  const grade = carrying(instrument, standing.level, now.readings.claimed.targets[found.dimension] ?? 1, standing.evidence)
  return moveTo(practice, standing, standing.level, grade)
}

const isMet = (move: Move | undefined, kind: 'plan' | 'prove'): boolean =>
  move !== undefined && (kind === 'plan' ? move.level !== undefined : move.evidence !== undefined)

/** A tick beside a step of the plan, or beside what is to be proved: as if it were done. */
export function MoveCheck(props: CheckProps) {
  return (
    <WithinWhatIf>
      <Check {...props} />
    </WithinWhatIf>
  )
}

type CheckProps = { readonly practice: string; readonly what: string; readonly kind: 'plan' | 'prove' }

function Check({ practice, what, kind }: CheckProps) {
  const t = useTranslations('whatIf')
  const { frame, part, store } = useWhatIf()
  const move = useMove(practice)
  const toggle = (checked: boolean) => {
    const own = kind === 'plan' ? plannedMove : provedMove
    const state = store.snapshot().parts[part]
    store.set(moveKey(practice, frame.within), checked && state !== undefined ? own(frame, state, practice) : null)
  }
  return (
    <label className="chk">
      <input
        type="checkbox"
        checked={isMet(move, kind)}
        onChange={({ target }) => toggle(target.checked)}
        aria-label={t(kind === 'plan' ? 'check' : 'checkProof', { what })}
      />
    </label>
  )
}

/** To what a tick takes the practice, once it is set. */
export function MoveNote({ practice }: { practice: string }) {
  return (
    <WithinWhatIf>
      <Note practice={practice} />
    </WithinWhatIf>
  )
}

function Note({ practice }: { practice: string }) {
  const t = useTranslations('whatIf')
  const { frame } = useWhatIf()
  const move = useMove(practice)
  if (move === undefined) return null
  const found = frame.instrument.practices.find(({ id }) => id === practice)
  const standing = found === undefined ? null : standingOf(found, frame.answers)
  if (standing === null) return null
  const { level = standing.level, evidence = standing.evidence } = move
  return (
    <small className="on-what-if">
      <a href={`#practice-${practice}`}>{t('with', { level, grade: frame.grades[evidence] })}</a>
    </small>
  )
}
