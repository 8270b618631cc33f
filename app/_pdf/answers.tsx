import { View } from '@react-pdf/renderer'
import type { DimensionModel, ReportModel } from '#lib/report/model'
import { type Chaptered, useTitle } from './chapters'
import { Exposure } from './exposure'
import { Practice } from './practice'
import { useSetting } from './setting'
import { Chapter, Heading } from './sheet'
import { ink } from './theme'
import { Span, Words } from './words'

function Dimension({ dimension, model }: { dimension: DimensionModel; model: ReportModel }) {
  const { type } = useSetting()
  return (
    <>
      <View id={`dimension-${dimension.id}`} wrap={false} minPresenceAhead={60} style={{ marginTop: 20 }}>
        <Heading top={0} bookmark={dimension.name}>
          {dimension.name}
        </Heading>
        <Words style={{ ...type.second, borderBottomWidth: 0.8, borderBottomColor: ink.text, paddingBottom: 5 }}>
          {`${dimension.lead}  `}
          <Span style={{ color: ink.text, fontWeight: 700 }}>{dimension.stateLabel}</Span>
        </Words>
      </View>
      {dimension.practices.map((practice, place) => (
        <Practice key={practice.id} practice={practice} first={place === 0} model={model} />
      ))}
    </>
  )
}

/** Every answer with what it rests on. */
export function AnswersChapter({ model, within = '' }: Chaptered) {
  const { t, type } = useSetting()
  const titleOf = useTitle(model, within)
  return (
    <>
      <Chapter id={`${within}answers`} top={26} title={titleOf(t('answers.title'))} lead={t('answers.lead')} />
      <Heading top={0} bookmark={titleOf(t('answers.situation'))}>
        {t('answers.situation')}
      </Heading>
      <Words style={{ ...type.second, borderBottomWidth: 0.8, borderBottomColor: ink.text, paddingBottom: 5 }}>
        {t('answers.situationLead')}
      </Words>
      {model.exposures.map((exposure, place) => (
        <Exposure key={exposure.id} exposure={exposure} first={place === 0} />
      ))}
      {model.dimensions.map((dimension) => (
        <Dimension key={dimension.id} dimension={dimension} model={model} />
      ))}
    </>
  )
}
