import { coveredMarkets, type Market } from './fields'

export const times = ['in-force', 'ahead'] as const
export type Time = (typeof times)[number]

/** Which part of a list is shown; null is all of it. `open`: what is neither covered nor covered by a claim. */
export type Filter = { readonly market: Market | null; readonly time: Time | null; readonly open: boolean }

export const everything: Filter = { market: null, time: null, open: false }

/** From the query of the page, beside the profile; what is no filter shows all. */
export const filterOfQuery = (query: URLSearchParams): Filter => ({
  market: coveredMarkets.find((market) => market === query.get('market')) ?? null,
  time: times.find((time) => time === query.get('time')) ?? null,
  open: query.get('stand') === 'open',
})

/** The parameters of a filter, as `filterOfQuery` reads them. */
export const queryOfFilter = ({ market, time, open }: Filter): readonly (readonly [string, string])[] => [
  ...(market === null ? [] : [['market', market] as const]),
  ...(time === null ? [] : [['time', time] as const]),
  ...(open ? [['stand', 'open'] as const] : []),
]
