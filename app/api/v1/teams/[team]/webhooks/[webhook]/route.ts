import { readBody } from '#app/api/body.ts'
import { WebhookChange } from '#app/api/program-schema.ts'
import { guarded, noContent, notFound, refuse } from '#app/api/respond.ts'
import { askTeam } from '#app/api/team.ts'
import { database } from '#app/server.ts'
import { recordAudit } from '#lib/store/audit'
import { enableWebhook, removeWebhook } from '#lib/store/webhooks'
import { transact } from '#lib/store/writes'

type Context = RouteContext<'/api/v1/teams/[team]/webhooks/[webhook]'>

/** Stops or starts a webhook: `{ enabled }`. */
export const PATCH = guarded(async (request: Request, { params }: Context) => {
  const { team, webhook } = await params
  const asked = await askTeam(request, 'team.manage', team)
  if (!asked.ok) return asked.response
  const body = await readBody(request, WebhookChange)
  if (!body.ok) return refuse(body.issues)
  const now = new Date()
  const isChanged = await transact(await database(), async (trx) => {
    const done = await enableWebhook(trx, team, webhook, body.value.enabled, now)
    if (done) await recordAudit(trx, { team, board: null, actor: asked.account, action: 'webhook.change', thing: webhook }, now)
    return done
  })
  return isChanged ? noContent() : notFound()
})

/** Removes a webhook with its deliveries. */
export const DELETE = guarded(async (request: Request, { params }: Context) => {
  const { team, webhook } = await params
  const asked = await askTeam(request, 'team.manage', team)
  if (!asked.ok) return asked.response
  const now = new Date()
  const isGone = await transact(await database(), async (trx) => {
    const done = await removeWebhook(trx, team, webhook)
    if (done) await recordAudit(trx, { team, board: null, actor: asked.account, action: 'webhook.remove', thing: webhook }, now)
    return done
  })
  return isGone ? noContent() : notFound()
})
