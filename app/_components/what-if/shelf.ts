import { isRecord } from '#lib/instrument/answers-parse'
import { type Choice, readChoice } from './choice'

/** A choice put away in this browser: `base` is the revision it was made on, `sent` whether the server has it. */
export type Draft = { readonly choice: Choice; readonly base: number; readonly sent: boolean }

export type Shelf = { readonly read: () => Draft | null; readonly write: (draft: Draft) => void }

const storage = (): Storage | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Where the choice of one result is kept through a reload; without storage it lasts as long as the page. */
export const shelfOf = (name: string): Shelf => {
  const key = `touchstone.what-if.${name}`
  return {
    read: () => {
      try {
        const value: unknown = JSON.parse(storage()?.getItem(key) ?? 'null')
        if (!isRecord(value)) return null
        return { choice: readChoice(value.choice), base: Number(value.base) || 0, sent: value.sent === true }
      } catch {
        return null
      }
    },
    write: (draft) => {
      try {
        storage()?.setItem(key, JSON.stringify(draft))
      } catch {
        // Full or forbidden: the page still has it, and the server gets it.
      }
    },
  }
}
