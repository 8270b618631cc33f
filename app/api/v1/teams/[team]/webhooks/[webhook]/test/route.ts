import { attempt } from '#app/api/limit.ts'
import { guarded, json, notFound, tooMany } from '#app/api/respond.ts'
import { askTeam } from '#app/api/team.ts'
import { database } from '#app/server.ts'
import { testWebhook } from '#lib/store/webhooks'

type Context = RouteContext<'/api/v1/teams/[team]/webhooks/[webhook]/test'>

/** Sends a test event, soon and once. */
export const POST = guarded(async (request: Request, { params }: Context) => {
  const { team, webhook } = await params
  const asked = await askTeam(request, 'team.manage', team)
  if (!asked.ok) return asked.response
  const [db, now] = [await database(), new Date()]
  const limit = await attempt(db, 'manage', `webhook:${team}`, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  return (await testWebhook(db, team, webhook, now)) ? json({ waiting: true }, 202) : notFound()
})
