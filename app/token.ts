import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { tokenIn } from '#app/api/bearer.ts'
import { type UsedToken, useToken } from '#lib/store/tokens'
import { database } from './server'

const used = cache(async (token: string): Promise<UsedToken | undefined> => useToken(await database(), token, new Date()))

/** Whom the request's token stands for: null where it shows none of ours, undefined where the one it shows does not work. */
export const programOf = async (authorization: string | null): Promise<UsedToken | undefined | null> => {
  const token = tokenIn(authorization)
  return token === null ? null : used(token)
}

/** The same of the request that is being answered. */
export const program = async (): Promise<UsedToken | undefined | null> => programOf((await headers()).get('authorization'))
