import { View } from '@react-pdf/renderer'
import type { DimensionModel, ReportModel } from '#lib/report/model'
import { hasRadar } from '#lib/report/radar'
import { Bar, PartKey } from './bar'
import { type Chaptered, useTitle } from './chapters'
import { areMany } from './plate-rows'
import { Radar } from './radar'
import { useSetting } from './setting'
import { Chapter, Heading } from './sheet'
import { type Column, Head, Row } from './table'
import { column, ink } from './theme'
import { Span, Words } from './words'

const right = { width: 36, align: 'right' } as const
const levelColumns = [{}, right, right, right, right] as const

function Levels({ model }: { model: ReportModel }) {
  const { t } = useSetting()
  return (
    <View>
      <Head
        columns={levelColumns}
        cells={[t('plate.dimension'), t('plate.evidenced'), t('plate.claimed'), t('plate.possible'), t('plate.target')]}
      />
      {model.dimensions.map(({ id, name, level, target }) => (
        <Row
          key={id}
          columns={levelColumns}
          cells={[name, level.evidenced.label, level.claimed.label, level.possible.label, target.label]}
        />
      ))}
    </View>
  )
}

const gapColumns = (name: Column) => [name, {}, { width: 46, align: 'right' }, { width: 46, align: 'right' }] as const

function Gaps({ model }: { model: ReportModel }) {
  const { t } = useSetting()
  const columns = gapColumns(areMany(model.dimensions) ? {} : { width: 76 })
  return (
    <View style={{ marginTop: 12 }}>
      <Head columns={columns} cells={[t('plate.dimension'), t('gaps.state'), t('gaps.gapClaimed'), t('gaps.gapEvidenced')]} />
      {model.dimensions.map(({ id, name, gap, stateLabel, possibleTarget }) => (
        <Row
          key={id}
          columns={columns}
          cells={[
            name,
            possibleTarget === null ? stateLabel : `${stateLabel}${model.locale === 'zh' ? '；' : '; '}${possibleTarget.note}`,
            gap.claimed.label,
            gap.evidenced.label,
          ]}
        />
      ))}
    </View>
  )
}

const barWidth = 146
const barColumns = [{ width: 118 }, { width: barWidth }, {}, {}, {}, {}, {}].map((one, place) =>
  place > 1 ? { align: 'right' as const } : one,
)

function Hundred({ model }: { model: ReportModel }) {
  const { t, type } = useSetting()
  const rows = model.dimensions.map(({ id, name, bar }) => ({ id, name, bar }))
  const widest = Math.max(...rows.map(({ bar }) => bar.total.value ?? 0), 1)
  return (
    <View wrap={areMany(model.dimensions)}>
      <Heading>{t('gaps.hundred')}</Heading>
      <View style={{ flexDirection: 'row', flexWrap: 'wrap', columnGap: 14, rowGap: 2, marginBottom: 6 }}>
        {model.bar.parts.map(({ part, name, help }) => (
          <View key={part} style={{ flexDirection: 'row', alignItems: 'center', gap: 4 }}>
            <PartKey part={part} />
            <Words style={type.small}>
              <Span style={{ fontWeight: 700, color: ink.text }}>{name}</Span>
              {` ${help}`}
            </Words>
          </View>
        ))}
      </View>
      <Head columns={barColumns} cells={[t('plate.dimension'), '', ...model.bar.parts.map(({ name }) => name), t('gaps.points')]} />
      {rows.map(({ id, name, bar }) => (
        <Row
          key={id}
          columns={barColumns}
          cells={[
            name,
            <Bar key="bar" bar={bar} full={widest} width={barWidth} height={9} />,
            ...bar.parts.map(({ figure }) => figure.label),
            bar.total.label,
          ]}
        />
      ))}
      <Row
        columns={barColumns}
        strong
        cells={[
          t('gaps.total'),
          <Bar key="bar" bar={model.bar} full={model.bar.total.value ?? 100} width={barWidth} height={9} />,
          ...model.bar.parts.map(({ figure }) => figure.label),
          model.bar.total.label,
        ]}
      />
    </View>
  )
}

function Target({ dimension }: { dimension: DimensionModel }) {
  const { t, type } = useSetting()
  const { name, target, drivers, baseNote } = dimension
  return (
    <View
      wrap={false}
      style={{ flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: ink.rule, paddingVertical: 5, columnGap: 10 }}
    >
      <View style={{ width: 118 }}>
        <Words serif style={type.h3}>
          {name}
        </Words>
        {target.value !== null && <Words style={type.small}>{t('targets.target', { level: target.label, name: target.name })}</Words>}
      </View>
      <View style={{ flex: 1 }}>
        {baseNote !== null && <Words style={type.second}>{baseNote}</Words>}
        {drivers.map((driver) => (
          <Words key={`${driver.exposure} ${driver.option}`} style={{ ...type.second, marginBottom: 2 }}>
            <Span style={{ fontWeight: 700, color: ink.text }}>{`${driver.exposureName}  `}</Span>
            <Span style={{ color: driver.unknown ? ink.goldInk : ink.text }}>{driver.option}</Span>
            {driver.why === null ? '' : `  ${driver.why}`}
          </Words>
        ))}
      </View>
    </View>
  )
}

/** Where the plan stands against its targets, why the targets are what they are, and where the hundred points lie. */
export function GapsChapter({ model, within = '' }: Chaptered) {
  const { t, type, print } = useSetting()
  const titleOf = useTitle(model, within)
  return (
    <>
      <Chapter id={`${within}gaps`} title={titleOf(t('gaps.title'))} lead={t('gaps.lead')} />
      <View
        wrap={areMany(model.dimensions)}
        style={{ flexDirection: areMany(model.dimensions) ? 'column' : 'row', columnGap: 16, width: column }}
      >
        {hasRadar(model.dimensions.length) && !areMany(model.dimensions) && (
          <View>
            <Radar model={model} />
            <Words style={{ ...type.small, width: 236 }}>{t('gaps.radarNote')}</Words>
          </View>
        )}
        <View style={areMany(model.dimensions) ? {} : { flex: 1 }}>
          <Levels model={model} />
          <Gaps model={model} />
        </View>
      </View>
      <Hundred model={model} />
      {print.edition === 'full' && (
        <>
          <Heading bookmark={titleOf(t('targets.title'))}>{t('targets.title')}</Heading>
          <Words style={{ ...type.second, marginBottom: 3 }}>{t('targets.lead')}</Words>
          {model.dimensions.map((dimension) => (
            <Target key={dimension.id} dimension={dimension} />
          ))}
        </>
      )}
    </>
  )
}
