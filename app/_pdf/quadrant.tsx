import { Circle, Line, Rect, Svg, View } from '@react-pdf/renderer'
import type { PictureModel, PicturePoint } from '#lib/report/model'
import { useSetting } from './setting'
import { ink, stone } from './theme'
import { Words } from './words'

export const side = 216
const inset = 5
const nameWidth = side / 2 - 2 * inset
const labelWidth = 56

const at = ({ x, y }: PicturePoint) => ({ x: ((x.value ?? 0) / 100) * side, y: side - ((y.value ?? 0) / 100) * side })

/** The claim's name above its point, the evidence's below; at an edge on the other side. */
function Label({ point, below }: { point: PicturePoint; below: boolean }) {
  const { type } = useSetting()
  const { x, y } = at(point)
  const under = below ? y < side - 20 : y < 20
  const left = Math.max(0, Math.min(side - labelWidth, x - labelWidth / 2))
  const textAlign = left === 0 ? 'left' : left === side - labelWidth ? 'right' : 'center'
  return (
    <View style={{ position: 'absolute', left, top: under ? y + 6 : y - 17, width: labelWidth }}>
      <Words style={{ ...type.label, color: ink.text, fontWeight: 700, textAlign }}>{point.name}</Words>
    </View>
  )
}

/** Both instruments on one square: gold where the evidence lies, a dashed ring where the claim does. The table has the same numbers. */
export function Quadrant({ picture }: { picture: PictureModel }) {
  const { type } = useSetting()
  const { points, cut, quadrants, x, y } = picture
  const [evidenced, claimed] = [at(points.evidenced), at(points.claimed)]
  const drawn = points.evidenced.quadrant !== null && points.claimed.quadrant !== null
  const apart = evidenced.x !== claimed.x || evidenced.y !== claimed.y
  const [cutX, cutY] = [(cut / 100) * side, side - (cut / 100) * side]
  const tick = { ...type.label, fontSize: 6.6 } as const
  return (
    <View style={{ width: side }}>
      <Words serif style={{ ...type.h3, fontSize: 8.6, marginBottom: 3 }}>{`↑ ${y.title}`}</Words>
      <View style={{ width: side, height: side }}>
        <Svg width={side} height={side} viewBox={`0 0 ${side} ${side}`}>
          <Rect x={0.4} y={0.4} width={side - 0.8} height={side - 0.8} fill={ink.sunk} stroke={ink.edge} strokeWidth={0.8} />
          <Line x1={cutX} x2={cutX} y1={0} y2={side} stroke={ink.edge} strokeWidth={0.7} />
          <Line x1={0} x2={side} y1={cutY} y2={cutY} stroke={ink.edge} strokeWidth={0.7} />
          {drawn && apart && (
            <Line
              x1={evidenced.x}
              y1={evidenced.y}
              x2={claimed.x}
              y2={claimed.y}
              stroke={ink.gold}
              strokeWidth={1.2}
              strokeDasharray="3 2.4"
            />
          )}
          {drawn && (
            <Circle
              cx={claimed.x}
              cy={claimed.y}
              r={apart ? 4.6 : 7.4}
              fill="#ffffff"
              stroke={ink.text}
              strokeWidth={1.1}
              strokeDasharray="2 1.6"
            />
          )}
          {drawn && <Circle cx={evidenced.x} cy={evidenced.y} r={4.6} fill={stone.streak} stroke={ink.text} strokeWidth={0.9} />}
        </Svg>
        {quadrants.map((one) => (
          <View
            key={one.id}
            style={{
              position: 'absolute',
              width: nameWidth,
              ...(one.x === 'low' ? { left: inset } : { right: inset }),
              ...(one.y === 'high' ? { top: inset } : { bottom: inset }),
            }}
          >
            <Words
              serif
              style={{
                ...type.h3,
                fontSize: 8.4,
                fontWeight: one.holds.length > 0 ? 700 : 400,
                color: one.holds.length > 0 ? ink.text : ink.second,
                textAlign: one.x === 'low' ? 'left' : 'right',
              }}
            >
              {one.name}
            </Words>
          </View>
        ))}
        {drawn && apart && <Label point={points.claimed} below={false} />}
        {drawn && <Label point={points.evidenced} below={apart} />}
      </View>
      <View style={{ height: 10 }}>
        <View style={{ position: 'absolute', left: 0, top: 1 }}>
          <Words style={tick}>0</Words>
        </View>
        <View style={{ position: 'absolute', left: cutX - 12, top: 1, width: 24 }}>
          <Words style={{ ...tick, textAlign: 'center' }}>{`${cut}`}</Words>
        </View>
        <View style={{ position: 'absolute', right: 0, top: 1 }}>
          <Words style={tick}>100</Words>
        </View>
      </View>
      <Words serif style={{ ...type.h3, fontSize: 8.6, textAlign: 'right' }}>{`${x.title} →`}</Words>
    </View>
  )
}
