import type { Parsed } from '#lib/issue'
import { maxPageRows, pageRows } from '#lib/screening/query'

/** Where a page ended, as a text that means nothing to whoever hands it back. */
export const cursorOf = (place: number): string => Buffer.from(`place ${place}`).toString('base64url')

/** The place after which a page begins: 0 without `?after=`. */
export const afterOf = (query: URLSearchParams): Parsed<number> => {
  const after = query.get('after')
  if (after === null || after === '') return { ok: true, value: 0 }
  const place = /^place (\d{1,9})$/.exec(Buffer.from(after, 'base64url').toString())?.[1]
  return place === undefined ? { ok: false, issues: [{ code: 'request.bad-cursor', path: ['after'] }] } : { ok: true, value: Number(place) }
}

/** The rows of a page, `?limit=` from 1 to 200. */
export const limitOf = (query: URLSearchParams): Parsed<number> => {
  const limit = query.get('limit') ?? String(pageRows)
  const rows = /^\d{1,4}$/.test(limit) ? Number(limit) : 0
  return rows >= 1 && rows <= maxPageRows
    ? { ok: true, value: rows }
    : { ok: false, issues: [{ code: 'request.bad-limit', path: ['limit'], data: { most: maxPageRows } }] }
}
