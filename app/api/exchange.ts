import * as z from 'zod'
import { database, env } from '#app/server.ts'
import type { Database } from '#lib/store/tables'
import { readBody } from './body'
import { attempt } from './limit'
import { callerOf, foreignOrigin, isSecure } from './origin'
import { guarded, noContent, notFound, refuse, tooMany } from './respond'
import { withCookie } from './session'

const Secret = z.strictObject({ secret: z.string().max(200) })

type Exchange = {
  /** what is counted apart from other links of the same id */
  readonly kind: string
  readonly cookieOf: (id: string) => string
  /** what the cookie shall hold, or undefined where the secret opens nothing */
  readonly tokenFor: (db: Database, id: string, secret: string, now: Date) => Promise<string | undefined>
}

/**
 * A route that gives a cookie for the secret of a link. A wrong secret, an unknown id and a link that has ended are answered alike.
 * Attempts are counted by id and address together, so that a stranger who knows an id cannot lock its owner out.
 */
export const exchangeOf = ({ kind, cookieOf, tokenFor }: Exchange) =>
  guarded(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
    const foreign = foreignOrigin(request, env())
    if (foreign.length > 0) return refuse(foreign)
    const body = await readBody(request, Secret)
    if (!body.ok) return refuse(body.issues)

    const { id } = await params
    const db = await database()
    const now = new Date()
    const limit = await attempt(db, 'exchange', `${kind}:${id}:${callerOf(request, env())}`, now)
    if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

    const token = await tokenFor(db, id, body.value.secret, now)
    return token === undefined ? notFound() : withCookie(noContent(), cookieOf(id), token, isSecure(request, env()))
  })
