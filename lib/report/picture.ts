import { choose, type Locale } from '#lib/i18n/locale'
import type { Picture } from '#lib/instrument/picture'
import type { PictureModel, PicturePoint, QuadrantModel, ReportModel } from './model'
import { quadrantAt } from './quadrant-place'
import { sayIn } from './say'

/**
 * Where an assessment lies on two instruments: the evidenced reading is the point, and a line joins it to the claimed one. Made of the two
 * reports, so that it shows their very numbers.
 */
export const pictureModel = (picture: Picture, main: ReportModel, companion: ReportModel): PictureModel => {
  const { locale } = main
  const [say, text] = [sayIn(locale), (words: Parameters<typeof choose>[0]) => choose(words, locale)]
  const pointOf = (reading: 'evidenced' | 'claimed'): PicturePoint => {
    const [x, y] = [main.readings[reading].score, companion.readings[reading].score]
    const quadrant = quadrantAt(picture.quadrants, picture.cut, x.value, y.value)
    return {
      reading,
      name: main.readings[reading].name,
      x,
      y,
      quadrant: quadrant === null ? null : { id: quadrant.id, name: text(quadrant.name) },
    }
  }
  const points = { evidenced: pointOf('evidenced'), claimed: pointOf('claimed') }
  const [x, y] = [main.instrument.title, companion.instrument.title]
  return {
    id: picture.id,
    title: text(picture.title),
    lead: text(picture.lead),
    x: { id: picture.x, title: x },
    y: { id: picture.y, title: y },
    cut: picture.cut,
    cutNote: say('picture.cut', { cut: picture.cut }),
    points,
    sentence: sentenceOf(points, locale),
    label: [points.evidenced, points.claimed]
      .map((point) =>
        say('picture.point', {
          reading: point.name,
          xTitle: x,
          x: point.x.label,
          yTitle: y,
          y: point.y.label,
          quadrant: point.quadrant?.name ?? 'none',
        }),
      )
      .join(locale === 'zh' ? '' : ' '),
    quadrants: picture.quadrants.map(
      ({ id, x: column, y: row, name, founder, investor }): QuadrantModel => ({
        id,
        x: column,
        y: row,
        name: text(name),
        founder: text(founder),
        investor: text(investor),
        holds: [points.evidenced, points.claimed].filter(({ quadrant }) => quadrant?.id === id).map(({ reading }) => reading),
      }),
    ),
  }
}

const sentenceOf = ({ evidenced, claimed }: PictureModel['points'], locale: Locale): string => {
  const say = sayIn(locale)
  if (evidenced.quadrant === null || claimed.quadrant === null) return say('picture.none')
  if (evidenced.quadrant.id === claimed.quadrant.id) return say('picture.same', { quadrant: evidenced.quadrant.name })
  return say('picture.differ', { evidenced: evidenced.quadrant.name, claimed: claimed.quadrant.name })
}
