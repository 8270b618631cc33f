import { View } from '@react-pdf/renderer'
import type { ReportModel } from '#lib/report/model'
import { useSetting } from './setting'
import { NoStreak, Streak } from './streak'
import { inner, stone } from './theme'
import { Words } from './words'

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
