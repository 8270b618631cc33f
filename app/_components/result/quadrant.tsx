import type { PictureModel, PicturePoint } from '#lib/report/model'

const across = (value: number) => `${value}%`
const up = (value: number) => `${100 - value}%`

type Drawn = { readonly x: number; readonly y: number }
/** Where a what-if would take both points, and how it is called. */
export type AfterPoints = { readonly evidenced: Drawn; readonly claimed: Drawn; readonly name: string; readonly label: string }

/** Past here a label would leave the picture at the right. */
const lastRoom = 82

/** A reading's name beside its point: the claim's above, the evidence's below, since a claim is never the lower of the two. */
function Label({ point, below }: { point: PicturePoint; below: boolean }) {
  const [x, y] = [point.x.value ?? 0, point.y.value ?? 0]
  const anchor = x > lastRoom ? 'end' : x < 100 - lastRoom ? 'start' : 'middle'
  // At the edge the label goes to the other side of the point.
  const under = below ? y > 8 : y > 92
  return (
    <text x={across(x)} y={up(y)} dy={under ? 26 : -16} textAnchor={anchor}>
      {point.name}
    </text>
  )
}

/** Ruled where the evidence would lie, a thin ring where the claim would, each with a line from where it lies now. */
function After({ from, to }: { from: Pick<AfterPoints, 'evidenced' | 'claimed'>; to: AfterPoints }) {
  const { evidenced, claimed, name } = to
  const moved = (['evidenced', 'claimed'] as const).filter((one) => from[one].x !== to[one].x || from[one].y !== to[one].y)
  const anchor = evidenced.x > lastRoom ? 'end' : evidenced.x < 100 - lastRoom ? 'start' : 'middle'
  return (
    <g className="q-after">
      {moved.map((one) => (
        <line key={one} x1={across(from[one].x)} y1={up(from[one].y)} x2={across(to[one].x)} y2={up(to[one].y)} />
      ))}
      {moved.includes('claimed') && <circle className="q-ring" cx={across(claimed.x)} cy={up(claimed.y)} r="9" />}
      {moved.includes('evidenced') && (
        <>
          <circle className="q-ruled" cx={across(evidenced.x)} cy={up(evidenced.y)} r="9" fill="url(#inkruled)" />
          <text x={across(evidenced.x)} y={up(evidenced.y)} dy={evidenced.y > 92 ? 26 : -16} textAnchor={anchor}>
            {name}
          </text>
        </>
      )}
    </g>
  )
}

/**
 * Two instruments on one square from 0 to 100: gold where the evidence lies, a dashed ring where the claim does, and a line from one to the
 * other. Drawn in percent of the square, so that texts and strokes keep their size; the label says every number.
 */
export function Quadrant({ picture, after }: { picture: PictureModel; after?: AfterPoints | undefined }) {
  const { points, cut, quadrants, x, y, label } = picture
  const { evidenced, claimed } = points
  const drawn = evidenced.quadrant !== null && claimed.quadrant !== null
  const [ex, ey] = [evidenced.x.value ?? 0, evidenced.y.value ?? 0]
  const [cx, cy] = [claimed.x.value ?? 0, claimed.y.value ?? 0]
  const apart = ex !== cx || ey !== cy
  return (
    <div className="quad">
      <p className="quad-y" aria-hidden="true">
        ↑ {y.title}
      </p>
      <div className="quad-square" style={{ '--cut': `${cut}%` }}>
        {quadrants.map((one) => (
          <p key={one.id} className="quad-name" data-x={one.x} data-y={one.y} data-holds={one.holds.length > 0} aria-hidden="true">
            {one.name}
          </p>
        ))}
        <svg role="img" aria-label={after === undefined ? label : `${label} ${after.label}`} focusable="false">
          <line className="q-cut" x1={across(cut)} x2={across(cut)} y1="0" y2="100%" />
          <line className="q-cut" x1="0" x2="100%" y1={up(cut)} y2={up(cut)} />
          {drawn && (
            <>
              {after !== undefined && <After from={{ evidenced: { x: ex, y: ey }, claimed: { x: cx, y: cy } }} to={after} />}
              {apart && <line className="q-way" x1={across(ex)} y1={up(ey)} x2={across(cx)} y2={up(cy)} />}
              <circle className="q-claimed" cx={across(cx)} cy={up(cy)} r={apart ? 9 : 14} />
              <circle className="q-evidenced" cx={across(ex)} cy={up(ey)} r="9" />
              {apart && <Label point={claimed} below={false} />}
              <Label point={evidenced} below={apart} />
            </>
          )}
        </svg>
      </div>
      <p className="quad-x" aria-hidden="true">
        <span>0</span>
        <span style={{ left: `${cut}%` }}>{cut}</span>
        <span>100</span>
        <b>{x.title} →</b>
      </p>
    </div>
  )
}
