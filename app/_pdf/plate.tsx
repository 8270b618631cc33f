import { Line, Path, Rect, Svg, View } from '@react-pdf/renderer'
import type { ReportModel } from '#lib/report/model'
import { type Entry, heightOf, Rows, stonesOf } from './plate-rows'
import { useSetting } from './setting'
import { Slab } from './slab'
import { hatching } from './streak'
import { column, inset, stone } from './theme'
import { TotalStreak } from './total'
import { Words } from './words'

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

const highOf = (entries: readonly Entry[]): number => entries.reduce((sum, { dimension }) => sum + heightOf(dimension), 0)

/** The streak plate: the total and every dimension, with the numbers in rows; many dimensions go on on further stones. */
export function Plate({ model }: { model: ReportModel }) {
  const { t, type } = useSetting()
  const [first = [], ...further] = stonesOf(model.dimensions)
  return (
    <>
      <Slab width={column} height={150 + highOf(first)}>
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
          <Rows model={model} entries={first} />
        </View>
      </Slab>
      {further.map((entries) => (
        <View key={entries[0]?.row} style={{ marginTop: 8 }}>
          <Slab width={column} height={60 + highOf(entries)}>
            <View style={{ paddingHorizontal: inset, paddingTop: 11, paddingBottom: 8 }}>
              <Rows model={model} entries={entries} />
            </View>
          </Slab>
        </View>
      ))}
    </>
  )
}
