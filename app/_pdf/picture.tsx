import { View } from '@react-pdf/renderer'
import type { PictureModel, QuadrantModel, ReportModel } from '#lib/report/model'
import { Quadrant } from './quadrant'
import { useSetting } from './setting'
import { Chapter, Heading, Sheet } from './sheet'
import { Head, Row } from './table'
import { ink } from './theme'
import { Span, Words } from './words'

const columns = [{ width: 66 }, { align: 'right' }, { align: 'right' }, { align: 'right' }] as const

function Numbers({ picture }: { picture: PictureModel }) {
  const { t } = useSetting()
  return (
    <View style={{ marginTop: 14 }} wrap={false}>
      <Head columns={columns} cells={[t('picture.reading'), picture.x.title, picture.y.title, t('picture.place')]} />
      {[picture.points.evidenced, picture.points.claimed].map(({ reading, name, x, y, quadrant }) => (
        <Row key={reading} columns={columns} cells={[name, x.label, y.label, quadrant?.name ?? t('picture.nowhere')]} />
      ))}
    </View>
  )
}

function Meaning({ quadrant }: { quadrant: QuadrantModel }) {
  const { t, type } = useSetting()
  const { name, founder, investor, holds } = quadrant
  const [only] = holds
  return (
    <View wrap={false} style={{ marginBottom: 8, borderTopWidth: 0.5, borderTopColor: ink.rule, paddingTop: 5 }}>
      <Words serif style={type.h3}>
        {name}
        {only !== undefined && (
          <Span
            style={{ fontWeight: 400, color: ink.third, fontSize: 7.2 }}
          >{`  ${t(holds.length > 1 ? 'picture.both' : `picture.${only}`)}`}</Span>
        )}
      </Words>
      {(
        [
          [t('picture.founder'), founder],
          [t('picture.investor'), investor],
        ] as const
      ).map(([who, text]) => (
        <Words key={who} style={{ ...type.second, marginTop: 2 }}>
          <Span style={{ fontWeight: 700, color: ink.text }}>{`${who}  `}</Span>
          {text}
        </Words>
      ))}
    </View>
  )
}

/** Where the assessment lies on both instruments, and what that means to either reader. */
export function PictureSheet({ picture, model }: { picture: PictureModel; model: ReportModel }) {
  const { t, type } = useSetting()
  const here = picture.quadrants.filter(({ holds }) => holds.includes('evidenced'))
  const others = picture.quadrants.filter(({ holds }) => !holds.includes('evidenced'))
  return (
    <Sheet model={model}>
      <Chapter id="picture" title={picture.title} lead={picture.lead} />
      <View style={{ flexDirection: 'row', columnGap: 20, marginTop: 4 }}>
        <Quadrant picture={picture} />
        <View style={{ flex: 1 }}>
          <Words serif style={{ ...type.body, fontSize: 9.6, marginBottom: 8 }}>
            {picture.sentence}
          </Words>
          {here.map((quadrant) => (
            <Meaning key={quadrant.id} quadrant={quadrant} />
          ))}
        </View>
      </View>
      <Numbers picture={picture} />
      <Words style={{ ...type.small, marginTop: 4 }}>{picture.cutNote}</Words>
      {others.length > 0 && <Heading>{t('picture.others')}</Heading>}
      {others.map((quadrant) => (
        <Meaning key={quadrant.id} quadrant={quadrant} />
      ))}
    </Sheet>
  )
}
