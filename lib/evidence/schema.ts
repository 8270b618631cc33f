import * as z from 'zod'

const Line = z.string().max(4_000)
const SaidRow = z.strictObject({ label: Line, value: Line, note: Line.nullable() })
const Said = z.strictObject({
  summary: Line,
  inputs: z.array(SaidRow).max(200),
  outputs: z.array(SaidRow).max(200),
  sources: z.array(Line).max(200),
})

const Key = z.string().min(1).max(80)
const Chosen = z.union([Key, z.array(Key).max(40)])

/** A saved calculation as it comes back from where it was kept. */
export const CalculationJson = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  place: z.int().min(1),
  tool: Key,
  question: z.string().max(200).nullable(),
  inputs: z.json(),
  filled: z.record(z.string().max(200), Chosen),
  factsVersion: z.string().max(80),
  figures: z.record(Key, z.union([z.string(), z.number(), z.array(z.string()), z.null()])),
  words: z.strictObject({ zh: Said, en: Said }),
  at: z.iso.datetime({ precision: 3 }),
})
