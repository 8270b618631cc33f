import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { type Auth, createAuth } from '#lib/accounts/auth'
import { messages } from '#lib/i18n/messages'
import { authSecret } from '#lib/store/auth-secret'
import { database, env } from './server'

// Pages and routes are bundled apart; what belongs to the process hangs on what they share.
const held = globalThis as typeof globalThis & { touchstoneAuth?: Promise<Auth> }

async function openAuth(): Promise<Auth> {
  const db = await database()
  const secret = await authSecret(db)
  return createAuth(db, { publicUrl: env().publicUrl, secret, name: messages('en').site.brand })
}

/** The process's one way to ask who someone is; after a failure the next caller tries again. */
export function auth(): Promise<Auth> {
  held.touchstoneAuth ??= openAuth().catch((error: unknown) => {
    held.touchstoneAuth = undefined
    throw error
  })
  return held.touchstoneAuth
}

/** Whoever is signed in; `session` is the id of the session by which they are. */
export type SignedIn = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isConfirmed: boolean
  readonly hasTwoFactor: boolean
  readonly session: string
}

/** Who is signed in in this browser, or null. Without a cookie of ours nothing is looked up. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  if (!(await cookies()).getAll().some(({ name }) => name.endsWith('ts.session_token'))) return null
  const found = await (await auth()).api.getSession({ headers: await headers() })
  if (found === null) return null
  const { session, user } = found
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    isConfirmed: user.emailVerified,
    hasTwoFactor: user.twoFactorEnabled === true,
    session: session.id,
  }
})
