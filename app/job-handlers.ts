import 'server-only'
import type { Running } from '#lib/jobs/job'
import { forgetDeadJobs } from '#lib/jobs/queue'
import { forgetEnded } from '#lib/store/accounts'
import { eraseDeletedBoards, undoDays } from '#lib/store/boards'
import { forgetDeliveries } from '#lib/store/deliveries'
import { forgetKeys } from '#lib/store/idempotency'
import { abandonedBefore, purgeAbandoned } from '#lib/store/retention'
import type { Database } from '#lib/store/tables'
import { deliverWebhook } from './deliver'
import { env } from './env'
import type { JobName, JobPayloads } from './job-payloads'

type JobHandlers = { readonly [N in JobName]: (payload: JobPayloads[N], running: Running) => Promise<void> }

const deadDays = 30
const deliveryDays = 30
const dayMs = 24 * 60 * 60 * 1_000

/** What each job does. A handler may be called twice for one job, and must bear it; one that rejects is called again later. */
export const jobHandlers = (db: Database): JobHandlers => ({
  upkeep: async () => {
    const now = new Date()
    await forgetEnded(db, now)
    await purgeAbandoned(db, abandonedBefore(env().retentionDays, now), now)
    await forgetDeadJobs(db, new Date(now.getTime() - deadDays * dayMs), now)
    await forgetDeliveries(db, new Date(now.getTime() - deliveryDays * dayMs))
    await forgetKeys(db, now)
    await eraseDeletedBoards(db, new Date(now.getTime() - undoDays * dayMs))
  },
  'webhook.deliver': ({ webhook, delivery }, running) => deliverWebhook(db, webhook, delivery, running, env().privateWebhooks),
})
