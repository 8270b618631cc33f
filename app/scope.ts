import { quickCheck } from '#lib/instrument/quick'
import type { Instrument } from '#lib/instrument/schema'
import type { Scope } from '#lib/store/assessments'

/** What is asked in a scope: the whole instrument, or the quick check derived from it. */
export const inScope = (instrument: Instrument, scope: Scope): Instrument => (scope === 'full' ? instrument : quickCheck(instrument))
