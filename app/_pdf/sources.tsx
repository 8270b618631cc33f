import { View } from '@react-pdf/renderer'
import type { ReportModel, SourceModel } from '#lib/report/model'
import { useSetting } from './setting'
import { Chapter, Heading } from './sheet'
import { ink } from './theme'
import { Linked, Span, Words } from './words'

function Source({ source, number }: { source: SourceModel; number: number }) {
  const { t, type } = useSetting()
  const { title, url, inForce, toBeChecked } = source
  const standing = [inForce, toBeChecked ? t('sources.toBeChecked') : null].filter((part) => part !== null)
  return (
    <Linked href={url} style={{ flex: 1 }}>
      <Words style={{ ...type.small, ...(url === null ? { flex: 1 } : {}), color: ink.text }}>
        {`${number}  ${title}`}
        {standing.length > 0 && <Span style={{ color: toBeChecked ? ink.goldInk : ink.third }}>{`  ${standing.join(' · ')}`}</Span>}
      </Words>
    </Linked>
  )
}

/** Two by two: a wrapping row would be one block that no page can hold, and would leave its heading behind. */
const pairs = (sources: readonly SourceModel[]) =>
  Array.from({ length: Math.ceil(sources.length / 2) }, (_, row) => sources.slice(2 * row, 2 * row + 2))

/** What the questions and risks rest on, in two columns. */
export function SourcesChapter({ model }: { model: ReportModel }) {
  const { t, type } = useSetting()
  return (
    <>
      {model.notCovered.length > 0 && (
        <>
          <Heading>{t('sources.notCovered')}</Heading>
          {model.notCovered.map(({ id, name, text }) => (
            <Words key={id} style={{ ...type.body, marginBottom: 3 }}>
              <Span style={type.strong}>{name}</Span>
              {`  ${text}`}
            </Words>
          ))}
        </>
      )}
      <Chapter id="sources" top={26} title={t('sources.title')} lead={t('sources.lead', { count: model.sources.length })} />
      {pairs(model.sources).map((pair, row) => (
        <View key={pair[0]?.id} wrap={false} style={{ flexDirection: 'row', flexShrink: 0, columnGap: 19, paddingVertical: 2 }}>
          {pair.map((source, column) => (
            <Source key={source.id} source={source} number={2 * row + column + 1} />
          ))}
          {pair.length === 1 && <View style={{ flex: 1 }} />}
        </View>
      ))}
    </>
  )
}
