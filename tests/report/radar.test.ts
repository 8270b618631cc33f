import { expect, test } from 'vitest'
import { radarAxes, radarPoints, radarRings, radarSectors } from '#lib/report/radar'

const round = ({ x, y }: { readonly x: number; readonly y: number }) => [Math.round(x * 1000) / 1000 + 0, Math.round(y * 1000) / 1000 + 0]

test('the first axis points up, the others follow clockwise', () => {
  expect(radarAxes(['a', 'b', 'c', 'd']).map((axis) => [axis.id, ...round(axis), axis.anchor])).toEqual([
    ['a', 0, -1, 'middle'],
    ['b', 1, 0, 'start'],
    ['c', 0, 1, 'middle'],
    ['d', -1, 0, 'end'],
  ])
})

test('values lie on their axes, as far out as they are large; a missing one lies in the middle', () => {
  expect(radarPoints([4, 2, null, 5], 4).map(round)).toEqual([
    [0, -1],
    [0.5, 0],
    [0, 0],
    [-1, 0],
  ])
})

test('there is a ring per level', () => {
  const rings = radarRings(4, 4)
  expect(rings.map((ring) => round(ring[1] ?? { x: 0, y: 0 })[0])).toEqual([0.25, 0.5, 0.75, 1])
})

test('the circle is shared out among the axes without a gap, and an axis lies in the middle of its share', () => {
  const sectors = radarSectors(4)
  expect(sectors.map((sector) => sector.map(round))[0]).toEqual([
    [0, 0],
    [-0.849, -0.849],
    [0, -1.2],
    [0.849, -0.849],
  ])
  for (const [place, sector] of sectors.entries()) {
    const next = sectors[(place + 1) % sectors.length]
    expect(round(sector.at(-1) ?? { x: 0, y: 0 })).toEqual(round(next?.[1] ?? { x: 1, y: 1 }))
  }
})
