import { Link, View } from '@react-pdf/renderer'
import type { ReportModel } from '#lib/report/model'
import { Brand } from './brand'
import { chaptersOf } from './chapters'
import { SealNote } from './seal'
import { useSetting } from './setting'
import { Sheet } from './sheet'
import { Slab } from './slab'
import { column, ink, stone } from './theme'
import { TotalStreak } from './total'
import { Words } from './words'

function Reading({ model, reading, first }: { model: ReportModel; reading: 'evidenced' | 'claimed' | 'possible'; first: boolean }) {
  const { type } = useSetting()
  const { name, score, band } = model.readings[reading]
  return (
    <View style={{ marginRight: 34 }}>
      <Words style={{ ...type.label, color: stone.on2 }}>{name}</Words>
      <View style={{ flexDirection: 'row', alignItems: 'flex-end' }}>
        <Words
          serif
          style={{ ...type.figure, fontSize: first ? 38 : 27, color: first ? stone.hi : stone.on, fontWeight: first ? 700 : 400 }}
        >
          {score.label}
        </Words>
        {band !== null && (
          <Words style={{ ...type.second, color: stone.on2, marginLeft: 5, marginBottom: first ? 6 : 3 }}>{band.name}</Words>
        )}
      </View>
    </View>
  )
}

/** A long name takes a smaller size, so that it stays on the cover. */
const nameSize = (name: string): number => {
  const length = Array.from(name).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
  return length > 120 ? 18 : length > 60 ? 23 : length > 30 ? 29 : 37
}

function Facts({ model }: { model: ReportModel }) {
  const { t, type } = useSetting()
  const { instrument, scoring, date, asked, checks, companion } = model
  const facts = [
    [t('date'), date.label],
    [t('instrument'), t('instrumentVersion', { title: instrument.title, version: instrument.version })],
    ...(companion === null
      ? []
      : [
          [
            t('companion'),
            t('companionScores', {
              title: companion.report.instrument.title,
              evidenced: companion.report.readings.evidenced.score.label,
              claimed: companion.report.readings.claimed.score.label,
              asked: companion.report.asked.label,
            }),
          ] as const,
        ]),
    [t('questions'), asked.label],
    [t('coverage'), `${checks.coverage.label}${model.locale === 'zh' ? '，' : ', '}${t('coverageNote')}`],
    [t('scoring'), t('scoringVersion', { version: scoring })],
  ]
  return (
    <View style={{ flexGrow: 1, flexBasis: 0 }}>
      {facts.map(([label, value]) => (
        <View key={label} style={{ flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: ink.rule, paddingVertical: 4 }}>
          <Words style={{ ...type.second, width: 74, color: ink.third }}>{label}</Words>
          <Words style={{ ...type.second, flex: 1, color: ink.text }}>{value}</Words>
        </View>
      ))}
    </View>
  )
}

/** Whose report it is, of which day, and the three readings. */
export function Cover({ model }: { model: ReportModel }) {
  const setting = useSetting()
  const { t, type, print } = setting
  return (
    <Sheet model={model} head={false}>
      <View
        style={{
          flexDirection: 'row',
          justifyContent: 'space-between',
          alignItems: 'center',
          borderBottomWidth: 1.2,
          borderBottomColor: ink.text,
          paddingTop: 16,
          paddingBottom: 11,
        }}
      >
        <Brand size={14} />
        <Words style={type.second}>{model.instrument.title}</Words>
      </View>
      <View style={{ marginTop: 84, minHeight: 150, justifyContent: 'flex-end' }}>
        {model.sample && (
          <View
            style={{
              alignSelf: 'flex-start',
              borderWidth: 0.7,
              borderColor: ink.edge,
              paddingHorizontal: 7,
              paddingVertical: 2,
              marginBottom: 8,
            }}
          >
            <Words style={{ ...type.second, color: ink.second }}>{t('sample')}</Words>
          </View>
        )}
        <Words typed serif bookmark={t('cover')} style={{ ...type.name, fontSize: nameSize(model.name) }}>
          {model.name}
        </Words>
        {model.about !== null && model.about !== '' && (
          <Words typed style={{ ...type.lead, color: ink.second, marginTop: 8 }}>
            {model.about}
          </Words>
        )}
      </View>
      <View style={{ marginTop: 26 }}>
        <Slab width={column} height={190}>
          <View style={{ padding: 16, paddingBottom: 13 }}>
            <View style={{ flexDirection: 'row', alignItems: 'flex-end', marginBottom: 10 }}>
              {(['evidenced', 'claimed', 'possible'] as const).map((reading, index) => (
                <Reading key={reading} model={model} reading={reading} first={index === 0} />
              ))}
            </View>
            <TotalStreak model={model} height={36} />
          </View>
        </Slab>
      </View>
      <View style={{ flexDirection: 'row', gap: 32, marginTop: 30 }}>
        <Facts model={model} />
        <View style={{ flexGrow: 1, flexBasis: 0 }}>
          {chaptersOf(model, setting).map(({ id, title }) => (
            <Link
              key={id}
              src={`#${id}`}
              style={{ textDecoration: 'none', borderBottomWidth: 0.5, borderBottomColor: ink.rule, paddingVertical: 4 }}
            >
              <Words style={{ ...type.second, color: ink.text }}>{title}</Words>
            </Link>
          ))}
        </View>
      </View>
      {(print.stamp !== null || !model.sample) && <SealNote />}
    </Sheet>
  )
}
