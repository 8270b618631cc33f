import type { NumericInstrument } from './numeric'

/** An instrument without its texts: what scoring needs and no more, small enough to send to a browser. */
export const bare = (instrument: NumericInstrument): NumericInstrument => ({
  id: instrument.id,
  version: instrument.version,
  evidence: instrument.evidence,
  bands: instrument.bands.map(({ id, atLeast, weakestAtLeast }) => ({ id, atLeast, weakestAtLeast })),
  dimensions: instrument.dimensions.map(({ id, weight, base }) => ({ id, weight, base })),
  exposures: instrument.exposures.map(({ id, type, na, options }) => ({
    id,
    type,
    na,
    options: options.map((option) => ({ id: option.id, requires: option.requires })),
  })),
  practices: instrument.practices.map(({ id, dimension, weight, na, effort, skipIf }) => ({
    id,
    dimension,
    weight,
    na,
    effort,
    ...(skipIf === undefined ? {} : { skipIf }),
  })),
  flags: instrument.flags.map(({ id, cap, when }) => ({ id, cap, when })),
})
