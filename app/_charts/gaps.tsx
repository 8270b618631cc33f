import { Readable } from './readable'

/** Levels short of the target in one dimension, by evidence and by claim, and the sentence that says them. */
export type GapRow = {
  readonly id: string
  readonly name: string
  readonly evidenced: number
  readonly evidencedLabel: string
  readonly claimed: number
  readonly claimedLabel: string
  readonly label: string
}

const full = 4
const levels = Array.from({ length: full + 1 }, (_, level) => level)
const across = (level: number) => `${(100 * level) / full}%`

/** One bar as long as the gap, and its number at the end. Lengths are percent of the axis, so that texts keep their size. */
function Bar({ kind, gap, label, y }: { kind: 'short-evidence' | 'short-claim'; gap: number; label: string; y: number }) {
  return (
    <g className={`ch-${kind}`}>
      <rect y={y} width={across(gap)} height="13" />
      <text x={across(gap)} y={y + 6.5} dx="5" dominantBaseline="central">
        {label}
      </text>
    </g>
  )
}

/** How far each dimension is from its target: a full bar by evidence, a hatched one by claim. */
export function Gaps({ rows, label }: { rows: readonly GapRow[]; label: string }) {
  const readings = rows.map((row, place) => ({ label: row.label, x: 40, y: (100 * (place + 1)) / (rows.length + 0.6) }))
  return (
    <Readable kind="gaps" label={label} readings={readings}>
      {rows.map(({ id, name, evidenced, evidencedLabel, claimed, claimedLabel }, place) => (
        <p key={id} data-row={place}>
          <span className="ch-name">{name}</span>
          <svg className="ch" aria-hidden="true" height="32" focusable="false">
            <Bar kind="short-evidence" gap={evidenced} label={evidencedLabel} y={1} />
            <Bar kind="short-claim" gap={claimed} label={claimedLabel} y={17} />
          </svg>
        </p>
      ))}
      <p className="ch-axis">
        {levels.map((level) => (
          <span key={level} style={{ left: across(level) }}>
            {level}
          </span>
        ))}
      </p>
    </Readable>
  )
}
