import { View } from '@react-pdf/renderer'
import type { EvidenceModel, PracticeModel, ReportModel } from '#lib/report/model'
import { Bar } from './bar'
import { Block, Notes } from './note'
import { References } from './references'
import { useSetting } from './setting'
import { column, ink } from './theme'
import { Linked, Span, Words } from './words'

const codeWidth = 24
const worthWidth = 172

function Evidence({ evidence, model }: { evidence: EvidenceModel; model: ReportModel }) {
  const { t, type } = useSetting()
  const pause = model.locale === 'zh' ? '，' : ', '
  const link = evidence.details.find(({ url }) => url !== null)?.url ?? null
  return (
    <Linked href={link}>
      <Words style={type.second}>
        <Span style={{ fontWeight: 700, color: ink.text }}>{`${t('answers.evidence')}  ${evidence.name}`}</Span>
        {evidence.details.length > 0 && (
          <Span style={{ color: ink.third }}>{`  ${evidence.details.map(({ label, value }) => `${label} ${value}`).join(pause)}`}</Span>
        )}
        {[evidence.shortfall, evidence.staleNote].map(
          (note) => note !== null && <Span key={note} style={{ color: ink.goldInk }}>{`  ${note}`}</Span>,
        )}
      </Words>
    </Linked>
  )
}

/** What the answer is worth, why, and what an investor may ask about it. */
function Worth({ practice, model }: { practice: PracticeModel; model: ReportModel }) {
  const { t, type } = useSetting()
  const { bar } = practice
  const evidenced = bar?.parts.find(({ part }) => part === 'evidenced')?.figure.label
  const scored = bar !== null && evidenced !== undefined
  return (
    <View style={{ width: worthWidth }}>
      <View style={{ flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between', columnGap: 8, minHeight: 13 }}>
        {scored && (bar.total.value ?? 0) > 0 ? <Bar bar={bar} full={bar.total.value ?? 1} width={100} height={6} /> : <View />}
        <Words style={{ ...type.label, color: ink.text }}>
          {scored ? t('answers.points', { evidenced, total: bar.total.label }) : t('answers.unscored')}
        </Words>
      </View>
      <Words style={{ ...type.small, color: ink.text }}>{practice.explanation}</Words>
      {practice.state !== 'skipped' && practice.state !== 'not-asked' && (
        <Words style={{ ...type.small, color: ink.second, marginTop: 2 }}>
          <Span style={{ fontWeight: 700 }}>{`${t('answers.probe')}  `}</Span>
          {practice.probe}
        </Words>
      )}
      <References ids={practice.sources} model={model} />
    </View>
  )
}

/** One practice: the answer, its anchor and what it rests on at the left; its points and a question at the right. */
export function Practice({ practice, first, model }: { practice: PracticeModel; first: boolean; model: ReportModel }) {
  const { type } = useSetting()
  const open = practice.state === 'dk' || practice.state === 'unanswered'
  const reason = practice.state === 'na' ? practice.anchor : null
  const notes = [reason, practice.note].filter((text) => text !== null)
  return (
    <>
      <Block id={`practice-${practice.id}`} padding={6} first={first} noted={notes.length > 0}>
        <Words serif style={{ ...type.number, width: codeWidth, textAlign: 'left', fontSize: 10 }}>
          {practice.code}
        </Words>
        <View style={{ width: column - codeWidth - worthWidth, paddingRight: 16 }}>
          <Words style={{ ...type.strong, fontSize: 9.2 }}>{practice.short}</Words>
          <Words style={type.small}>{practice.ask}</Words>
          <Words style={{ ...type.strong, color: open ? ink.goldInk : ink.text, marginTop: 2 }}>{practice.answer}</Words>
          {reason === null && practice.anchor !== null && <Words style={type.second}>{practice.anchor}</Words>}
          {practice.evidence !== null && <Evidence evidence={practice.evidence} model={model} />}
        </View>
        <Worth practice={practice} model={model} />
      </Block>
      <Notes texts={notes} indent={codeWidth} padding={6} />
    </>
  )
}
