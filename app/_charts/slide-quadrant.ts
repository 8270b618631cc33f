import type { PictureModel, PicturePoint } from '#lib/report/model'
import { fitting, type Paper, side, stone } from './slide-paper'
import { element, slide, text } from './svg'

const square = { x: side, y: 212, size: 424 }
/** Between a text and the edge it stands at. */
const gap = 14
const table = { x: 620, width: slide.width - side - 620 }

/** Both instruments on one square: gold where the evidence lies, a dashed ring where the claim does, and the same as a table beside it. */
export const quadrant = (picture: PictureModel, { edge, goldInk, ink, paper, rule, second }: Paper): readonly string[] => {
  const { cut, points, quadrants } = picture
  const across = (value: number): number => square.x + (value / 100) * square.size
  const up = (value: number): number => square.y + (1 - value / 100) * square.size
  const at = ({ x, y }: PicturePoint) => ({ x: across(x.value ?? 0), y: up(y.value ?? 0) })
  const [evidenced, claimed] = [at(points.evidenced), at(points.claimed)]
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, more: Readonly<Record<string, string | number>> = {}) =>
    element('path', { d: `M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`, stroke, fill: 'none', ...more })
  const half = (side: 'low' | 'high'): number => ((side === 'low' ? cut : 100 - cut) / 100) * square.size - 2 * gap
  const columns = [table.x + table.width * 0.7, table.x + table.width] as const
  const rows = [
    { name: picture.x.title, cells: [points.evidenced.x.label, points.claimed.x.label] },
    { name: picture.y.title, cells: [points.evidenced.y.label, points.claimed.y.label] },
    { name: '', cells: [points.evidenced.quadrant?.name ?? '', points.claimed.quadrant?.name ?? ''] },
  ]
  const label = ({ name }: PicturePoint, point: { readonly x: number; readonly y: number }, below: boolean): string => {
    const under = below ? point.y < square.y + square.size - 40 : point.y < square.y + 40
    const end = point.x > square.x + square.size * 0.82
    const start = point.x < square.x + square.size * 0.18
    return text(point.x, point.y + (under ? 34 : -20), name, {
      fill: ink,
      size: 18,
      bold: true,
      anchor: end ? 'end' : start ? 'start' : 'middle',
    })
  }
  return [
    element('rect', { x: square.x, y: square.y, width: square.size, height: square.size, fill: 'none', stroke: edge }),
    line(across(cut), square.y, across(cut), square.y + square.size, edge),
    line(square.x, up(cut), square.x + square.size, up(cut), edge),
    ...quadrants.map((one) =>
      text(
        one.x === 'low' ? square.x + gap : square.x + square.size - gap,
        one.y === 'high' ? square.y + gap + 16 : square.y + square.size - gap,
        one.name,
        {
          fill: one.holds.length > 0 ? ink : second,
          size: fitting(one.name, half(one.x), 18),
          serif: true,
          bold: one.holds.length > 0,
          anchor: one.x === 'low' ? 'start' : 'end',
        },
      ),
    ),
    text(square.x, square.y - 12, `↑ ${picture.y.title}`, { fill: second, size: fitting(picture.y.title, square.size, 16) }),
    text(square.x + square.size, square.y + square.size + 22, `${picture.x.title} →`, {
      fill: second,
      size: fitting(picture.x.title, square.size, 16),
      anchor: 'end',
    }),
    line(evidenced.x, evidenced.y, claimed.x, claimed.y, goldInk, { 'stroke-width': 2.5, 'stroke-dasharray': '7 5' }),
    element('circle', {
      cx: claimed.x,
      cy: claimed.y,
      r: 12,
      fill: paper,
      stroke: ink,
      'stroke-width': 2.5,
      'stroke-dasharray': '5 4',
    }),
    element('circle', { cx: evidenced.x, cy: evidenced.y, r: 12, fill: stone.gold, stroke: ink, 'stroke-width': 2 }),
    label(points.claimed, claimed, false),
    label(points.evidenced, evidenced, true),
    text(table.x, 260, picture.title, { fill: ink, size: fitting(picture.title, table.width, 26), bold: true, serif: true }),
    ...[points.evidenced, points.claimed].map(({ name }, column) =>
      text(columns[column] ?? 0, 322, name, { fill: second, size: 17, anchor: 'end' }),
    ),
    ...rows.flatMap(({ name, cells }, place) => {
      const y = 340 + place * 62
      return [
        line(table.x, y, table.x + table.width, y, rule),
        text(table.x, y + 38, name, { fill: ink, size: fitting(name === '' ? ' ' : name, table.width * 0.56, 20), serif: true }),
        ...cells.map((cell, column) =>
          text(columns[column] ?? 0, y + 38, cell, {
            fill: ink,
            size: fitting(cell === '' ? ' ' : cell, table.width * 0.26, 22),
            bold: place < 2,
            serif: true,
            anchor: 'end',
          }),
        ),
      ]
    }),
  ]
}
