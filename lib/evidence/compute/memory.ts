import type { Inputs } from './fields'
import type { Shape } from './shape'

/** Share of an accelerator's memory that a job can plan with; the rest goes to the runtime, fragmentation and peaks. */
export const usableShare = 0.9

/** Bytes per parameter of mixed-precision AdamW: 18 in all (Bekman, Machine Learning Engineering Open Book). */
const bytes = { weights: 2, gradients: 4, optimiser: 12 } as const

/** How a model is spread: tensor × pipeline × data parallel; `sharded` when data parallelism also splits weights and gradients. */
export type Layout = {
  readonly tensor: number
  readonly pipeline: number
  readonly data: number
  readonly sharded: boolean
  /** bytes on the fullest accelerator */
  readonly weights: number
  readonly gradients: number
  readonly optimiser: number
  readonly activations: number
  readonly total: number
  readonly fits: boolean
}

/** bytes per element of s·b·h kept for the backward pass in one layer (Korthikanti et al. 2022, arXiv:2205.05198, table 2) */
const kept = { none: 34, selective: 34, full: 2 } as const

/**
 * Bytes of activations on the fullest accelerator for one sequence at a time: per layer s·h·34/t with attention recomputed (selective),
 * s·h·(34 + 5·a·s/h)/t without, s·h·2/t with everything recomputed, t being tensor parallelism with sequences split too. The first stage
 * of a pipeline holds as many sequences as there are stages, so all L layers count (Korthikanti et al. 2022, section 4.2.3).
 */
export function activationBytes(shape: Shape, sequence: number, recompute: Inputs['recompute'], tensor: number): number {
  const plane = (sequence * shape.hidden) / tensor
  const scores = recompute === 'none' ? (5 * shape.heads * sequence * sequence) / tensor : 0
  const working = recompute === 'full' ? 34 * plane : 0
  return shape.layers * (kept[recompute] * plane + scores) + working
}

/**
 * Bytes on one accelerator under a layout. Without sharding, the optimiser states alone are divided among the data-parallel copies
 * (ZeRO stage 1); with it, everything is, and two layers at a time are gathered whole (ZeRO stage 3, Rajbhandari et al. 2020,
 * arXiv:1910.02054).
 */
export function layoutOf(
  inputs: Pick<Inputs, 'params' | 'sequence' | 'recompute'>,
  shape: Shape,
  memory: number,
  spread: { readonly tensor: number; readonly pipeline: number; readonly data: number; readonly sharded: boolean },
): Layout {
  const { tensor, pipeline, data, sharded } = spread
  const own = inputs.params / (tensor * pipeline)
  const share = sharded ? own / data : own
  const gathered = sharded && data > 1 ? (2 * bytes.weights * own) / shape.layers : 0
  const parts = {
    weights: bytes.weights * share + gathered,
    gradients: bytes.gradients * share,
    optimiser: (bytes.optimiser * own) / data,
    activations: activationBytes(shape, inputs.sequence, inputs.recompute, tensor),
  }
  const total = parts.weights + parts.gradients + parts.optimiser + parts.activations
  return { ...spread, ...parts, total, fits: total <= memory * usableShare }
}

/** Tensor parallelism stays within a machine of eight; pipelines only as deep as there are layers. */
const tensors = [1, 2, 4, 8]
const pipelines = [1, 2, 4, 8, 16, 32, 64]

type Sized = Pick<Inputs, 'params' | 'sequence' | 'recompute'>

/** Every way to spread the model over `count` accelerators, the simplest first: fewer stages, less tensor parallelism, no sharding. */
export function layouts(inputs: Sized, shape: Shape, memory: number, count: number): readonly Layout[] {
  const found: Layout[] = []
  for (const pipeline of pipelines)
    for (const tensor of tensors)
      for (const sharded of [false, true]) {
        const data = Math.floor(count / (tensor * pipeline))
        if (data < 1 || pipeline > shape.layers || tensor > shape.heads || (sharded && (pipeline > 1 || data === 1))) continue
        found.push(layoutOf(inputs, shape, memory, { tensor, pipeline, data, sharded }))
      }
  return found
}

/** Machines hold eight; below that any power of two. */
const counts = [1, 2, 4, ...Array.from({ length: 512 }, (_, index) => 8 * (index + 1)), 8_192, 16_384, 32_768, 65_536]

/**
 * The fewest accelerators that hold the training state under any layout, and that layout; null if no number does. What fits on some fits
 * on more, so the border is found by halving.
 */
export function smallestLayout(inputs: Sized, shape: Shape, memory: number): { readonly count: number; readonly layout: Layout } | null {
  let found: { readonly count: number; readonly layout: Layout } | null = null
  let [from, to] = [0, counts.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const count = counts[middle] ?? 1
    const layout = layouts(inputs, shape, memory, count).find(({ fits }) => fits)
    if (layout === undefined) from = middle + 1
    else {
      found = { count, layout }
      to = middle
    }
  }
  return found
}
