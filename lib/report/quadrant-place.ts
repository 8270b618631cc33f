/** A score exactly on the cut lies in the upper half, as a band begins at its threshold; shown scores are cut, so both agree. */
const halfOf = (score: number, cut: number): 'low' | 'high' => (score >= cut ? 'high' : 'low')

type Place = { readonly x: 'low' | 'high'; readonly y: 'low' | 'high' }

/** The quadrant of a point from 0 to 100 on both axes; null where one of its scores does not exist. */
export const quadrantAt = <T extends Place>(quadrants: readonly T[], cut: number, x: number | null, y: number | null): T | null => {
  if (x === null || y === null) return null
  const [across, up] = [halfOf(x, cut), halfOf(y, cut)]
  return quadrants.find((one) => one.x === across && one.y === up) ?? null
}
