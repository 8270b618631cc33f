import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { CompanionModel, ReportModel } from '#lib/report/model'
import { useSetting } from './setting'
import { Chapter, Heading } from './sheet'
import { ink } from './theme'
import { Span, Words } from './words'

function Line({ children, value }: { children: string; value: string }) {
  const { type } = useSetting()
  return (
    <View
      wrap={false}
      style={{ flexDirection: 'row', columnGap: 12, borderBottomWidth: 0.5, borderBottomColor: ink.rule, paddingVertical: 3 }}
    >
      <Words style={{ ...type.body, flex: 1 }}>{children}</Words>
      <Words serif style={{ ...type.number, fontSize: 10 }}>
        {value}
      </Words>
    </View>
  )
}

function Named({ name, children }: { name: string; children: ReactNode }) {
  const { type } = useSetting()
  return (
    <View
      wrap={false}
      style={{ flexDirection: 'row', columnGap: 10, borderBottomWidth: 0.5, borderBottomColor: ink.rule, paddingVertical: 3 }}
    >
      <Words style={{ ...type.strong, width: 92 }}>{name}</Words>
      <View style={{ flex: 1 }}>{children}</View>
    </View>
  )
}

/** How it was scored, and how the score holds under other assumptions. */
export function MethodChapter({ model }: { model: ReportModel }) {
  const { t } = useSetting()
  return (
    <>
      <Chapter id="method" top={26} title={t('method.title')} />
      <Account method={model.method} />
      <Checks model={model} />
      <Levels levels={model.levels} />
      <Bands bands={model.bands} />
      {model.companion !== null && <Own companion={model.companion} />}
    </>
  )
}

/** The companion's checks, and what its scoring does not share with the main instrument. */
function Own({ companion: { report, own } }: { companion: CompanionModel }) {
  return (
    <>
      <Heading bookmark={report.instrument.title} top={24}>
        {report.instrument.title}
      </Heading>
      <Account method={own.method} />
      <Checks model={report} />
      <Levels levels={own.levels} />
      <Bands bands={own.bands} />
    </>
  )
}

function Account({ method }: Pick<ReportModel, 'method'>) {
  const { type } = useSetting()
  return method.map(({ heading, text }) => (
    <View key={heading} wrap={false} style={{ marginBottom: 7 }}>
      <Words style={type.h3}>{heading}</Words>
      <Words style={type.body}>{text}</Words>
    </View>
  ))
}

function Checks({ model }: { model: ReportModel }) {
  const { t, type } = useSetting()
  const { checks, full } = model
  return (
    <>
      <Heading>{t('method.checks')}</Heading>
      <Line value={checks.coverage.label}>{`${t('method.coverage')}${model.locale === 'zh' ? '。' : '. '}${checks.completeNote}`}</Line>
      <Line value={checks.naAsAbsent.label}>{t('method.naAsAbsent')}</Line>
      {checks.sensitivity.map(({ rule, name, figure }) => (
        <Line key={rule} value={figure.label}>{`${t('method.sensitivity')}${model.locale === 'zh' ? '：' : ': '}${name}`}</Line>
      ))}
      {full !== null && (
        <>
          <Heading>{t('method.full')}</Heading>
          <Words style={type.body}>{full.sentence}</Words>
        </>
      )}
    </>
  )
}

function Levels({ levels }: Pick<ReportModel, 'levels'>) {
  const { t, type } = useSetting()
  if (levels.length === 0) return null
  return (
    <>
      <Heading>{t('method.levels')}</Heading>
      {levels.map(({ level, name, text }) => (
        <Named key={level} name={`${level} · ${name}`}>
          <Words style={type.body}>{text}</Words>
        </Named>
      ))}
    </>
  )
}

function Bands({ bands }: Pick<ReportModel, 'bands'>) {
  const { t, type } = useSetting()
  if (bands.length === 0) return null
  return (
    <>
      <Heading>{t('method.bands')}</Heading>
      {bands.map((band) => (
        <Named key={band.id} name={`${band.name} ${band.range}`}>
          <Words style={type.body}>
            {`${band.meaning} `}
            <Span style={{ color: ink.second }}>{band.investor}</Span>
          </Words>
        </Named>
      ))}
    </>
  )
}
