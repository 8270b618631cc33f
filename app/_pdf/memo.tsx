import { Document, Page, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { languageTags } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { MemoModel, MemoStartup } from '#lib/screening/memo'
import { Mark } from './brand'
import { clean } from './clean'
import { FlagIcon } from './icons'
import { Plate } from './plate'
import { type Setting, SettingContext, useSetting } from './setting'
import { Heading } from './sheet'
import { Head, Row } from './table'
import { column, ink, page } from './theme'
import { outline, Words, words } from './words'

const line = { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start' } as const
const item = { borderBottomWidth: 0.5, borderBottomColor: ink.rule, paddingVertical: 4 } as const

/** A memo as a document: a shortlist begins with its order, and each start-up on a page of its own. */
export function MemoDocument({ memo, setting }: { memo: MemoModel; setting: Setting }) {
  const brand = translator(memo.locale, 'site')('brand')
  const at = new Date(`${memo.date.iso}T00:00:00Z`)
  return (
    <SettingContext value={setting}>
      <Document
        title={clean(memo.title)}
        author={clean(memo.head)}
        creator={brand}
        producer={brand}
        language={languageTags[memo.locale]}
        creationDate={at}
        modificationDate={at}
        pdfVersion="1.7"
      >
        {memo.ranking !== null && (
          <MemoSheet memo={memo}>
            <Title memo={memo} />
            <Ranking ranking={memo.ranking} />
          </MemoSheet>
        )}
        {memo.startups.map((startup, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two start-ups may share a name, and none changes its place
          <MemoSheet key={place} memo={memo}>
            {memo.ranking === null && <Title memo={memo} />}
            <Startup startup={startup} named={memo.ranking !== null} last={place === memo.startups.length - 1 ? memo.method : []} />
          </MemoSheet>
        ))}
      </Document>
    </SettingContext>
  )
}

function MemoSheet({ memo, children }: { memo: MemoModel; children: ReactNode }) {
  const setting = useSetting()
  const { type, t } = setting
  const label = { ...type.label, maxLines: 1, textOverflow: 'ellipsis' } as const
  return (
    <Page
      size="A4"
      style={{ paddingHorizontal: page.side, paddingVertical: page.edge, backgroundColor: '#ffffff' }}
      layout={({ children: body, pageNumber, totalPages }) => (
        <>
          <View style={{ ...line, height: page.top - page.edge }}>
            <Mark width={15} />
            {words(setting, { style: { ...label, width: column - 60, textAlign: 'right' }, children: memo.title })}
          </View>
          <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{body}</View>
          <View style={{ ...line, marginTop: 10, paddingTop: 5, borderTopWidth: 0.5, borderTopColor: ink.rule }}>
            {words(setting, { style: { ...label, width: column - 80 }, children: `${memo.date.label} · ${t('disclaimer')}` })}
            {words(setting, {
              style: { ...label, width: 60, textAlign: 'right', color: ink.second },
              children: `${pageNumber ?? 1} / ${totalPages ?? 1}`,
            })}
          </View>
        </>
      )}
    >
      {children}
    </Page>
  )
}

function Title({ memo }: { memo: MemoModel }) {
  const { type } = useSetting()
  return (
    <View style={{ borderBottomWidth: 1, borderBottomColor: ink.text, paddingBottom: 6, marginBottom: 10 }}>
      <Words serif style={type.h1}>
        {memo.title}
      </Words>
      <Words style={{ ...type.second, marginTop: 3 }}>{`${memo.head} · ${memo.date.label}`}</Words>
    </View>
  )
}

const rankColumns = [
  {},
  { width: 44 },
  { width: 48, align: 'right' },
  { width: 48, align: 'right' },
  { width: 60 },
  { width: 110 },
] as const

function Ranking({ ranking }: { ranking: NonNullable<MemoModel['ranking']> }) {
  const { type, locale } = useSetting()
  const say = translator(locale, 'screen')
  return (
    <>
      <Head columns={rankColumns} cells={ranking.columns} />
      {ranking.rows.map((cells) => (
        <Row key={cells.join(' ')} columns={rankColumns} cells={cells} />
      ))}
      <Heading>{say('compare.order.heading')}</Heading>
      {ranking.pairs.map((pair) => (
        <View key={pair} style={item} wrap={false}>
          <Words style={type.body}>{pair}</Words>
        </View>
      ))}
    </>
  )
}

function List({ title, texts, none }: { title: string; texts: readonly string[]; none: string }) {
  const { type } = useSetting()
  return (
    <View style={{ flex: 1 }}>
      <Heading>{title}</Heading>
      {texts.length === 0 && <Words style={type.second}>{none}</Words>}
      {texts.map((text) => (
        <View key={text} style={item} wrap={false}>
          <Words style={type.second}>{text}</Words>
        </View>
      ))}
    </View>
  )
}

const readingColumns = [{}, { width: 60, align: 'right' }, { width: 110 }] as const

function Startup({ startup, named, last }: { startup: MemoStartup; named: boolean; last: readonly string[] }) {
  const { type, locale } = useSetting()
  const say = translator(locale, 'screen')
  return (
    <>
      <View {...outline(startup.name)} wrap={false}>
        {named && (
          <Words serif typed style={{ ...type.h1, fontSize: 17 }}>
            {startup.name}
          </Words>
        )}
        {startup.facts.map((fact) => (
          <Words key={fact} style={type.small}>
            {fact}
          </Words>
        ))}
      </View>
      <View style={{ marginTop: 8 }} wrap={false}>
        <Head columns={readingColumns} cells={['reading', 'score', 'band'].map((name) => say(`startup.readings.${name as 'score'}`))} />
        {startup.readings.map(({ name, score, band }, place) => (
          <Row key={name} columns={readingColumns} cells={[name, score, band]} strong={place === 0} />
        ))}
        {startup.limits.map((limit) => (
          <Words key={limit} style={{ ...type.small, marginTop: 2 }}>
            {limit}
          </Words>
        ))}
      </View>
      {startup.report.assessable && (
        <View style={{ marginTop: 10 }} wrap={false}>
          <Plate model={startup.report} />
          <Words style={{ ...type.small, marginTop: 3 }}>{say('memo.plate')}</Words>
        </View>
      )}
      <Gates gates={startup.gates} />
      <Flags flags={startup.flags} />
      {startup.contradictions.length > 0 && <List title={say('startup.contradictions.heading')} texts={startup.contradictions} none="" />}
      <View style={{ flexDirection: 'row', columnGap: 20 }}>
        <List title={say('memo.strengths')} texts={startup.strengths} none={say('memo.noStrengths')} />
        <List title={say('memo.gaps')} texts={startup.gaps} none={say('memo.noGaps')} />
      </View>
      <Reviews startup={startup} />
      <Questions startup={startup} />
      {startup.notes.length > 0 && (
        <>
          <Heading>{say('startup.notes.heading')}</Heading>
          {startup.notes.map(({ text, by }) => (
            <View key={`${by} ${text}`} style={item}>
              <Words style={type.small}>{by}</Words>
              <Words typed style={type.body}>
                {text}
              </Words>
            </View>
          ))}
        </>
      )}
      {last.length > 0 && (
        <View wrap={false}>
          <Heading>{say('memo.methodHeading')}</Heading>
          {last.map((text) => (
            <Words key={text} style={{ ...type.small, marginTop: 2 }}>
              {text}
            </Words>
          ))}
        </View>
      )}
    </>
  )
}

function Gates({ gates }: Pick<MemoStartup, 'gates'>) {
  const { type, locale } = useSetting()
  const say = translator(locale, 'screen')
  if (gates.length === 0) return null
  return (
    <View wrap={false}>
      <Heading>{say('memo.gates')}</Heading>
      {gates.map(({ text, passes }) => (
        <View key={text} style={{ ...line, ...item }}>
          <Words style={{ ...type.body, flex: 1 }}>{text}</Words>
          <Words style={{ ...type.strong, width: 60, textAlign: 'right', color: passes ? ink.green : ink.red }}>
            {say(passes ? 'memo.passes' : 'memo.fails')}
          </Words>
        </View>
      ))}
    </View>
  )
}

function Flags({ flags }: Pick<MemoStartup, 'flags'>) {
  const { type, locale } = useSetting()
  const say = translator(locale, 'screen')
  return (
    <>
      <Heading>{say('compare.numbers.flags')}</Heading>
      {flags.length === 0 && <Words style={type.second}>{say('memo.noFlags')}</Words>}
      {flags.map(({ short, status, clears, raised }) => (
        <View key={short} style={{ ...item, flexDirection: 'row' }} wrap={false}>
          <View style={{ width: 15, paddingTop: 3 }}>
            <FlagIcon status={raised ? 'raised' : 'open'} />
          </View>
          <View style={{ flex: 1 }}>
            <View style={line}>
              <Words style={{ ...type.strong, flex: 1 }}>{short}</Words>
              <Words style={{ ...type.small, width: 110, textAlign: 'right', color: raised ? ink.red : ink.third }}>{status}</Words>
            </View>
            <Words style={type.small}>{clears}</Words>
          </View>
        </View>
      ))}
    </>
  )
}

function Reviews({ startup: { reviews, unreviewed } }: { startup: MemoStartup }) {
  const { type, locale } = useSetting()
  const say = translator(locale, 'screen')
  return (
    <>
      <Heading>{say('startup.review.heading')}</Heading>
      <Words style={type.second}>{unreviewed}</Words>
      {reviews.map(({ practice, verdict, reason, by }) => (
        <View key={practice} style={item} wrap={false}>
          <View style={line}>
            <Words style={{ ...type.strong, flex: 1 }}>{practice}</Words>
            <Words style={{ ...type.strong, width: 80, textAlign: 'right' }}>{verdict}</Words>
          </View>
          {reason !== '' && (
            <Words typed style={type.body}>
              {reason}
            </Words>
          )}
          <Words style={type.small}>{by}</Words>
        </View>
      ))}
    </>
  )
}

function Questions({ startup: { questions, more } }: { startup: MemoStartup }) {
  const { type, locale } = useSetting()
  const say = translator(locale, 'screen')
  return (
    <>
      <Heading>{say('startup.questions.heading')}</Heading>
      {questions.length === 0 && <Words style={type.second}>{say('startup.questions.none')}</Words>}
      {questions.map(({ ask, topic, why, answer }) => (
        <View key={`${topic} ${ask}`} style={item} wrap={false}>
          <Words style={type.small}>{topic}</Words>
          <Words typed style={type.strong}>
            {ask}
          </Words>
          {why !== '' && <Words style={type.small}>{why}</Words>}
          {answer !== '' && (
            <Words typed style={{ ...type.body, color: ink.goldInk, marginTop: 2 }}>
              {say('memo.answer', { answer })}
            </Words>
          )}
        </View>
      ))}
      {more !== null && <Words style={{ ...type.small, marginTop: 3 }}>{more}</Words>}
    </>
  )
}
