import 'server-only'
import { readChoice } from '#app/_components/what-if/choice.ts'
import type { Kept } from '#app/_components/what-if/transport.ts'
import { recordsOf } from '#app/records.ts'
import { database } from '#app/server.ts'
import { companionsFor, versionOf } from '#app/versions.ts'
import { toAnswers } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import { type MovePart, validIn } from '#lib/report/move-parts'
import type { Assessment } from '#lib/store/assessments'
import { findRoadmap } from '#lib/store/roadmaps'

/** What is planned with an assessment, or null where nothing ever was. Whether the asker may see it is for the page or route to ask. */
export const keptRoadmap = async (id: string): Promise<Kept | null> => {
  const stored = await findRoadmap(await database(), id)
  return stored === undefined ? null : { choice: readChoice(stored.roadmap), revision: stored.revision }
}

/**
 * All that can be planned with an assessment: every question of its instrument and of every companion there is, since what the scope does
 * not ask, or belongs to a companion that was taken away, may have been planned before.
 */
export const plannableParts = (assessment: Assessment): readonly MovePart[] => {
  const part = (whole: Instrument, within: string | null): MovePart => ({
    within,
    instrument: whole,
    answers: toAnswers(whole, recordsOf(whole, assessment.answers, within !== null)),
  })
  return [part(versionOf(assessment.instrument), null), ...companionsFor(assessment).map((one) => part(one, one.id))]
}

/** The same without what is done by now, whether the page of the scope shows it or not. */
export const stillPlanned = (assessment: Assessment, kept: Kept | null): Kept | null =>
  kept && { ...kept, choice: { ...kept.choice, moves: validIn(plannableParts(assessment), kept.choice.moves) } }
