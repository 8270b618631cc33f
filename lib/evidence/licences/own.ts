import type { OwnEntry } from './schema'
import type { Terms } from './terms'

/** The terms of an own entry, with all that its owner did not say left out. */
export const termsOfOwn = ({ terms }: OwnEntry): Terms => ({
  users: null,
  revenue: null,
  registration: false,
  serve: 'yes',
  acceptableUse: false,
  display: null,
  naming: null,
  excluded: [],
  uncleared: false,
  tainted: 'no',
  noTraining: false,
  ...terms,
})
