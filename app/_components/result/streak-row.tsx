// biome-ignore-all lint/a11y/noRedundantRoles: the layout of narrow screens changes display, which takes the implied roles away
import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { NoStreak, Streak } from '#app/_components/streak.tsx'
import type { DimensionModel, StreakState } from '#lib/report/model'
import { whyDimensionId } from './why-id'

/** The axis of a dimension runs from level 0 to 4, drawn in percent of its length. */
export const percentPerLevel = 25

const marks: Readonly<Record<StreakState, { readonly className: string; readonly icon: 'check' | 'ring' | null }>> = {
  met: { className: 'gap met', icon: 'check' },
  'claimed-only': { className: 'gap half', icon: 'ring' },
  short: { className: 'gap', icon: null },
  'not-scored': { className: 'gap', icon: null },
}

/** What a streak shows of a dimension. */
export type StreakDimension = Pick<
  DimensionModel,
  'id' | 'name' | 'short' | 'level' | 'percent' | 'target' | 'possibleTarget' | 'state' | 'stateLabel'
>

type Props = {
  readonly dimension: StreakDimension
  readonly from?: StreakDimension | undefined
  readonly row: number
  /** whether sheets on the page explain the numbers */
  readonly why?: boolean | undefined
}

/** A dimension on the stone: its name, its streak with the label at the tick, and its numbers. */
export function StreakRow({ dimension, from, row, why = false }: Props) {
  const t = useTranslations('result.plate')
  const now = from ?? dimension
  const { level, percent, state, target } = dimension
  const mark = marks[state]
  const end = (value: number | null) => percentPerLevel * (value ?? 0)
  return (
    <tr role="row" style={{ '--t': end(target.value) }}>
      <th role="rowheader" scope="row">
        {dimension.name}
        <small>{dimension.short}</small>
      </th>
      <td role="cell" className="plot">
        <div className="lines s">
          {state === 'not-scored' ? (
            <NoStreak />
          ) : (
            <Streak
              evidenced={end(now.level.evidenced.value)}
              claimed={end(now.level.claimed.value)}
              after={from === undefined ? undefined : { evidenced: end(level.evidenced.value), claimed: end(level.claimed.value) }}
              possible={end(level.possible.value)}
              target={end(target.value)}
              row={row}
            />
          )}
        </div>
        <span className={mark.className}>
          {mark.icon !== null && <Icon name={mark.icon} strong={mark.icon === 'check'} />}
          {dimension.stateLabel}
        </span>
        {state !== 'not-scored' && (
          <span className="vh">
            {t('levels', { evidenced: level.evidenced.label, claimed: level.claimed.label, possible: level.possible.label })}
          </span>
        )}
      </td>
      <td role="cell" className="n e" data-k={t('evidenced')}>
        <Percent dimension={dimension} label={percent.evidenced.label} why={why} />
        <Before now={now.percent.evidenced.label} label={percent.evidenced.label} />
      </td>
      <td role="cell" className="n" data-k={t('claimed')}>
        <Percent dimension={dimension} label={percent.claimed.label} why={why} />
        <Before now={now.percent.claimed.label} label={percent.claimed.label} />
      </td>
      <td role="cell" className="n t" data-k={t('target')}>
        {t('targetLevel', { level: target.label })}
        {dimension.possibleTarget !== null && <small>{dimension.possibleTarget.note}</small>}
      </td>
    </tr>
  )
}

/** The number as it stands, beneath one that a what-if has moved. */
function Before({ now, label }: { now: string; label: string }) {
  const t = useTranslations('result.plate')
  return now === label ? null : <small className="before">{t('before', { label: now })}</small>
}

/** A number that opens the sheet on how it comes about, where there is one. */
function Percent({ dimension: { id, name, state }, label, why }: { dimension: StreakDimension; label: string; why: boolean }) {
  const t = useTranslations('result.plate')
  if (!why || state === 'not-scored') return label
  return (
    <button className="why-number" type="button" popoverTarget={whyDimensionId(id)} aria-label={t('why', { name, label })}>
      {label}
    </button>
  )
}
