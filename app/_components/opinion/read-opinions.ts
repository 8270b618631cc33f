import * as z from 'zod'

const Handed = z.object({
  opinions: z.array(
    z.object({ label: z.string(), submittedAt: z.string().nullable(), answers: z.record(z.string(), z.unknown()).nullable() }),
  ),
})

/** An opinion that was handed in, for a file of one's own; answers as they are kept, by question. */
export type KeptOpinion = { readonly label: string; readonly submitted: string; readonly answers: Readonly<Record<string, unknown>> }

/** The opinions that were handed in; null when the server cannot be asked just now. */
export const readOpinions = async (assessment: string): Promise<readonly KeptOpinion[] | null> => {
  try {
    const response = await fetch(`/api/v1/assessments/${encodeURIComponent(assessment)}/opinions`)
    const read = Handed.safeParse(response.ok ? await response.json() : null)
    if (!read.success) return null
    return read.data.opinions.flatMap(({ label, submittedAt, answers }) =>
      submittedAt === null || answers === null ? [] : [{ label, submitted: submittedAt, answers }],
    )
  } catch {
    return null
  }
}
