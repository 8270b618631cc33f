import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { type Auth, createAuth, type Post } from '#lib/accounts/auth'
import { confirmLetter, resetLetter } from '#lib/accounts/letters'
import { logMailer, type Mail, type Mailer, smtpMailer } from '#lib/accounts/mailer'
import type { Locale } from '#lib/i18n/locale'
import { messages } from '#lib/i18n/messages'
import { authSecret } from '#lib/store/auth-secret'
import { database, env } from './server'

// Pages and routes are bundled apart; what belongs to the process hangs on what they share.
const held = globalThis as typeof globalThis & { touchstoneAuth?: Promise<Auth>; touchstoneMailer?: Mailer }

/** Whether letters leave this server; else their links are in its log. */
export const sendsMail = (): boolean => env().smtpUrl !== undefined

/** The process's one way to send a letter. */
export function mailer(): Mailer {
  const { smtpUrl, mailFrom } = env()
  held.touchstoneMailer ??= smtpUrl === undefined ? logMailer((line) => console.info(line)) : smtpMailer(smtpUrl, mailFrom)
  return held.touchstoneMailer
}

/** Hands over a letter; false where that failed, which is told to the log without any content. */
export const sendNow = (mail: Mail): Promise<boolean> =>
  mailer()
    .send(mail)
    .then(
      () => true,
      (error: unknown) => {
        console.error('A letter was not sent:', error instanceof Error ? error.name : 'unknown reason')
        return false
      },
    )

/** Nobody waits for it, so that how long an answer takes does not tell whether there is someone to write to. */
export const sendLater = (mail: Mail): void => {
  void sendNow(mail)
}

/** A page of ours with a secret in its fragment, which no server and no log sees. */
export const linkTo = (page: string, secret: string): string => `${env().publicUrl}${page}#${secret}`

const localeIn = (page: string): Locale => (page.startsWith('/en') ? 'en' : 'zh')

async function openAuth(): Promise<Auth> {
  const db = await database()
  const secret = env().authSecret ?? (await authSecret(db))
  const post: Post = {
    reset: async (to, at, token) => sendLater(resetLetter(localeIn(at), to, linkTo(at, token))),
    confirm: async (to, at, token) => sendLater(confirmLetter(localeIn(at), to, linkTo(at, token))),
  }
  return createAuth(db, { publicUrl: env().publicUrl, secret, name: messages('en').site.brand, post, confirmsEmail: sendsMail() })
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
