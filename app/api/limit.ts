import { type Hit, hit } from '#lib/store/rate-limits'
import type { Database } from '#lib/store/tables'

/**
 * Attempts per window. Creating and calculating are limited by address, since there is nothing else to go by, generously enough for a room of founders
 * behind one connection; everything else by assessment.
 */
export const limits = {
  verify: { seconds: 600, attempts: 240 },
  create: { seconds: 3_600, attempts: 300 },
  exchange: { seconds: 600, attempts: 30 },
  save: { seconds: 600, attempts: 1_800 },
  // A calculation takes a few milliseconds and touches nothing.
  calculate: { seconds: 600, attempts: 600 },
  manage: { seconds: 600, attempts: 60 },
  // By address; a programme signs up its people from one room.
  signUp: { seconds: 3_600, attempts: 300 },
  // By address and e-mail together, so that a stranger cannot lock someone out, and by address alone, so that nobody tries many e-mails.
  signIn: { seconds: 600, attempts: 10 },
  signInAddress: { seconds: 600, attempts: 200 },
  account: { seconds: 600, attempts: 120 },
  // By account: screening writes little at a time; what reads a board asks often, a weight's slider most of all.
  screen: { seconds: 600, attempts: 1_200 },
  read: { seconds: 600, attempts: 6_000 },
  // A program, whatever it asks.
  token: { seconds: 60, attempts: 600 },
  // Letters go to people who have not asked for them.
  letter: { seconds: 3_600, attempts: 30 },
  // By address asked for; enough for whoever mistypes, and no flood for whoever is meant.
  reset: { seconds: 3_600, attempts: 5 },
} as const

/** Counts one attempt of `who`. */
export const attempt = (db: Database, what: keyof typeof limits, who: string, now: Date): Promise<Hit> =>
  hit(db, `${what}:${who}`, limits[what].seconds, limits[what].attempts, now)
