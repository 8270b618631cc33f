import type { Shape } from './shape'

/** FLOP of a training run by 6·N·D: 2·N·D forward and 4·N·D backward. N parameters used per token, D tokens. Kaplan et al. 2020 (arXiv:2001.08361), Hoffmann et al. 2022 (arXiv:2203.15556). It leaves out attention over the sequence and any recomputation. */
export const trainingFlops = (active: number, tokens: number): number => 6 * active * tokens

/**
 * FLOP that attention adds over a training run: 12·L·d·s per token, three times the 2·2·L·d·s of the forward pass, with s the length of a
 * sequence in tokens and d all heads together. MosaicML llm-foundry, scripts/train/benchmarking; it counts the whole square, of which a
 * causal kernel does half.
 */
export const attentionFlops = ({ layers, heads, headDim }: Shape, sequence: number, tokens: number): number =>
  12 * layers * heads * headDim * sequence * tokens

/** What the hardware does for 6·N·D when all activations are recomputed: one more forward pass, 8·N·D (Bekman, Machine Learning Engineering Open Book). */
export const recomputedFlops = (flops: number): number => (flops * 8) / 6

/**
 * The size and the tokens on which C FLOP are best spent: D = 20·N, so C = 120·N² (Hoffmann et al. 2022). "Best" is for the loss of the
 * trained model alone; a model that will be served much pays for being smaller and trained longer (Sardana et al. 2024, arXiv:2401.00448).
 */
export const computeOptimal = (flops: number): { readonly params: number; readonly tokens: number } => {
  const params = Math.sqrt(flops / 120)
  return { params, tokens: 20 * params }
}

/** Tokens at which N parameters are compute-optimal: 20 each (Hoffmann et al. 2022). */
export const optimalTokens = (params: number): number => 20 * params

/**
 * Accelerator-hours for a run: C / (peak × utilisation × 3600). `peak` in dense FLOP/s, `utilisation` 0..1 of it over all hours that are
 * paid for.
 */
export const acceleratorHours = (flops: number, peak: number, utilisation: number): number => flops / (peak * utilisation * 3_600)

/** The other way round: the utilisation that a run of so many hours came to. */
export const utilisationOf = (flops: number, peak: number, hours: number): number => flops / (peak * hours * 3_600)
