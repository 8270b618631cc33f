import { quickCheck } from './quick'
import type { Instrument } from './schema'

export type Scope = 'quick' | 'full'

/** What is asked in a scope: the whole instrument, or the quick check derived from it. */
export const inScope = (instrument: Instrument, scope: Scope): Instrument => (scope === 'full' ? instrument : quickCheck(instrument))
