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
