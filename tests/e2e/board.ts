import type { APIRequestContext } from '@playwright/test'
import { signUp, teamOf } from './account'
import { expect } from './fixtures'

/** The short way to a board. */

/** Makes a board for the team of whoever is signed in. */
export async function makeBoard(request: APIRequestContext, name = '秋季批次'): Promise<string> {
  const answer = await request.post('/api/v1/boards', { data: { team: await teamOf(request), name } })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

/** Signs up with a team, and makes a board for it. */
export async function newBoard(request: APIRequestContext, { team = '青石资本', board = '秋季批次' } = {}): Promise<string> {
  await signUp(request, { team })
  return makeBoard(request, board)
}

export type Link = { readonly id: string; readonly secret: string }

/** Makes an intake link of a board. */
export const makeLink = async (request: APIRequestContext, board: string, days: number | null = 30): Promise<Link> => {
  const answer = await request.post(`/api/v1/boards/${board}/intakes`, { data: { label: 'Demo day', days } })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as Link
}

/** Opens a link: the leave goes to whoever asks. */
export const openIntake = (request: APIRequestContext, { id, secret }: Link) =>
  request.post(`/api/v1/intakes/${id}/session`, { data: { secret } })

/** Hands an assessment in by a link that was opened. */
export const handIn = (
  request: APIRequestContext,
  { id }: Pick<Link, 'id'>,
  assessment: string,
  consent = true,
  name = 'a-request-of-a-test',
) => request.post(`/api/v1/intakes/${id}/submissions`, { data: { assessment, request: name, consent } })
