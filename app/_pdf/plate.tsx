import { Line, Path, Rect, Svg, View } from '@react-pdf/renderer'
import type { DimensionModel, ReportModel, StreakState } from '#lib/report/model'
import { useSetting } from './setting'
import { Slab } from './slab'
import { hatching, NoStreak, Streak } from './streak'
import { column, stone } from './theme'
import { Words } from './words'

const inset = 16
const inner = column - 2 * inset
const rowHeight = 37
const nameWidth = 88
const figures = { evidenced: 42, claimed: 37, target: 28 } as const
const stateWidth = 66
const streakWidth = inner - nameWidth - stateWidth - figures.evidenced - figures.claimed - figures.target

/** The total from 0 to 100 with its bands below. */
export function TotalStreak({ model, height }: { model: ReportModel; height: number }) {
  const { type } = useSetting()
  const { evidenced, claimed, possible } = model.readings
  const scored = evidenced.score.value !== null && claimed.score.value !== null && possible.score.value !== null
  return (
    <View>
      {scored ? (
        <Streak
          evidenced={(evidenced.score.value ?? 0) / 100}
          claimed={(claimed.score.value ?? 0) / 100}
          possible={(possible.score.value ?? 0) / 100}
          target={null}
          width={inner}
          height={height}
        />
      ) : (
        <NoStreak width={inner} height={height} />
      )}
      <View style={{ flexDirection: 'row' }}>
        {model.bands.map((band, index) => {
          const next = model.bands[index + 1]?.atLeast ?? 100
          const now = band.id === evidenced.band?.id || band.id === claimed.band?.id
          return (
            <View
              key={band.id}
              style={{ width: (inner * (next - band.atLeast)) / 100, borderLeftWidth: 0.7, borderLeftColor: stone.grid, paddingLeft: 5 }}
            >
              <Words style={{ ...type.label, color: now ? stone.on : stone.on2, fontWeight: now ? 700 : 400 }}>{band.name}</Words>
              <Words style={{ ...type.label, fontSize: 6.6, color: stone.on2 }}>{band.range}</Words>
            </View>
          )
        })}
      </View>
    </View>
  )
}

function Legend() {
  const { t, type } = useSetting()
  const text = { ...type.label, color: stone.on2 }
  return (
    <View style={{ flexDirection: 'row', alignItems: 'center', gap: 5 }}>
      <Svg width={16} height={8} viewBox="0 0 16 8">
        <Rect x={0} y={0} width={16} height={8} fill={stone.streak} />
      </Svg>
      <Words style={text}>{t('plate.evidenced')}</Words>
      <Svg width={16} height={8} viewBox="0 0 16 8" style={{ marginLeft: 8 }}>
        <Path d={hatching(0.4, 0.4, 15.2, 7.2, 3.2)} fill="none" stroke={stone.pale} strokeWidth={0.8} />
        <Rect x={0.4} y={0.4} width={15.2} height={7.2} fill="none" stroke={stone.pale} strokeWidth={0.8} />
      </Svg>
      <Words style={text}>{t('plate.claimed')}</Words>
      <Svg width={16} height={8} viewBox="0 0 16 8" style={{ marginLeft: 8 }}>
        <Rect x={0.4} y={0.4} width={15.2} height={7.2} fill="none" stroke={stone.on2} strokeWidth={0.7} strokeDasharray="1.2 2.2" />
      </Svg>
      <Words style={text}>{t('plate.possible')}</Words>
      <Svg width={3} height={12} viewBox="0 0 3 12" style={{ marginLeft: 8 }}>
        <Line x1={1.5} x2={1.5} y1={0} y2={12} stroke={stone.on} strokeWidth={1.5} />
      </Svg>
      <Words style={text}>{t('plate.target')}</Words>
    </View>
  )
}

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
    <View style={{ flexDirection: 'row', alignItems: 'center', minHeight: rowHeight }}>
      <View style={{ width: nameWidth, paddingRight: 6 }}>
        <Words serif style={{ ...type.h3, fontSize: 10.5, lineHeight: 1.3, color: stone.on }}>
          {dimension.name}
        </Words>
        <Words style={{ ...type.label, fontSize: 6.6, lineHeight: 1.3, color: stone.on2 }}>{dimension.short}</Words>
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

/** Level lines behind the streaks. */
function Grid({ model, height }: { model: ReportModel; height: number }) {
  const last = model.levels.length - 1
  return (
    <Svg
      style={{ position: 'absolute', left: nameWidth, top: 0 }}
      width={streakWidth + 1}
      height={height}
      viewBox={`0 0 ${streakWidth + 1} ${height}`}
    >
      {model.levels.map(({ level }) => {
        const x = (level / last) * streakWidth
        return <Line key={level} x1={x} x2={x} y1={0} y2={height} stroke={stone.grid} strokeWidth={0.7} />
      })}
    </Svg>
  )
}

/** The streak plate: the total and every dimension, with the numbers in rows. */
export function Plate({ model }: { model: ReportModel }) {
  const { t, type } = useSetting()
  const rows = model.dimensions.length * rowHeight
  return (
    <Slab width={column} height={150 + rows}>
      <View style={{ paddingHorizontal: inset, paddingTop: 11, paddingBottom: 8 }}>
        <Words serif style={{ ...type.h3, fontWeight: 400, color: stone.on }}>
          {t('plate.total')}
        </Words>
        <TotalStreak model={model} height={28} />
        <View
          style={{
            flexDirection: 'row',
            justifyContent: 'space-between',
            alignItems: 'center',
            borderTopWidth: 0.7,
            borderTopColor: stone.grid,
            marginTop: 9,
            paddingTop: 9,
            marginBottom: 4,
          }}
        >
          <Words serif style={{ ...type.h3, fontWeight: 400, color: stone.on }}>
            {t('plate.dimensions', { count: model.dimensions.length })}
          </Words>
          <Legend />
        </View>
        <View style={{ flexDirection: 'row', justifyContent: 'flex-end' }}>
          {(['evidenced', 'claimed', 'target'] as const).map((name) => (
            <Words key={name} style={{ ...type.label, width: figures[name], textAlign: 'right', color: stone.on2 }}>
              {t(`plate.${name}`)}
            </Words>
          ))}
        </View>
        <View>
          <Grid model={model} height={rows} />
          {model.dimensions.map((dimension, row) => (
            <Row key={dimension.id} dimension={dimension} row={row} />
          ))}
        </View>
        <Axis model={model} />
      </View>
    </Slab>
  )
}
