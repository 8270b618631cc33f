import { describe, expect, test } from 'vitest'
import { createAuth } from '#lib/accounts/auth'
import { authSecret } from '#lib/store/auth-secret'
import { newSecret } from '#lib/store/secret'
import { databases, open, type TestDatabases } from '../support/databases'
import { totp } from '../support/totp'

const person = { name: '沈知远', email: 'shen@example.org', password: 'a long pass phrase' }

type Posted = { readonly kind: 'reset' | 'confirm'; readonly to: string; readonly at: string; readonly secret: string }

const started = async (database: TestDatabases, confirmsEmail = false) => {
  const place = await database.fresh()
  const db = open(place)
  const posted: Posted[] = []
  const post = {
    reset: async (to: string, at: string, secret: string) => void posted.push({ kind: 'reset', to, at, secret }),
    confirm: async (to: string, at: string, secret: string) => void posted.push({ kind: 'confirm', to, at, secret }),
  }
  const settings = { publicUrl: 'http://localhost:3000', secret: await authSecret(db), name: 'Touchstone', post, confirmsEmail }
  return { db, auth: createAuth(db, settings), settings, posted, other: () => createAuth(open(place), settings) }
}

/** The cookies that an answer sets, as the browser would send them back. */
const cookiesOf = (headers: Headers) =>
  new Headers({
    cookie: headers
      .getSetCookie()
      .map((cookie) => cookie.split(';', 1)[0])
      .join('; '),
  })

for (const database of databases)
  describe(database.name, () => {
    test('whoever signs up is signed in, on another instance too, until the sign-out', async () => {
      const { auth, other } = await started(database)
      const { headers } = await auth.api.signUpEmail({ body: person, returnHeaders: true })
      const cookies = cookiesOf(headers)
      expect((await other().api.getSession({ headers: cookies }))?.user).toMatchObject({ email: person.email, name: person.name })
      await other().api.signOut({ headers: cookies })
      expect(await auth.api.getSession({ headers: cookies })).toBeNull()
    })

    test('a password opens its own account alone, and is nowhere in the database', async () => {
      const { db, auth } = await started(database)
      await auth.api.signUpEmail({ body: person })
      expect((await auth.api.signInEmail({ body: { email: 'SHEN@example.org', password: person.password } })).user.email).toBe(person.email)
      await expect(auth.api.signInEmail({ body: { ...person, password: 'another pass phrase' } })).rejects.toThrow()
      await expect(auth.api.signInEmail({ body: { ...person, email: 'nobody@example.org' } })).rejects.toThrow()
      const rows = [await db.selectFrom('accounts').selectAll().execute(), await db.selectFrom('account_sessions').selectAll().execute()]
      expect(JSON.stringify(rows)).not.toContain(person.password)
    })

    test('a forgotten password is replaced once by the link of a letter, and every sign-in ends', async () => {
      const { db, auth, posted } = await started(database)
      const { headers } = await auth.api.signUpEmail({ body: person, returnHeaders: true })
      const ask = (email: string) => auth.api.requestPasswordReset({ body: { email, redirectTo: '/en/reset' } })
      expect(await ask('nobody@example.org')).toStrictEqual(await ask(person.email))
      expect(posted).toMatchObject([{ kind: 'reset', to: person.email, at: '/en/reset' }])
      const token = posted[0]?.secret ?? ''
      // Whoever reads the database cannot make the link of it.
      expect(JSON.stringify(await db.selectFrom('account_verifications').selectAll().execute())).not.toContain(token)
      await auth.api.resetPassword({ body: { token, newPassword: 'another pass phrase' } })
      expect(await auth.api.getSession({ headers: cookiesOf(headers) })).toBeNull()
      await expect(auth.api.signInEmail({ body: person })).rejects.toThrow()
      expect((await auth.api.signInEmail({ body: { ...person, password: 'another pass phrase' } })).user.email).toBe(person.email)
      await expect(auth.api.resetPassword({ body: { token, newPassword: 'a third pass phrase' } })).rejects.toThrow()
    })

    test('where letters leave, nobody signs in before the address is confirmed, and a second sign-up reads like the first', async () => {
      const { auth, posted } = await started(database, true)
      const body = { ...person, callbackURL: '/zh/confirm' }
      const first = await auth.api.signUpEmail({ body })
      const second = await auth.api.signUpEmail({ body: { ...body, password: 'of somebody else' } })
      expect(first.token).toBeNull()
      expect(Object.keys(second.user).sort()).toStrictEqual(Object.keys(first.user).sort())
      expect(second.token).toBeNull()
      await expect(auth.api.signInEmail({ body: { ...person, callbackURL: '/zh/confirm' } })).rejects.toThrow()
      expect(posted.map(({ kind, at }) => [kind, at])).toStrictEqual([
        ['confirm', '/zh/confirm'],
        ['confirm', '/zh/confirm'],
      ])
      await auth.api.verifyEmail({ query: { token: posted[0]?.secret ?? '' } })
      expect((await auth.api.signInEmail({ body: person })).user.emailVerified).toBe(true)
      await expect(auth.api.signInEmail({ body: { ...person, password: 'of somebody else' } })).rejects.toThrow()
    })

    test('with a second factor the password alone opens nothing; a code does, and each recovery code once', async () => {
      const { auth } = await started(database)
      const own = cookiesOf((await auth.api.signUpEmail({ body: person, returnHeaders: true })).headers)
      const begun = await auth.api.enableTwoFactor({ body: { password: person.password }, headers: own })
      if (!('totpURI' in begun)) throw new Error('no key')
      await expect(auth.api.verifyTOTP({ body: { code: '000000' }, headers: own })).rejects.toThrow()
      await auth.api.verifyTOTP({ body: { code: totp(begun.totpURI, new Date()) }, headers: own })

      const enter = async () => {
        const { headers, response } = await auth.api.signInEmail({ body: person, returnHeaders: true })
        expect(response).toMatchObject({ twoFactorRedirect: true })
        const cookies = cookiesOf(headers)
        expect(await auth.api.getSession({ headers: cookies })).toBeNull()
        return cookies
      }
      const cookies = await enter()
      await expect(auth.api.verifyTOTP({ body: { code: '000000' }, headers: cookies })).rejects.toThrow()
      const shown = await auth.api.verifyTOTP({ body: { code: totp(begun.totpURI, new Date()) }, headers: cookies, returnHeaders: true })
      expect((await auth.api.getSession({ headers: cookiesOf(shown.headers) }))?.user.email).toBe(person.email)

      const code = begun.backupCodes[0] ?? ''
      await auth.api.verifyBackupCode({ body: { code }, headers: await enter() })
      await expect(auth.api.verifyBackupCode({ body: { code }, headers: await enter() })).rejects.toThrow()
    })

    test('a cookie that another secret signed opens nothing', async () => {
      const { db, auth, settings } = await started(database)
      const { headers } = await auth.api.signUpEmail({ body: person, returnHeaders: true })
      const stranger = createAuth(db, { ...settings, secret: newSecret() })
      expect(await stranger.api.getSession({ headers: cookiesOf(headers) })).toBeNull()
    })

    test('instances that start at once have the same secret', async () => {
      const place = await database.fresh()
      const secrets = await Promise.all([open(place), open(place), open(place)].map(authSecret))
      expect(new Set(secrets).size).toBe(1)
    })
  })
