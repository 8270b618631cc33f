/** What the seal of a submission is worth: by this server, by a key that is trusted, by one that nobody here knows, or none. From best to least. */
export const submissionVerdicts = ['here', 'trusted', 'issuer-unknown', 'unsealed'] as const
export type SubmissionVerdict = (typeof submissionVerdicts)[number]
