import { randomBytes } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect } from './fixtures'

/** The short way to someone who is signed in. */

export type Person = { readonly id: string; readonly name: string; readonly email: string; readonly password: string }

/** Signs up; the session goes to whoever asks, a browser (`page.request`) or a program. `team` names a team to begin with, '' for none. */
export async function signUp(request: APIRequestContext, { name = '沈知远', team = '' } = {}): Promise<Person> {
  const email = `${randomBytes(8).toString('hex')}@example.org`
  const password = 'a long pass phrase'
  const answer = await request.post('/api/v1/account', { data: { name, email, password, team } })
  expect(answer.status()).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  return { id, name, email, password }
}

export async function signIn(request: APIRequestContext, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  const answer = await request.post('/api/v1/account/session', { data: { email, password } })
  expect(answer.status()).toBe(200)
}

/** The teams of whoever is signed in, the one joined first in front. */
export async function teamsOf(request: APIRequestContext): Promise<readonly { id: string; name: string; role: string }[]> {
  const answer = await request.get('/api/v1/teams')
  expect(answer.status()).toBe(200)
  return ((await answer.json()) as { teams: { id: string; name: string; role: string }[] }).teams
}

/** The team of whoever is signed in, or fails where there is none. */
export async function teamOf(request: APIRequestContext): Promise<string> {
  const [team] = await teamsOf(request)
  if (team === undefined) throw new Error('there is no team')
  return team.id
}
