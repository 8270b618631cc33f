import { View } from '@react-pdf/renderer'
import type { FlagModel, ReportModel } from '#lib/report/model'
import { type Chaptered, useTitle } from './chapters'
import { FlagIcon } from './icons'
import { References } from './references'
import { useSetting } from './setting'
import { Chapter, Heading } from './sheet'
import { ink } from './theme'
import { Span, Words } from './words'

function Flag({ flag, model }: { flag: FlagModel; model: ReportModel }) {
  const { t, type } = useSetting()
  const raised = flag.status === 'raised' && !flag.watch
  return (
    <View
      wrap={false}
      style={{
        flexDirection: 'row',
        borderBottomWidth: 0.5,
        borderBottomColor: ink.rule,
        paddingVertical: 6,
        ...(raised ? { backgroundColor: ink.redWash, paddingHorizontal: 6, marginBottom: 3, borderBottomWidth: 0 } : {}),
      }}
    >
      <View style={{ width: 16, paddingTop: 3 }}>
        <FlagIcon status={flag.status} />
      </View>
      <View style={{ flex: 1 }}>
        <View style={{ flexDirection: 'row', justifyContent: 'space-between', columnGap: 12 }}>
          <Words style={{ ...type.strong, fontSize: 9.4, flex: 1 }}>{flag.short}</Words>
          <Words style={{ ...type.second, color: raised ? ink.red : ink.second, fontWeight: 700 }}>{flag.statusName}</Words>
        </View>
        <Words style={{ ...type.label, marginBottom: 1 }}>{`${flag.cap} · ${flag.statusHelp}`}</Words>
        <Words style={type.body}>{flag.text}</Words>
        <Words style={{ ...type.second, marginTop: 2 }}>
          <Span style={{ fontWeight: 700, color: ink.text }}>{`${t('flags.clears')}  `}</Span>
          {flag.clears}
        </Words>
        <References ids={flag.sources} model={model} />
      </View>
    </View>
  )
}

/** Critical risks that are raised, open or cleared on claims only; those to watch; and the rest by name. */
export function FlagsChapter({ model, within = '' }: Chaptered) {
  const { t, type } = useSetting()
  const titleOf = useTitle(model, within)
  const standing = model.flags.filter((flag) => flag.status !== 'clear')
  const critical = standing.filter((flag) => !flag.watch)
  const watch = standing.filter((flag) => flag.watch)
  const clear = model.flags.filter((flag) => flag.status === 'clear')
  return (
    <>
      <Chapter id={`${within}flags`} top={26} title={titleOf(t('flags.title'))} lead={t('flags.lead')} />
      {critical.length === 0 && <Words style={type.body}>{t('flags.none')}</Words>}
      {critical.map((flag) => (
        <Flag key={flag.id} flag={flag} model={model} />
      ))}
      {watch.length > 0 && (
        <>
          <Heading>{t('flags.watch')}</Heading>
          <Words style={type.second}>{t('flags.watchLead')}</Words>
          {watch.map((flag) => (
            <Flag key={flag.id} flag={flag} model={model} />
          ))}
        </>
      )}
      {clear.length > 0 && (
        <>
          <Heading>{t('flags.clear')}</Heading>
          <View wrap={false} style={{ flexDirection: 'row', flexWrap: 'wrap', columnGap: 20 }}>
            {clear.map((flag) => (
              <View key={flag.id} style={{ width: 238, flexDirection: 'row', paddingVertical: 2 }}>
                <View style={{ width: 15, paddingTop: 3 }}>
                  <FlagIcon status="clear" />
                </View>
                <Words style={{ ...type.second, flex: 1 }}>
                  <Span style={{ color: ink.text }}>{flag.short}</Span>
                  {`  ${flag.statusName}`}
                </Words>
              </View>
            ))}
          </View>
        </>
      )}
    </>
  )
}
