import type { Run } from './facts'
import { acceleratorHours, trainingFlops, utilisationOf } from './flops'

/** The all-in utilisation that the calculator takes for a dense model: 40 % in a step, 80 % of the hours productive. */
export const checkedUtilisation = 0.4 * 0.8

/** Our estimate beside one published run. */
export type Checked = {
  readonly run: Run
  /** 6·N·D */
  readonly flops: number
  /** hours that we would have said, and that were published */
  readonly estimate: number
  readonly published: number
  /** estimate over published; 1 is right */
  readonly ratio: number
  /** what the published hours come to, 0..1 of the dense bf16 peak */
  readonly utilisation: number
  readonly within: 'third' | 'two' | 'missed'
}

export type Check = {
  readonly rows: readonly Checked[]
  readonly withinTwo: number
  /** within ±35 % of the published hours */
  readonly withinThird: number
  readonly median: number
  readonly missed: readonly Checked[]
}

const checked = (run: Run, utilisation: number): readonly Checked[] => {
  const { active, tokens, hours, peak } = run
  if (active === null || tokens === null || hours === null || peak === null) return []
  const flops = trainingFlops(active, tokens)
  const estimate = acceleratorHours(flops, peak * 1e12, utilisation)
  const ratio = estimate / hours
  const within = Math.abs(ratio - 1) <= 0.35 ? 'third' : ratio >= 0.5 && ratio <= 2 ? 'two' : 'missed'
  return [{ run, flops, estimate, published: hours, ratio, utilisation: utilisationOf(flops, peak * 1e12, hours), within }]
}

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const [below = Number.NaN, above = below] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return (below + above) / 2
}

/**
 * The calculator held against the published runs of these kinds of validation. One rule for all: the dense bf16 peak and the utilisation
 * that is given, as if nothing were known of the run but its size, tokens and hardware.
 */
export function check(runs: readonly Run[], validations: readonly Run['validation'][], utilisation = checkedUtilisation): Check {
  const rows = runs.filter(({ validation }) => validations.includes(validation)).flatMap((run) => checked(run, utilisation))
  const missed = rows.filter(({ within }) => within === 'missed')
  return {
    rows,
    withinTwo: rows.length - missed.length,
    withinThird: rows.filter(({ within }) => within === 'third').length,
    median: medianOf(rows.map(({ ratio }) => ratio)),
    missed,
  }
}
