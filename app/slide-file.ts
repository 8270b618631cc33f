import 'server-only'
import { hasPicture, type Picture, pictures, slideOf } from '#app/_charts/slide.ts'
import { type Scheme, schemes } from '#app/_charts/slide-paper.ts'
import { disposition } from '#app/_pdf/respond.ts'
import { notFound } from '#app/api/respond.ts'
import { paragraph } from '#lib/i18n/format'
import { translator } from '#lib/i18n/messages'
import type { ReportModel } from '#lib/report/model'

const wordsOf = (model: ReportModel, picture: Picture) => {
  const { companion, dimensions, instrument, locale, name, readings } = model
  const t = translator(locale, 'report')
  const label = (reading: 'evidenced' | 'claimed' | 'possible') => readings[reading].score.label
  const rows = dimensions.map((one) =>
    t('slide.row', {
      name: one.name,
      evidenced: one.level.evidenced.label,
      claimed: one.level.claimed.label,
      possible: one.level.possible.label,
      target: one.target.label,
    }),
  )
  const reading = t('slide.scores', { evidenced: label('evidenced'), claimed: label('claimed'), possible: label('possible') })
  return {
    title: t('slide.title', { name, picture }),
    description:
      picture === 'quadrant' ? (companion?.picture?.label ?? '') : t('slide.description', { reading, rows: paragraph(rows, locale) }),
    target: t('slide.target'),
    foot: t('slide.foot', { instrument: instrument.title, version: instrument.version }),
  }
}

/** A picture for a slide as SVG, `?picture=plate|radar|quadrant` in the colours of `?scheme=light|dark`; not there for a report that has none. */
export const slideFile = (request: Request, model: ReportModel): Response => {
  const query = new URL(request.url).searchParams
  const picture = pictures.find((one) => one === (query.get('picture') ?? 'plate'))
  const scheme: Scheme | undefined = schemes.find((one) => one === (query.get('scheme') ?? 'light'))
  if (picture === undefined || scheme === undefined || !hasPicture(model, picture)) return notFound()
  return new Response(slideOf(model, picture, scheme, wordsOf(model, picture)), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': disposition(model, 'full', `${picture}.svg`),
      'content-language': model.locale,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
    },
  })
}
