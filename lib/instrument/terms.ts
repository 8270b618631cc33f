import { join } from 'node:path'
import * as z from 'zod'
import { type FactTable, readFacts } from './fact-table'

const Row = z.strictObject({
  id: z.string().regex(/^T\d{3}$/),
  area: z.string().min(1),
  zh_cn: z.string().min(1),
  en: z.string().min(1),
  abbr: z.string(),
  source_of_zh: z.string(),
  note: z.string(),
})

/** A term of the field in both languages, with the law or standard that the Chinese is taken from. */
export type Term = Readonly<z.infer<typeof Row>>

/** The terms of `content/facts/terms.csv`, in its order. @throws FactsError */
export const loadTerms = (folder: string): FactTable<Term> => readFacts(join(folder, 'terms.csv'), Row)
