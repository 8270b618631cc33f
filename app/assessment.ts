import 'server-only'
import { cache } from 'react'
import { type Action, may, type Resource } from '#lib/access'
import { type Assessment, findAssessment, markOpened } from '#lib/store/assessments'
import { findSnapshot, type StoredSnapshot } from '#lib/store/snapshots'
import { database } from './server'
import { holdVersions } from './versions'
import { viewer } from './viewer'

const find = cache(async (id: string): Promise<Assessment | undefined> => findAssessment(await database(), id))

const resourceOf = ({ id, opinion }: Assessment): Resource => {
  if (opinion === undefined) return { kind: 'assessment', id }
  return { kind: 'opinion', id, state: opinion.closedAt !== null ? 'closed' : opinion.submittedAt !== null ? 'submitted' : 'open' }
}

/**
 * The assessment, if whoever asks may do this to it. For anyone else it is undefined, the same as one that is not there. A visit puts
 * off its retention; what is returned still says when it was opened before.
 */
export async function assessmentFor(id: string, action: Action, isVisit = true): Promise<Assessment | undefined> {
  const assessment = await find(id)
  if (assessment === undefined || !may(await viewer(id), action, resourceOf(assessment))) return undefined
  await holdVersions(await database(), assessment)
  if (isVisit) await markOpened(await database(), id, new Date())
  return assessment
}

const findFrozen = cache(async (id: string, snapshot: string) => findSnapshot(await database(), id, snapshot))

/** A snapshot of an assessment, if whoever asks may do this to it; for anyone else it is not there. */
export async function snapshotFor(id: string, snapshot: string, action: Action): Promise<StoredSnapshot | undefined> {
  return (await assessmentFor(id, action)) === undefined ? undefined : findFrozen(id, snapshot)
}
