import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { NewWebhook } from '#app/api/program-schema.ts'
import { guarded, json, refuse, tooMany } from '#app/api/respond.ts'
import { askTeam } from '#app/api/team.ts'
import { database, env } from '#app/server.ts'
import { recordAudit } from '#lib/store/audit'
import { newId, newSecret } from '#lib/store/secret'
import { createWebhook, webhooksOf } from '#lib/store/webhooks'
import { transact } from '#lib/store/writes'
import { isWebhookUrl } from '#lib/webhooks/address'

type Context = RouteContext<'/api/v1/teams/[team]/webhooks'>

/** A team's webhooks, without what they sign with. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { team } = await params
  const asked = await askTeam(request, 'team.manage', team)
  return asked.ok ? json({ webhooks: await webhooksOf(await database(), team) }) : asked.response
})

/** Makes a webhook; what it signs with is in this answer, as `token`, and nowhere else. */
export const POST = guarded(async (request: Request, { params }: Context) => {
  const { team } = await params
  const asked = await askTeam(request, 'team.manage', team)
  if (!asked.ok) return asked.response
  const body = await readBody(request, NewWebhook)
  if (!body.ok) return refuse(body.issues)
  const { url, events } = body.value
  if (!isWebhookUrl(url, env().privateWebhooks)) return refuse([{ code: 'webhook.bad-url', path: ['url'] }])
  const [db, now] = [await database(), new Date()]
  const limit = await attempt(db, 'account', asked.account, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const [id, secret] = [newId(), newSecret()]
  const made = await transact(db, async (trx) => {
    const isMade = await createWebhook(trx, { id, team, url, secret, events: [...new Set(events)], createdBy: asked.account }, now)
    if (isMade) await recordAudit(trx, { team, board: null, actor: asked.account, action: 'webhook.create', thing: id }, now)
    return isMade
  })
  return made ? json({ id, token: secret }, 201) : refuse([{ code: 'webhook.too-many', path: [] }])
})
