import { type RadarPoint, radarAxes, radarPoints, radarRings, radarSectors } from '#lib/report/radar'
import { Readable } from './readable'

/** Levels 0..4 of one dimension, and the sentence that says them. */
export type RadarRow = {
  readonly id: string
  readonly name: string
  readonly evidenced: number
  readonly claimed: number
  readonly target: number
  /** evidenced after a what-if, where there is one */
  readonly planned?: number
  readonly label: string
}

const full = 4
const width = 360
const radius = 106
/** Room for a name above and below. */
const margin = 32
const centre = { x: width / 2, y: margin + radius }
/** Half the stroke across an axis at its target. */
const tick = 6

const at = ({ x, y }: RadarPoint): RadarPoint => ({ x: centre.x + x * radius, y: centre.y + y * radius })

const corners = (points: readonly RadarPoint[]): string =>
  points
    .map(at)
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ')

/** The radar of the levels: hatched as claimed, ruled as planned, gold as evidenced, a line with ticks for the targets. */
export function Radar({ rows, label }: { rows: readonly RadarRow[]; label: string }) {
  const axes = radarAxes(rows.map(({ id }) => id))
  const height = centre.y + radius * Math.max(...axes.map(({ y }) => y)) + margin
  // In percent of the drawing texts keep their size.
  const percent = ({ x, y }: RadarPoint) => ({ x: (100 * x) / width, y: (100 * y) / height })
  const shape = (of: (row: RadarRow) => number) => corners(radarPoints(rows.map(of), full))
  const targets = radarPoints(
    rows.map(({ target }) => target),
    full,
  )
  const readings = axes.map((axis, place) => ({ label: rows[place]?.label ?? '', ...percent(at({ x: axis.x * 0.6, y: axis.y * 0.6 })) }))
  return (
    <Readable kind="radar" label={label} readings={readings}>
      <svg className="ch" aria-hidden="true" viewBox={`0 0 ${width} ${height.toFixed(1)}`} focusable="false">
        {radarRings(rows.length, full).map((ring) => (
          <polygon key={ring[0]?.y} className="ch-ring" points={corners(ring)} />
        ))}
        {axes.map((axis) => {
          const end = at(axis)
          return <line key={axis.id} className="ch-ring" x1={centre.x} y1={centre.y} x2={end.x} y2={end.y} />
        })}
        <polygon className="ch-claimed" points={shape(({ claimed }) => claimed)} />
        {rows.some(({ planned }) => planned !== undefined) && (
          <polygon className="ch-planned" points={shape(({ planned, evidenced }) => planned ?? evidenced)} />
        )}
        <polygon className="ch-evidenced" points={shape(({ evidenced }) => evidenced)} />
        <polygon className="ch-target" points={corners(targets)} />
        {targets.map((target, place) => {
          const [{ x, y }, axis] = [at(target), axes[place] ?? { x: 0, y: 0, id: '' }]
          return (
            <line
              key={axis.id}
              className="ch-target"
              x1={x - axis.y * tick}
              y1={y + axis.x * tick}
              x2={x + axis.y * tick}
              y2={y - axis.x * tick}
            />
          )
        })}
        {radarSectors(rows.length).map((sector, place) => (
          <polygon key={axes[place]?.id} className="ch-hit" data-row={place} points={corners(sector)} />
        ))}
      </svg>
      {Array.from({ length: full }, (_, step) => {
        const { x, y } = percent(at({ x: 0, y: -(step + 1) / full }))
        return (
          <span key={y} className="ch-level" style={{ left: `${x}%`, top: `${y}%` }}>
            {step + 1}
          </span>
        )
      })}
      {axes.map((axis, place) => (
        <Name key={axis.id} name={rows[place]?.name ?? ''} row={place} anchor={axis.anchor} {...percent(at(axis))} isUp={axis.y < 0} />
      ))}
    </Readable>
  )
}

type NameProps = RadarPoint & { name: string; row: number; anchor: 'start' | 'middle' | 'end'; isUp: boolean }

/** The name at the end of an axis, as wide as there is room for to the edge, in several lines where it is long. */
function Name({ name, row, anchor, isUp, x, y }: NameProps) {
  const room = anchor === 'middle' ? 60 : anchor === 'start' ? 100 - x : x
  return (
    <span
      className="ch-name"
      data-row={row}
      data-anchor={anchor}
      data-up={isUp}
      style={{ left: `${x}%`, top: `${y}%`, maxWidth: `${room}%` }}
    >
      {name}
    </span>
  )
}
