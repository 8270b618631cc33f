import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { NewToken } from '#app/api/program-schema.ts'
import { guarded, json, refuse, tooMany } from '#app/api/respond.ts'
import { askTeam } from '#app/api/team.ts'
import { database } from '#app/server.ts'
import { recordAudit } from '#lib/store/audit'
import { newId, newSecret } from '#lib/store/secret'
import { createToken, tokenOf, tokensOf } from '#lib/store/tokens'
import { transact } from '#lib/store/writes'

const dayMs = 24 * 60 * 60 * 1_000

type Context = { readonly params: Promise<{ readonly team: string }> }

/** A team's tokens, without what would let anyone use them. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { team } = await params
  const asked = await askTeam(request, 'team.manage', team)
  return asked.ok ? json({ tokens: await tokensOf(await database(), team) }) : asked.response
})

/** Makes a token; it is in this answer and nowhere else. */
export const POST = guarded(async (request: Request, { params }: Context) => {
  const { team } = await params
  const asked = await askTeam(request, 'team.manage', team)
  if (!asked.ok) return asked.response
  const body = await readBody(request, NewToken)
  if (!body.ok) return refuse(body.issues)
  const [db, now] = [await database(), new Date()]
  const limit = await attempt(db, 'account', asked.account, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const { label, scopes, days } = body.value
  const [id, secret] = [newId(), newSecret()]
  const expiresAt = days === null ? null : new Date(now.getTime() + days * dayMs)
  const made = await transact(db, async (trx) => {
    const isMade = await createToken(trx, { id, team, account: asked.account, label, scopes: [...new Set(scopes)], expiresAt }, secret, now)
    if (isMade) await recordAudit(trx, { team, board: null, actor: asked.account, action: 'token.create', thing: id }, now)
    return isMade
  })
  return made ? json({ id, token: tokenOf(secret) }, 201) : refuse([{ code: 'token.too-many', path: [] }])
})
