import { View } from '@react-pdf/renderer'
import type { ExposureModel } from '#lib/report/model'
import { Block, Notes } from './note'
import { useSetting } from './setting'
import { ink } from './theme'
import { Words } from './words'

const questionWidth = 180

/** One question of the situation with its answer, what that requires, and the founder's note. */
export function Exposure({ exposure, first }: { exposure: ExposureModel; first: boolean }) {
  const { t, type } = useSetting()
  return (
    <>
      <Block id={`exposure-${exposure.id}`} padding={3} first={first} noted={exposure.note !== null}>
        <View style={{ width: questionWidth, paddingRight: 12 }}>
          <Words style={type.strong}>{exposure.short}</Words>
          <Words style={type.small}>{exposure.ask}</Words>
        </View>
        <Words style={{ ...type.body, flex: 1, paddingRight: 12, color: exposure.unknown ? ink.goldInk : ink.text }}>
          {exposure.answer}
        </Words>
        <View style={{ width: 104, flexDirection: 'row', flexWrap: 'wrap', columnGap: 7, alignContent: 'flex-start' }}>
          {exposure.requires.length > 0 && <Words style={type.label}>{t('answers.requires')}</Words>}
          {exposure.requires.map(({ dimension, name, level, drives }) => (
            <Words key={dimension} style={{ ...type.label, ...(drives ? { color: ink.text, fontWeight: 700 } : {}) }}>
              {`${name} ${level}${drives ? ' *' : ''}`}
            </Words>
          ))}
        </View>
      </Block>
      <Notes texts={exposure.note === null ? [] : [exposure.note]} indent={questionWidth} padding={3} />
    </>
  )
}
