import type { Running } from '#lib/jobs/job'
import { noteAttempt, toSend } from '#lib/store/deliveries'
import type { Database } from '#lib/store/tables'
import { send } from '#lib/webhooks/send'

/** A delivery that was not taken; the queue tries it again. */
export class DeliveryError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'DeliveryError'
  }
}

/**
 * Sends an event once and writes down what came of it.
 * @throws DeliveryError where it was not taken, so that it is sent again; a test is sent once alone
 */
export async function deliverWebhook(
  db: Database,
  webhook: string,
  delivery: string,
  running: Running,
  allowPrivate: boolean,
): Promise<void> {
  const found = await toSend(db, webhook, delivery)
  if (found === undefined) return
  const answer = await send({ ...found, id: delivery, allowPrivate }, running.signal, new Date())
  await noteAttempt(db, webhook, delivery, { ...answer, isLast: running.isLastAttempt || found.isTest }, new Date())
  if (!answer.ok && !found.isTest)
    throw new DeliveryError(answer.status === null ? (answer.reason ?? 'no-answer') : `status ${answer.status}`)
}
