import { guarded, noContent, notFound } from '#app/api/respond.ts'
import { askTeam } from '#app/api/team.ts'
import { database } from '#app/server.ts'
import { recordAudit } from '#lib/store/audit'
import { revokeToken } from '#lib/store/tokens'
import { transact } from '#lib/store/writes'

type Context = { readonly params: Promise<{ readonly team: string; readonly token: string }> }

/** Revokes a token for good. */
export const DELETE = guarded(async (request: Request, { params }: Context) => {
  const { team, token } = await params
  const asked = await askTeam(request, 'team.manage', team)
  if (!asked.ok) return asked.response
  const now = new Date()
  const isRevoked = await transact(await database(), async (trx) => {
    const done = await revokeToken(trx, team, token, now)
    if (done) await recordAudit(trx, { team, board: null, actor: asked.account, action: 'token.revoke', thing: token }, now)
    return done
  })
  return isRevoked ? noContent() : notFound()
})
