import { View } from '@react-pdf/renderer'
import { list } from '#lib/i18n/format'
import { translator } from '#lib/i18n/messages'
import type { CalculationModel, ReportModel } from '#lib/report/model'
import { useSetting } from './setting'
import { Chapter, Heading } from './sheet'
import { ink } from './theme'
import { Span, Words } from './words'

const labelWidth = 150

function Rows({ title, rows }: { title: string; rows: CalculationModel['inputs'] }) {
  const { type } = useSetting()
  return (
    <>
      <Words style={{ ...type.strong, marginTop: 6 }} minPresenceAhead={30}>
        {title}
      </Words>
      {rows.map(({ label, value, note }) => (
        <View
          key={label}
          wrap={false}
          style={{ flexDirection: 'row', columnGap: 10, borderBottomWidth: 0.5, borderBottomColor: ink.rule, paddingVertical: 2.5 }}
        >
          <Words style={{ ...type.second, width: labelWidth }}>{label}</Words>
          <View style={{ flex: 1 }}>
            <Words style={type.body}>{value}</Words>
            {note !== null && <Words style={type.second}>{note}</Words>}
          </View>
        </View>
      ))}
    </>
  )
}

/** What contradicts the answers, then every calculation with inputs, results, sources and its hash; nothing where nothing was worked out. */
export function CalculationsChapter({ model: { calculations, contradictions, locale } }: { model: ReportModel }) {
  const { type } = useSetting()
  if (calculations.length === 0) return null
  const t = translator(locale, 'report')
  return (
    <>
      <Chapter id="calculations" top={26} title={t('calculation.heading')} lead={t('calculation.lead')} />
      {contradictions.length > 0 && (
        <>
          <Heading bookmark={t('calculation.contradictions')} top={6}>
            {t('calculation.contradictions')}
          </Heading>
          <Words style={{ ...type.second, marginBottom: 4 }}>{t('calculation.contradictionsLead')}</Words>
          {contradictions.map(({ id, text, calculation, answers }) => (
            <View key={id} wrap={false} style={{ paddingVertical: 4, borderBottomWidth: 0.5, borderBottomColor: ink.rule }}>
              <Words style={{ ...type.strong, color: ink.red }}>{text}</Words>
              <Words style={type.second}>{list([...answers.map(({ label }) => label), calculation.name], locale)}</Words>
            </View>
          ))}
        </>
      )}
      {calculations.map(({ id, name, summary, backs, stale, inputs, outputs, sources, origin, digest }) => (
        <View key={id} id={`calculation-${id}`}>
          <Heading bookmark={name}>{name}</Heading>
          <Words style={type.body}>{summary}</Words>
          {backs.length > 0 && (
            <Words style={type.second}>
              {t('calculation.backs', {
                questions: list(
                  backs.map(({ label }) => label),
                  locale,
                ),
              })}
            </Words>
          )}
          {stale.map((why) => (
            <Words key={why} style={{ ...type.second, color: ink.red }}>
              {why}
            </Words>
          ))}
          <Rows title={t('calculation.outputs')} rows={outputs} />
          <Rows title={t('calculation.inputs')} rows={inputs} />
          {sources.length > 0 && (
            <Words style={{ ...type.strong, marginTop: 6 }} minPresenceAhead={30}>
              {t('calculation.sources')}
            </Words>
          )}
          {sources.map((source) => (
            <Words key={source} style={type.second}>
              {source}
            </Words>
          ))}
          <Words style={{ ...type.label, marginTop: 5 }}>
            {origin}
            <Span style={{ color: ink.third }}>{`  ${digest}`}</Span>
          </Words>
        </View>
      ))}
    </>
  )
}
