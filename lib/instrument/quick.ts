import type { NumericInstrument } from './numeric'
import type { Instrument } from './schema'

/**
 * The quick check as an instrument of its own (SCORING, quick check): same id, version with `+quick`, the given practices, the flags
 * all of whose practices are among them, and the exposures that bear on those: they raise the target of a dimension concerned, stand
 * in a flag that is kept, or decide whether a practice is skipped. Dimensions stay; those without a quick practice are not scored,
 * so the weights renormalise. Works on an instrument with its texts as well, and keeps them.
 */
export const quick = <T extends NumericInstrument>(instrument: T, practiceIds: Iterable<string>): T => {
  const chosen = new Set(practiceIds)
  const practices = instrument.practices.filter(({ id }) => chosen.has(id))
  const flags = instrument.flags.filter(({ when }) => when.every((one) => !('practice' in one) || chosen.has(one.practice)))
  const conditions = flags.flatMap(({ when }) => when)

  const concerned = new Set([
    ...practices.map(({ dimension }) => dimension),
    ...conditions.flatMap((one) => ('target' in one ? [one.target] : [])),
  ])
  const named = new Set([
    ...practices.flatMap(({ skipIf }) => (skipIf === undefined ? [] : [skipIf.exposure])),
    ...conditions.flatMap((one) => ('exposure' in one ? [one.exposure] : [])),
  ])
  const raised = instrument.dimensions.filter(({ id }) => concerned.has(id))
  const exposures = instrument.exposures.filter(
    ({ id, options }) =>
      named.has(id) ||
      options.some(({ requires }) => raised.some((one) => Object.hasOwn(requires, one.id) && (requires[one.id] ?? 0) > one.base)),
  )
  return { ...instrument, version: `${instrument.version}+quick`, exposures, practices, flags }
}

/** The quick check that the content itself marks: the practices with `quick: true`. */
export const quickCheck = (instrument: Instrument): Instrument =>
  quick(
    instrument,
    instrument.practices.filter((practice) => practice.quick).map(({ id }) => id),
  )

/** Whether there is anything to ask in a quick check. */
export const hasQuickCheck = (instrument: Instrument): boolean => instrument.practices.some((practice) => practice.quick)
