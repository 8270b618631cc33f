/** An estimate that admits what it does not know: between `low` and `high`, most likely near `expected`. One unit for all three. */
export type Range = { readonly low: number; readonly expected: number; readonly high: number }

/** Both ends and the middle, times a factor above zero. */
export const scale = ({ low, expected, high }: Range, factor: number): Range => ({
  low: low * factor,
  expected: expected * factor,
  high: high * factor,
})

/** The product of two independent ranges of positive numbers: the extremes meet the extremes. */
export const times = (a: Range, b: Range): Range => ({ low: a.low * b.low, expected: a.expected * b.expected, high: a.high * b.high })

/** A range whose middle is half way. */
export const between = (low: number, high: number): Range => ({ low, expected: (low + high) / 2, high })
