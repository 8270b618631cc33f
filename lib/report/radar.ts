/** A radar on a circle of radius 1 around (0, 0), y downwards, the first axis upwards: for those who draw without a chart library. */

export type RadarPoint = { readonly x: number; readonly y: number }

/** Where an axis ends, and how a label beside its end is aligned. */
export type RadarAxis = RadarPoint & { readonly id: string; readonly anchor: 'start' | 'middle' | 'end' }

/** A circle needs three axes to enclose anything, and its labels room; the tables and the gaps say the same for any number. */
export const hasRadar = (axes: number): boolean => axes >= 3 && axes <= 12

const at = (place: number, of: number, radius: number): RadarPoint => {
  const angle = (2 * Math.PI * place) / of
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
}

export const radarAxes = (ids: readonly string[]): readonly RadarAxis[] =>
  ids.map((id, place) => {
    const end = at(place, ids.length, 1)
    // An axis that is almost vertical carries its label centred above or below.
    const anchor = Math.abs(end.x) < 0.1 ? 'middle' : end.x > 0 ? 'start' : 'end'
    return { id, ...end, anchor }
  })

/** One corner per axis; a value that is missing sits in the middle. `full` is the value at the rim. */
export const radarPoints = (values: readonly (number | null)[], full: number): readonly RadarPoint[] =>
  values.map((value, place) => at(place, values.length, Math.min(1, Math.max(0, (value ?? 0) / full))))

/** Polygons of the gridlines, from the middle outwards. */
export const radarRings = (axes: number, steps: number): readonly (readonly RadarPoint[])[] =>
  Array.from({ length: steps }, (_, step) => Array.from({ length: axes }, (_, place) => at(place, axes, (step + 1) / steps)))

/** The part of the circle that belongs to each axis, somewhat beyond the rim: where a pointer means that axis. */
export const radarSectors = (axes: number): readonly (readonly RadarPoint[])[] =>
  Array.from({ length: axes }, (_, place) => [{ x: 0, y: 0 }, at(place - 0.5, axes, 1.2), at(place, axes, 1.2), at(place + 0.5, axes, 1.2)])
