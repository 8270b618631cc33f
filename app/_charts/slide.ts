import type { ReportModel } from '#lib/report/model'
import { hasRadar, type RadarPoint, radarAxes, radarPoints, radarRings } from '#lib/report/radar'
import { fitting, type Paper, papers, type Scheme, side, stone, widthOf } from './slide-paper'
import { quadrant } from './slide-quadrant'
import { drawing, element, slide, text } from './svg'

const readings = ['evidenced', 'claimed', 'possible'] as const

export const pictures = ['plate', 'radar', 'quadrant'] as const
export type Picture = (typeof pictures)[number]

/** What is said on and of a slide beside what the model says. */
export type SlideWords = { readonly title: string; readonly description: string; readonly target: string; readonly foot: string }

/** A digit of the readings is about as wide. */
const digit = 28

type Dimension = ReportModel['dimensions'][number]

const title = (name: string, fill: string): string => {
  const all = [...name]
  const [room, most] = [900, 60]
  const kept = all.filter((_, place) => widthOf(all.slice(0, place + 1)) <= most)
  const shown = kept.length < all.length ? [...kept, '…'] : kept
  return text(side, 74, shown.join(''), { fill, size: fitting(shown.join(''), room, 34), bold: true, serif: true })
}

/** Company and day above, the three readings below them, and the foot. */
const frame = (model: ReportModel, { ink, second }: Paper, { foot }: SlideWords): readonly string[] => [
  title(model.name, ink),
  text(slide.width - side, 74, model.date.label, { fill: second, size: 18, anchor: 'end' }),
  ...readings.flatMap((reading, place) => {
    const { name, score, band } = model.readings[reading]
    const x = side + place * 300
    return [
      text(x, 118, name, { fill: second, size: 18 }),
      text(x, 168, score.label, { fill: ink, size: 46, bold: true, serif: true }),
      ...(band === null ? [] : [text(x + 14 + score.label.length * digit, 166, band.name, { fill: second, size: 20 })]),
    ]
  }),
  text(side, 696, foot, { fill: second, size: 15 }),
]

/** One streak: gold as far as the evidence, hatched as far as the claim, dotted as far as it could be, a tick at the target. */
const streak = ({ level, target }: Dimension, x: number, y: number, perLevel: number, height: number): readonly string[] => {
  const [e, c, p] = readings.map((reading) => (level[reading].value ?? 0) * perLevel)
  if (e === undefined || c === undefined || p === undefined) return []
  const top = y - height / 2
  const at = x + (target.value ?? 0) * perLevel
  return [
    ...(p > c
      ? [
          element('rect', {
            x: x + c,
            y: top + 2,
            width: p - c,
            height: height - 4,
            fill: 'none',
            stroke: stone.second,
            'stroke-dasharray': '2 4',
          }),
        ]
      : []),
    ...(c > e
      ? [element('rect', { x: x + e, y: top + 1, width: c - e, height: height - 2, fill: 'url(#hatch)', stroke: stone.pale })]
      : []),
    ...(e > 0
      ? [
          element('rect', { x, y: top, width: e, height, fill: stone.gold }),
          element('rect', { x: x + e - 2, y: top, width: 2, height, fill: stone.nib }),
        ]
      : []),
    element('rect', { x: at - 3.5, y: top - 8, width: 7, height: height + 16, fill: stone.cut }),
    element('rect', { x: at - 1, y: top - 8, width: 2, height: height + 16, fill: stone.on }),
  ]
}

const legend = (model: ReportModel, words: SlideWords, y: number, fill: string, x = side): readonly string[] => {
  const keys: readonly { readonly name: string; readonly shape: Readonly<Record<string, string>> }[] = [
    { name: model.readings.evidenced.name, shape: { fill: stone.gold } },
    { name: model.readings.claimed.name, shape: { fill: 'url(#hatch)', stroke: stone.pale } },
    { name: model.readings.possible.name, shape: { fill: 'none', stroke: stone.second, 'stroke-dasharray': '2 4' } },
  ]
  return [
    ...keys.flatMap(({ name, shape }, place) => [
      element('rect', { x: x + place * 190, y: y - 13, width: 28, height: 14, ...shape }),
      text(x + place * 190 + 38, y, name, { fill, size: 17 }),
    ]),
    element('rect', { x: x + 3 * 190 + 12, y: y - 17, width: 2.5, height: 22, fill }),
    text(x + 3 * 190 + 26, y, words.target, { fill, size: 17 }),
  ]
}

const hatch = element(
  'defs',
  {},
  element(
    'pattern',
    { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('path', { d: 'M0 0v6', stroke: stone.pale, 'stroke-width': 2.4 }),
  ),
)

const plate = (model: ReportModel, words: SlideWords): readonly string[] => {
  const box = { top: 196, height: 468 }
  const levels = model.levels.length - 1
  const [x, width] = [side + 290, 640]
  const perLevel = width / levels
  const [first, last] = [box.top + 56, box.top + box.height - 58]
  const step = Math.min(76, (last - first) / Math.max(1, model.dimensions.length))
  return [
    element('rect', { x: side, y: box.top, width: slide.width - 2 * side, height: box.height, rx: 2, fill: stone.slate }),
    ...Array.from({ length: levels + 1 }, (_, level) => [
      element('path', { d: `M${x + level * perLevel} ${first}V${last}`, stroke: stone.grid }),
      text(x + level * perLevel, first - 14, String(level), { fill: stone.second, size: 16, anchor: 'middle' }),
    ]).flat(),
    ...model.dimensions.flatMap((dimension, place) => {
      const y = first + step * (place + 0.5)
      return [
        text(side + 24, y + 8, dimension.name, {
          fill: stone.on,
          size: fitting(dimension.name, 250, Math.min(22, step * 0.6)),
          bold: true,
          serif: true,
        }),
        ...streak(dimension, x, y, perLevel, Math.min(30, step * 0.5)),
        text(x + width + 28, y + 7, dimension.stateLabel, { fill: stone.on, size: Math.min(18, step * 0.55) }),
      ]
    }),
    ...legend(model, words, box.top + box.height - 22, stone.on, side + 24),
  ]
}

const radar = (model: ReportModel, { edge, goldInk, ink, rule, second }: Paper, words: SlideWords): readonly string[] => {
  const { dimensions } = model
  const full = model.levels.length - 1
  const table = 640
  const [centre, radius] = [{ x: 332, y: 432 }, 176]
  const at = ({ x, y }: RadarPoint): RadarPoint => ({ x: centre.x + x * radius, y: centre.y + y * radius })
  const points = (corners: readonly RadarPoint[]): string =>
    corners
      .map(at)
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' ')
  const roomAt = (anchor: 'start' | 'middle' | 'end', x: number): number =>
    anchor === 'middle' ? 2 * (table - x - 24) : anchor === 'start' ? table - x - 16 : x - 24
  const shape = (value: (one: Dimension) => number | null, look: Readonly<Record<string, string | number>>): string =>
    element('polygon', { points: points(radarPoints(dimensions.map(value), full)), ...look })
  const columns = [930, 1028, 1126, slide.width - side] as const
  const step = Math.min(56, 380 / dimensions.length)
  const cells = [model.readings.evidenced.name, model.readings.claimed.name, model.readings.possible.name, words.target]
  return [
    ...radarRings(dimensions.length, full).map((ring) => element('polygon', { points: points(ring), fill: 'none', stroke: rule })),
    ...radarAxes(dimensions.map(({ id }) => id)).flatMap((axis, place) => {
      const [end, label] = [at(axis), at({ x: axis.x * 1.09, y: axis.y * 1.09 })]
      const dimension = dimensions[place]
      return [
        element('path', { d: `M${centre.x} ${centre.y}L${end.x.toFixed(1)} ${end.y.toFixed(1)}`, stroke: rule }),
        ...(dimension === undefined
          ? []
          : [
              text(label.x, label.y + (axis.y > 0.9 ? 14 : 5), dimension.name, {
                fill: ink,
                size: fitting(dimension.name, roomAt(axis.anchor, label.x), 18),
                bold: true,
                serif: true,
                anchor: axis.anchor,
              }),
            ]),
      ]
    }),
    shape(({ level }) => level.possible.value, { fill: 'none', stroke: edge, 'stroke-dasharray': '2 4' }),
    shape(({ level }) => level.claimed.value, {
      fill: stone.pale,
      'fill-opacity': 0.3,
      stroke: goldInk,
      'stroke-width': 1.5,
      'stroke-dasharray': '6 4',
    }),
    shape(({ level }) => level.evidenced.value, { fill: stone.gold, 'fill-opacity': 0.8, stroke: goldInk, 'stroke-width': 1.5 }),
    shape(({ target }) => target.value, { fill: 'none', stroke: ink, 'stroke-width': 2.5 }),
    ...cells.map((cell, place) => text(columns[place] ?? 0, 240, cell, { fill: second, size: 16, anchor: 'end' })),
    ...dimensions.flatMap((dimension, place) => {
      const y = 256 + step * (place + 0.6)
      const values = [dimension.level.evidenced, dimension.level.claimed, dimension.level.possible, dimension.target]
      return [
        element('path', { d: `M${table} ${(256 + step * place).toFixed(1)}H${slide.width - side}`, stroke: rule }),
        text(table, y + 6, dimension.name, { fill: ink, size: fitting(dimension.name, 215, Math.min(19, step * 0.55)), serif: true }),
        ...values.map(({ label }, column) =>
          text(columns[column] ?? 0, y + 6, label, { fill: ink, size: Math.min(19, step * 0.55), anchor: 'end' }),
        ),
      ]
    }),
  ]
}

/** Whether the picture can be drawn of this report: something is scored, a circle can show so many dimensions, both instruments have scores. */
export const hasPicture = (model: ReportModel, picture: Picture): boolean => {
  if (!model.assessable || model.dimensions.length === 0) return false
  switch (picture) {
    case 'plate':
      return true
    case 'radar':
      return hasRadar(model.dimensions.length)
    case 'quadrant': {
      const points = model.companion?.picture?.points
      return points !== undefined && points.evidenced.quadrant !== null && points.claimed.quadrant !== null
    }
  }
}

const drawn = (model: ReportModel, picture: Picture, paper: Paper, words: SlideWords): readonly string[] => {
  switch (picture) {
    case 'plate':
      return plate(model, words)
    case 'radar':
      return radar(model, paper, words)
    case 'quadrant':
      return model.companion?.picture == null ? [] : quadrant(model.companion.picture, paper)
  }
}

/** A picture of the result for a slide, as SVG. Draws the model and calculates nothing but where things go. */
export const slideOf = (model: ReportModel, picture: Picture, scheme: Scheme, words: SlideWords): string => {
  const paper = papers[scheme]
  const about = { locale: model.locale, title: words.title, description: words.description, background: paper.paper }
  return drawing(about, [hatch, ...frame(model, paper, words), ...drawn(model, picture, paper, words)])
}
