import 'server-only'
import { addJob } from '#lib/jobs/queue'
import type { Database } from '#lib/store/tables'
import type { JobName, JobPayloads } from './job-payloads'

type When = { readonly key?: string; readonly at?: Date; readonly attempts?: number }

/**
 * The queue of work outside requests. Given a transaction, the job comes into being with it or not at all. Of the jobs with one `key`
 * only the last waits; `at` is the earliest moment. What is done is in job-handlers.ts.
 */
export const jobs = () => ({
  add: <N extends JobName>(db: Database, name: N, payload: JobPayloads[N], when: When = {}): Promise<void> =>
    addJob(db, { name, payload, ...when }, new Date()),
})
