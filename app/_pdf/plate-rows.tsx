import { Path, Svg, View } from '@react-pdf/renderer'
import type { DimensionModel, ReportModel, StreakState } from '#lib/report/model'
import { useSetting } from './setting'
import { NoStreak, Streak } from './streak'
import { inner, stone } from './theme'
import { Words } from './words'

const least = 37
const nameWidth = 88
const nameSize = 10.5
const shortSize = 6.6
const leading = 1.3
const figures = { evidenced: 42, claimed: 37, target: 28 } as const
const stateWidth = 66
const streakWidth = inner - nameWidth - stateWidth - figures.evidenced - figures.claimed - figures.target

/** About how many lines a text takes beside a streak: a Han character is as wide as it is high, others a little over half of that. */
const lines = (text: string, size: number): number => {
  const width = [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 1 : 0.58), 0)
  return Math.ceil((width * size) / (nameWidth - 6 - size))
}

/** About how high the row of a dimension is, in points. */
export const heightOf = ({ name, short }: Pick<DimensionModel, 'name' | 'short'>): number =>
  Math.max(least, leading * (nameSize * lines(name, nameSize) + shortSize * lines(short, shortSize)) + 9)

/** Points of rows on the stone that has the total above them and the sentences of the summary before it, and on one of their own. */
const mostOnFirst = 400
const mostOnFurther = 620

export type Entry = { readonly dimension: DimensionModel; readonly row: number }

/** The dimensions by the stone they lie on: on one if they fit, else on as few as possible, each filled alike. */
export const stonesOf = (dimensions: readonly DimensionModel[]): readonly (readonly Entry[])[] => {
  const heights = dimensions.map(heightOf)
  const total = heights.reduce((sum, one) => sum + one, 0)
  const further = Math.max(0, Math.ceil((total - mostOnFirst) / mostOnFurther))
  const filled = total / (mostOnFirst + further * mostOnFurther)
  const stones: Entry[][] = []
  let reached = 0
  for (const [row, dimension] of dimensions.entries()) {
    const middle = reached + (heights[row] ?? 0) / 2
    const place = Math.max(0, Math.ceil((middle - filled * mostOnFirst) / (filled * mostOnFurther)))
    reached += heights[row] ?? 0
    const stone = stones[Math.min(place, stones.length)]
    if (stone === undefined) stones.push([{ dimension, row }])
    else stone.push({ dimension, row })
  }
  return stones
}

/** Whether what shows every dimension may go over the end of a sheet. */
export const areMany = (dimensions: readonly DimensionModel[]): boolean => stonesOf(dimensions).length > 1

const stateColours: Readonly<Record<StreakState, string>> = {
  met: stone.met,
  'claimed-only': stone.pale,
  short: stone.on,
  'not-scored': stone.on2,
}

/** A tick, a dashed ring or nothing: the state is not told by colour alone. */
function StateIcon({ state }: { state: StreakState }) {
  if (state === 'short' || state === 'not-scored') return null
  return (
    <Svg width={8} height={8} viewBox="0 0 16 16" style={{ marginRight: 3 }}>
      {state === 'met' ? (
        <Path d="M2.5 8.5l3.6 3.5L13.5 4" fill="none" stroke={stone.met} strokeWidth={2.6} />
      ) : (
        <Path d="M8 2A6 6 0 1 1 7.99 2" fill="none" stroke={stone.pale} strokeWidth={2} strokeDasharray="2.6 2.1" />
      )}
    </Svg>
  )
}

function Row({ dimension, row }: { dimension: DimensionModel; row: number }) {
  const { type } = useSetting()
  const { level, percent, target } = dimension
  const scored = dimension.state !== 'not-scored'
  const number = { ...type.number, fontSize: 10.5, fontWeight: 400, color: stone.on2 } as const
  return (
    <View style={{ flexDirection: 'row', alignItems: 'center', minHeight: least, paddingVertical: 3 }}>
      <View style={{ width: nameWidth, paddingRight: 6 }}>
        <Words serif style={{ ...type.h3, fontSize: nameSize, lineHeight: leading, color: stone.on }}>
          {dimension.name}
        </Words>
        <Words style={{ ...type.label, fontSize: shortSize, lineHeight: leading, color: stone.on2 }}>{dimension.short}</Words>
      </View>
      <View style={{ width: streakWidth }}>
        {scored ? (
          <Streak
            evidenced={(level.evidenced.value ?? 0) / 4}
            claimed={(level.claimed.value ?? 0) / 4}
            possible={(level.possible.value ?? 0) / 4}
            target={target.value === null ? null : target.value / 4}
            width={streakWidth}
            height={19}
            row={row}
          />
        ) : (
          <NoStreak width={streakWidth} height={19} />
        )}
      </View>
      <View style={{ width: stateWidth, paddingLeft: 8, flexDirection: 'row', alignItems: 'center' }}>
        <StateIcon state={dimension.state} />
        <Words style={{ ...type.label, color: stateColours[dimension.state] }}>{dimension.stateLabel}</Words>
      </View>
      <Words serif style={{ ...number, width: figures.evidenced, fontSize: 12.5, fontWeight: 700, color: stone.on }}>
        {percent.evidenced.label}
      </Words>
      <Words serif style={{ ...number, width: figures.claimed }}>
        {percent.claimed.label}
      </Words>
      <Words serif style={{ ...number, width: figures.target }}>
        {target.label}
      </Words>
    </View>
  )
}

function Axis({ model }: { model: ReportModel }) {
  const { type } = useSetting()
  const last = model.levels.length - 1
  return (
    <View style={{ marginLeft: nameWidth, width: streakWidth, height: 20 }}>
      {model.levels.map(({ level, name }) => {
        const at = (level / last) * streakWidth
        const side = level === 0 ? { left: 0 } : level === last ? { right: 0 } : { left: at - 30, width: 60 }
        const textAlign = level === 0 ? 'left' : level === last ? 'right' : 'center'
        return (
          <View key={level} style={{ position: 'absolute', top: 0, ...side }}>
            <Words style={{ ...type.label, fontSize: 6.4, lineHeight: 1.25, color: stone.on2, textAlign }}>{`${level}`}</Words>
            <Words style={{ ...type.label, fontSize: 6.4, lineHeight: 1.25, color: stone.on2, textAlign }}>{name}</Words>
          </View>
        )
      })}
    </View>
  )
}

/** Level lines behind the streaks, as high as the rows turn out. */
function Grid({ model }: { model: ReportModel }) {
  const last = model.levels.length - 1
  return model.levels.map(({ level }) => (
    <View
      key={level}
      style={{
        position: 'absolute',
        left: nameWidth + (level / last) * streakWidth,
        top: 0,
        bottom: 0,
        width: 0.7,
        backgroundColor: stone.grid,
      }}
    />
  ))
}

/** The streaks of one stone under the names of their figures, over the axis of levels. */
export function Rows({ model, entries }: { model: ReportModel; entries: readonly Entry[] }) {
  const { t, type } = useSetting()
  return (
    <>
      <View style={{ flexDirection: 'row', justifyContent: 'flex-end' }}>
        {(['evidenced', 'claimed', 'target'] as const).map((name) => (
          <Words key={name} style={{ ...type.label, width: figures[name], textAlign: 'right', color: stone.on2 }}>
            {t(`plate.${name}`)}
          </Words>
        ))}
      </View>
      <View>
        <Grid model={model} />
        {entries.map(({ dimension, row }) => (
          <Row key={dimension.id} dimension={dimension} row={row} />
        ))}
      </View>
      <Axis model={model} />
    </>
  )
}
