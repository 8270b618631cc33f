import { View } from '@react-pdf/renderer'
import type { PlanModel, ReportModel } from '#lib/report/model'
import { type Chaptered, useTitle } from './chapters'
import { Effort } from './icons'
import { useSetting } from './setting'
import { Chapter, Heading } from './sheet'
import { Head } from './table'
import { ink } from './theme'
import { Span, Words } from './words'

const columns = [{ width: 17 }, {}, { width: 76 }, { width: 38, align: 'right' }] as const
const row = { flexDirection: 'row', columnGap: 7, borderBottomWidth: 0.5, borderBottomColor: ink.rule, paddingVertical: 5 } as const

function Step({ step, place, model }: { step: PlanModel; place: number; model: ReportModel }) {
  const { t, type } = useSetting()
  const cleared = step.clears.map((id) => model.flags.find((flag) => flag.id === id)?.short ?? id)
  return (
    <View wrap={false} style={row}>
      <Words serif style={{ ...type.number, width: columns[0].width, textAlign: 'left' }}>{`${place}`}</Words>
      <View style={{ flex: 1 }}>
        <Words style={type.strong}>
          {`${step.code}  ${step.short}`}
          <Span style={{ fontWeight: 400, color: ink.third, fontSize: 7.6 }}>{`  ${step.dimensionName} · ${step.levels}`}</Span>
        </Words>
        {step.steps.map((text) => (
          <Words key={text} style={type.second}>
            {text}
          </Words>
        ))}
        {cleared.length > 0 && (
          <Words
            style={{ ...type.second, color: ink.red }}
          >{`${t('plan.clears')}  ${cleared.join(model.locale === 'zh' ? '；' : '; ')}`}</Words>
        )}
      </View>
      <View style={{ width: columns[2].width, paddingTop: 3 }}>
        <Effort size={step.effortSize} />
        <Words style={{ ...type.label, marginTop: 2 }}>{step.effort.label}</Words>
      </View>
      <Words serif style={{ ...type.number, width: columns[3].width }}>
        {step.gain.label}
      </Words>
    </View>
  )
}

function FindOut({ model }: { model: ReportModel }) {
  const { t, type } = useSetting()
  const list = model.findOut
  if (list.length === 0) return null
  return (
    <>
      <Heading bookmark={t('plan.findOut')}>{t('plan.findOut')}</Heading>
      <Words style={{ ...type.second, marginBottom: 3 }}>{t('plan.findOutLead')}</Words>
      {list.map((question) => (
        <View key={`${question.kind} ${question.id}`} wrap={false} style={row}>
          <View style={{ flex: 1 }}>
            <Words style={type.strong}>
              {question.short}
              <Span style={{ fontWeight: 400, color: ink.third, fontSize: 7.6 }}>
                {question.dimensionName === null ? '' : `  ${question.dimensionName}`}
              </Span>
            </Words>
            <Words style={type.second}>{question.ask}</Words>
          </View>
          <Words serif style={{ ...type.number, width: columns[3].width }}>
            {question.worth.label}
          </Words>
        </View>
      ))}
    </>
  )
}

function Prove({ model }: { model: ReportModel }) {
  const { t, type } = useSetting()
  if (model.prove.length === 0) return null
  return (
    <>
      <Heading bookmark={t('plan.prove')}>{t('plan.prove')}</Heading>
      <Words style={{ ...type.second, marginBottom: 3 }}>{t('plan.proveLead')}</Words>
      {model.prove.map((item) => (
        <View key={item.practice} wrap={false} style={row}>
          <View style={{ flex: 1 }}>
            <Words style={type.strong}>
              {`${item.code}  ${item.short}`}
              <Span
                style={{ fontWeight: 400, color: ink.third, fontSize: 7.6 }}
              >{`  ${item.dimensionName} · ${t('plan.needs', { grade: item.needs })}`}</Span>
            </Words>
            <Words style={type.second}>{t('plan.show', { show: item.show })}</Words>
          </View>
          <Words serif style={{ ...type.number, width: columns[3].width }}>
            {item.gain.label}
          </Words>
        </View>
      ))}
    </>
  )
}

/** What to do next, what to find out, what to prove. */
export function PlanChapter({ model, within = '' }: Chaptered) {
  const { t, type } = useSetting()
  const titleOf = useTitle(model, within)
  return (
    <>
      <Chapter id={`${within}plan`} top={26} title={titleOf(t('plan.title'))} lead={t('plan.lead')} />
      {model.plan.length === 0 ? (
        <Words style={type.body}>{t('plan.none')}</Words>
      ) : (
        <>
          <Head columns={columns} cells={['', t('plan.step'), t('plan.effort'), t('plan.gain')]} />
          {model.plan.map((step, index) => (
            <Step key={`${step.practice} ${step.to}`} step={step} place={index + 1} model={model} />
          ))}
        </>
      )}
      <FindOut model={model} />
      <Prove model={model} />
    </>
  )
}
