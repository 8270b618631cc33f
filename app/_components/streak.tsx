/**
 * One streak on the stone (design language, section 2). All ends are percent of the axis: 100 = level 4 for a dimension, 100 points for
 * the total. Gold runs to `evidenced`, hatching on to `claimed`, a dotted outline to `possible`; the tick stands at `target`.
 */
export type StreakProps = {
  readonly evidenced: number
  readonly claimed: number
  readonly possible?: number
  readonly target?: number
  /** ends after a what-if, drawn ruled from where the streak stands */
  readonly after?: { readonly evidenced: number; readonly claimed: number } | undefined
  /** height in px: total 34, dimension 24, aside 20 */
  readonly height?: 34 | 24 | 20
  /** offsets the texture so that rows differ */
  readonly row?: number
}

const textures = ['rub', 'rub-b', 'rub-c'] as const

const percent = (value: number) => `${Math.max(0, Math.min(100, value))}%`

export function Streak({ evidenced, claimed, possible = claimed, target, after, height = 24, row = 0 }: StreakProps) {
  const proved = Math.max(evidenced, after?.evidenced ?? evidenced)
  const reached = Math.max(claimed, after?.claimed ?? claimed)
  const half = height / 2
  const texture = height === 34 ? 'rub-l' : textures[row % textures.length]
  const reach = half + (height === 34 ? 7 : 8)
  const onMetal = target !== undefined && target < Math.max(proved, reached)
  return (
    <svg className="s rubbed" aria-hidden="true" focusable="false">
      <svg y="50%" overflow="visible">
        {possible > reached && (
          <rect className="po" x={percent(reached)} y={-half + 2} width={percent(possible - reached)} height={height - 4} />
        )}
        {reached > Math.max(claimed, proved) && (
          <rect
            className="gc"
            x={percent(Math.max(claimed, proved))}
            y={-half + 1.5}
            width={percent(reached - Math.max(claimed, proved))}
            height={height - 3}
            fill="url(#ruled-pale)"
          />
        )}
        {claimed > proved && (
          <rect
            className="cl"
            x={percent(proved)}
            y={-half + 1.5}
            width={percent(claimed - proved)}
            height={height - 3}
            fill="url(#hatch)"
          />
        )}
        {evidenced > 0 && (
          <>
            <rect y={-half} width={percent(evidenced)} height={height} fill={`url(#${texture})`} />
            <line className="nib" x1={percent(evidenced)} x2={percent(evidenced)} y1={-half + 1} y2={half - 1} />
          </>
        )}
        {proved > evidenced && (
          <rect
            className="gh"
            x={percent(evidenced)}
            y={-half + 1.5}
            width={percent(proved - evidenced)}
            height={height - 3}
            fill="url(#ruled)"
          />
        )}
        {target !== undefined && (
          <>
            {target > reached && <line className="gp" x1={percent(reached)} x2={percent(target)} />}
            {onMetal && <line className="tc" x1={percent(target)} x2={percent(target)} y1={-reach} y2={reach} />}
            <line className="tk" x1={percent(target)} x2={percent(target)} y1={-reach} y2={reach} />
          </>
        )}
      </svg>
    </svg>
  )
}

/** The dotted line of a score that does not exist. */
export function NoStreak() {
  return (
    <svg className="s" aria-hidden="true" focusable="false">
      <svg y="50%" overflow="visible">
        <line className="no" x2="100%" strokeDasharray="2 4" />
      </svg>
    </svg>
  )
}
