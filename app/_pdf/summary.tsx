import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { FlagModel, ReportModel } from '#lib/report/model'
import { FlagIcon } from './icons'
import { Plate } from './plate'
import { useSetting } from './setting'
import { Chapter, Sheet } from './sheet'
import { ink } from './theme'
import { outline, Words } from './words'

function Numbers({ model }: { model: ReportModel }) {
  const { type } = useSetting()
  return (
    <View style={{ flexDirection: 'row', alignItems: 'flex-end' }}>
      {(['evidenced', 'claimed', 'possible'] as const).map((reading) => {
        const { name, score, band } = model.readings[reading]
        const possible = reading === 'possible'
        return (
          <View key={reading} style={{ marginRight: 18 }}>
            <Words style={{ ...type.label, color: ink.second }}>{name}</Words>
            <View style={{ flexDirection: 'row', alignItems: 'flex-end' }}>
              <Words serif style={{ ...type.figure, fontSize: possible ? 21 : 31, fontWeight: possible ? 400 : 700 }}>
                {score.label}
              </Words>
              {band !== null && (
                <Words style={{ ...type.label, color: ink.second, marginLeft: 3, marginBottom: possible ? 2 : 4 }}>{band.name}</Words>
              )}
            </View>
          </View>
        )
      })}
    </View>
  )
}

function Column({ title, children }: { title: string; children: ReactNode }) {
  const { type } = useSetting()
  return (
    <View style={{ flex: 1 }}>
      <Words serif style={{ ...type.h2, fontSize: 12.5, borderBottomWidth: 0.8, borderBottomColor: ink.text, paddingBottom: 4 }}>
        {title}
      </Words>
      {children}
    </View>
  )
}

const item = { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: ink.rule, paddingVertical: 5 } as const

function Risk({ flag }: { flag: FlagModel }) {
  const { type } = useSetting()
  return (
    <View style={item} wrap={false}>
      <View style={{ width: 15, paddingTop: 3 }}>
        <FlagIcon status={flag.status} />
      </View>
      <View style={{ flex: 1 }}>
        <Words style={{ ...type.strong, fontSize: 8.6, lineHeight: 1.4 }}>{flag.short}</Words>
        <Words style={{ ...type.label, color: flag.status === 'raised' ? ink.red : ink.third }}>{`${flag.statusName} · ${flag.cap}`}</Words>
      </View>
    </View>
  )
}

function First({ plan }: { plan: ReportModel['plan'] }) {
  const { t, type } = useSetting()
  return (
    <Column title={t('summary.first')}>
      {plan.length === 0 && <Words style={{ ...type.second, marginTop: 6 }}>{t('summary.noPlan')}</Words>}
      {plan.map((step) => (
        <View key={`${step.practice} ${step.to}`} style={item} wrap={false}>
          <Words serif style={{ ...type.number, fontSize: 10, width: 30, textAlign: 'left', paddingTop: 1.5 }}>
            {step.gain.label}
          </Words>
          <View style={{ flex: 1 }}>
            <Words style={{ ...type.strong, fontSize: 8.6, lineHeight: 1.4 }}>{`${step.code}  ${step.short}`}</Words>
            <Words style={type.label}>{`${step.dimensionName} · ${step.levels} · ${step.effort.label}`}</Words>
          </View>
        </View>
      ))}
    </Column>
  )
}

const shown = 3

/** The one page that says it all: readings, streaks, risks, first steps. `of` is the whole report where this is the companion's. */
export function Summary({ model, of }: { model: ReportModel; of?: ReportModel }) {
  const { t, type, print } = useSetting()
  const risks = model.flags.filter((flag) => !flag.watch && flag.status !== 'clear').slice(0, shown)
  return (
    <Sheet model={of ?? model}>
      {of !== undefined && <Chapter id="companion" title={model.instrument.title} />}
      <View
        id={of === undefined ? 'summary' : 'companion-summary'}
        {...(of === undefined ? outline(t('summary.title')) : {})}
        style={{ marginBottom: 10 }}
      >
        <Numbers model={model} />
        <Words serif style={{ ...type.body, fontSize: 9.6, marginTop: 6 }}>
          {model.summary.join(model.locale === 'zh' ? '' : ' ')}
        </Words>
      </View>
      <Plate model={model} />
      {of === undefined && <Words style={{ ...type.small, marginTop: 5 }}>{t('plate.caption')}</Words>}
      <View style={{ flexDirection: 'row', gap: 22, marginTop: 12 }}>
        <Column title={t('summary.risks')}>
          {risks.length === 0 && <Words style={{ ...type.second, marginTop: 6 }}>{t('summary.noRisks')}</Words>}
          {risks.map((flag) => (
            <Risk key={flag.id} flag={flag} />
          ))}
        </Column>
        {print.edition === 'full' && <First plan={model.plan.slice(0, shown)} />}
      </View>
      <View style={{ marginTop: 10 }} wrap={false}>
        <Words style={{ ...type.label, color: ink.second, fontWeight: 700 }}>{t('summary.limits')}</Words>
        {model.readings.evidenced.limits.map((sentence) => (
          <Words key={sentence} style={type.second}>
            {sentence}
          </Words>
        ))}
      </View>
    </Sheet>
  )
}
