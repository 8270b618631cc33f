import type { Edition } from '#lib/report/edition'

/** The chapters of the report in their order; each id is its place in the document and the name of its messages. */
export const chapters = ['summary', 'gaps', 'flags', 'plan', 'answers', 'method', 'sources'] as const
export type ChapterId = (typeof chapters)[number]

/** The summary edition has the profile where the other has all answers, and no plan. */
export const chaptersOf = (edition: Edition): readonly ChapterId[] =>
  edition === 'full' ? chapters : chapters.filter((chapter) => chapter !== 'plan')
