import { View } from '@react-pdf/renderer'
import type { ReportModel, RoadmapStepModel } from '#lib/report/model'
import { useSetting } from './setting'
import { Chapter, Heading } from './sheet'
import { Head } from './table'
import { ink } from './theme'
import { Span, Words } from './words'

const columns = [{}, { width: 76 }, { width: 46, align: 'right' }] as const
const row = { flexDirection: 'row', columnGap: 7, borderBottomWidth: 0.5, borderBottomColor: ink.rule, paddingVertical: 5 } as const

function Step({ step, separator }: { step: RoadmapStepModel; separator: string }) {
  const { t, type } = useSetting()
  return (
    <View wrap={false} style={row}>
      <View style={{ flex: 1 }}>
        <Words style={type.strong}>
          {`${step.code}  ${step.short}`}
          <Span
            style={{ fontWeight: 400, color: ink.third, fontSize: 7.6 }}
          >{`  ${[...(step.part === null ? [] : [step.part]), step.dimensionName, step.what].join(' · ')}`}</Span>
        </Words>
        {step.steps.map((text) => (
          <Words key={text} style={type.second}>
            {text}
          </Words>
        ))}
        {step.clears.length > 0 && (
          <Words style={{ ...type.second, color: ink.red }}>{`${t('plan.clears')}  ${step.clears.join(separator)}`}</Words>
        )}
      </View>
      <Words style={{ ...type.label, width: columns[1].width, paddingTop: 2 }}>{step.effort.label}</Words>
      <View style={{ width: columns[2].width }}>
        <Words serif style={{ ...type.number, textAlign: 'right' }}>
          {step.gain.label}
        </Words>
        <Words style={{ ...type.label, textAlign: 'right' }}>{step.gainOf}</Words>
      </View>
    </View>
  )
}

/** What is planned and not done, a window after the other; nothing where nothing is planned. */
export function RoadmapChapter({ model: { roadmap, locale } }: { model: ReportModel }) {
  const { t, type } = useSetting()
  if (roadmap === null) return null
  const separator = locale === 'zh' ? '；' : '; '
  return (
    <>
      <Chapter id="roadmap" top={26} title={t('roadmap.title')} lead={t('roadmap.lead')} />
      <Words style={{ ...type.second, marginBottom: 6 }}>{roadmap.capacity.label}</Words>
      <Head columns={columns} cells={[t('roadmap.step'), t('roadmap.effort'), t('roadmap.gain')]} />
      {roadmap.windows.map(({ end, title, effort, note, steps, after }) => (
        <View key={end}>
          <Heading bookmark={title} top={12}>{`${title}  ${[effort.label, ...(note === null ? [] : [note])].join(' · ')}`}</Heading>
          {steps.map((step) => (
            <Step key={`${step.practice} ${step.what}`} step={step} separator={separator} />
          ))}
          {after.map((sentence) => (
            <Words key={sentence} style={{ ...type.body, marginTop: 4 }}>
              {sentence}
            </Words>
          ))}
        </View>
      ))}
    </>
  )
}
