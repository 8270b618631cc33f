import 'server-only'
import { readChoice } from '#app/_components/what-if/choice.ts'
import type { Kept } from '#app/_components/what-if/transport.ts'
import { findRoadmap } from '#lib/store/roadmaps'
import { database } from './server'

/** What is planned with an assessment, or null where nothing ever was. Whether the asker may see it is for the page or route to ask. */
export const keptRoadmap = async (id: string): Promise<Kept | null> => {
  const stored = await findRoadmap(await database(), id)
  return stored === undefined ? null : { choice: readChoice(stored.roadmap), revision: stored.revision }
}
