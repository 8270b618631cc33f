import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { Database } from '#lib/store/tables'
import { account, passkeySchema, session, twoFactorSchema, user, verification } from './models'

/** Length of a password: long enough not to be guessed, and not so long that hashing it is an attack. */
export const passwordLength = { least: 10, most: 128 } as const

const daySeconds = 24 * 60 * 60
/** How long someone stays signed in. */
const sessionDays = 30

/** Takes the links that better-auth makes to whom they are for. `at` is the page that a link opens, its secret in the fragment. */
export type Post = {
  readonly reset: (to: string, at: string, secret: string) => Promise<void>
  readonly confirm: (to: string, at: string, secret: string) => Promise<void>
}

export type AuthSettings = {
  /** origin under which people reach the service */
  readonly publicUrl: string
  /** signs cookies and encrypts the second factor; the same for every instance */
  readonly secret: string
  /** name of the service in authenticator apps and passkey dialogs */
  readonly name: string
  readonly post: Post
  /**
   * Whether an address has to be confirmed before the first sign-in; then a sign-up reads the same whether or not there is an account.
   * Only where letters leave the server: elsewhere nobody could confirm one.
   */
  readonly confirmsEmail: boolean
}

const mustBeVerified = (isVerified: boolean | undefined): void => {
  if (isVerified !== true)
    throw new APIError('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED', message: 'The device did not ask who is there' })
}

/** The page that we named when we asked for a link. */
const pageIn = (url: string): string => new URL(url).searchParams.get('callbackURL') ?? '/'

/**
 * better-auth on our database: who someone is, and how that is proved. It is called by our own routes, which ask the access rules, check
 * the origin and count attempts in the database; its own router is not served. Passwords are hashed by scrypt.
 */
export const createAuth = (db: Database, { publicUrl, secret, name, post, confirmsEmail }: AuthSettings) =>
  betterAuth({
    appName: name,
    baseURL: publicUrl,
    secret,
    telemetry: { enabled: false },
    // The portable columns of our tables are those that better-auth writes on SQLite.
    database: { db, type: 'sqlite' },
    user,
    session: {
      ...session,
      expiresIn: sessionDays * daySeconds,
      // A page cannot set a cookie, and a session that ends when it said it would is easier to understand.
      disableSessionRefresh: true,
    },
    account,
    verification: { ...verification, storeIdentifier: 'hashed' },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      requireEmailVerification: confirmsEmail,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user: { email }, url, token }) => post.reset(email, pageIn(url), token),
    },
    emailVerification: {
      sendOnSignIn: confirmsEmail,
      expiresIn: daySeconds,
      sendVerificationEmail: ({ user: { email }, url, token }) => post.confirm(email, pageIn(url), token),
    },
    advanced: {
      cookiePrefix: 'ts',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      // It looks for the types of SQLite on PostgreSQL; tests/accounts runs every call on both.
      database: { validateSchema: false },
    },
    plugins: [
      twoFactor({ issuer: name, schema: twoFactorSchema, backupCodeOptions: { storeBackupCodes: 'encrypted' } }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: name,
        origin: publicUrl,
        schema: passkeySchema,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // A passkey stands for both factors, so the device must have asked who is there.
        registration: { afterVerification: async ({ verification }) => mustBeVerified(verification.registrationInfo?.userVerified) },
        authentication: { afterVerification: async ({ verification }) => mustBeVerified(verification.authenticationInfo.userVerified) },
      }),
    ],
  })

export type Auth = ReturnType<typeof createAuth>
