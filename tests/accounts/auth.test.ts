import { describe, expect, test } from 'vitest'
import { createAuth } from '#lib/accounts/auth'
import { authSecret } from '#lib/store/auth-secret'
import { newSecret } from '#lib/store/secret'
import { databases, open, type TestDatabases } from '../support/databases'

const person = { name: '沈知远', email: 'shen@example.org', password: 'a long pass phrase' }

const started = async (database: TestDatabases) => {
  const place = await database.fresh()
  const db = open(place)
  const settings = { publicUrl: 'http://localhost:3000', secret: await authSecret(db), name: 'Touchstone' }
  return { db, auth: createAuth(db, settings), settings, other: () => createAuth(open(place), settings) }
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
