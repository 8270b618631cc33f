import { type BoardReading, boardReadings } from './board'
import { defaultQuery, maxPageRows, pageRows, type SortKey, type SubmissionFilter, type SubmissionQuery, sortKeys } from './query'
import { submissionKinds } from './standing'

/** A board's list in the address of its page, so that going back, reloading and sharing a link show the same rows. */

/** The parameters of an address, each at most once. */
export type Params = Readonly<Record<string, string | undefined>>

type Around = { readonly dimensions: readonly string[]; readonly stages: readonly { readonly id: string }[] }

const oneOf = <T extends string>(known: readonly T[], text: string | undefined): T | undefined => known.find((one) => one === text)

const natural = (text: string | undefined, most: number): number | undefined =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Math.min(Number(text), most) : undefined

/** "3.1.1": a weight per dimension, in their order. */
const weightsOf = (text: string | undefined, dimensions: readonly string[]): Readonly<Record<string, number>> | undefined => {
  const numbers = text?.split('.').map((one) => natural(one, 1_000))
  if (numbers === undefined || numbers.length !== dimensions.length || numbers.some((one) => one === undefined)) return undefined
  if (numbers.every((one) => one === 0)) return undefined
  return Object.fromEntries(dimensions.map((id, place) => [id, numbers[place] ?? 0]))
}

const sortOf = (text: string | undefined, dimensions: readonly string[]): SortKey => {
  const id = text?.startsWith('dimension:') ? text.slice('dimension:'.length) : undefined
  if (id !== undefined && dimensions.includes(id)) return `dimension:${id}`
  return oneOf(sortKeys, text) ?? 'rank'
}

const ascending: readonly SortKey[] = ['name', 'stage']

/** Names and stages begin at the first, everything else at the highest. */
export const startsDescending = (sort: SortKey): boolean => !ascending.includes(sort)

const filterOf = (params: Params, { stages }: Around): SubmissionFilter => {
  const text = params.q?.trim().slice(0, 200)
  const stage = stages.find(({ id }) => id === params.stage)?.id
  const band = natural(params.band, 20)
  const who = params.who
  return {
    ...(text === undefined || text === '' ? {} : { text }),
    ...(stage === undefined ? {} : { stages: [stage] }),
    ...(band === undefined ? {} : { bands: [band] }),
    ...(who === undefined || who === '' ? {} : { assignee: who === 'nobody' ? null : who.slice(0, 64) }),
    ...(params.seal === undefined || params.seal === '' ? {} : { verdicts: [params.seal.slice(0, 40)] }),
    ...(params.gates === 'pass' ? { passes: true } : params.gates === 'fail' ? { passes: false } : {}),
  }
}

/** What the address asks for; what cannot be understood is left out. `page` begins at 1. */
export const queryOf = (params: Params, around: Around): SubmissionQuery & { readonly page: number } => {
  const { dimensions } = around
  const sort = sortOf(params.sort, dimensions)
  const limit = Math.max(1, natural(params.rows, maxPageRows) ?? pageRows)
  const page = Math.max(1, natural(params.page, 1_000_000) ?? 1)
  const weights = weightsOf(params.w, dimensions)
  const reading: BoardReading | undefined = oneOf(boardReadings, params.reading)
  const preview = weights === undefined && reading === undefined ? undefined : { ...(weights && { weights }), ...(reading && { reading }) }
  return {
    list: oneOf(submissionKinds, params.list) ?? defaultQuery.list,
    filter: filterOf(params, around),
    sort,
    descending: params.dir === undefined ? startsDescending(sort) : params.dir === 'desc',
    page,
    offset: (page - 1) * limit,
    limit,
    ...(preview === undefined ? {} : { preview }),
  }
}

/** The address with some parameters changed; undefined takes one away. Any change but that of the page goes back to the first page. */
export const addressWith = (params: Params, changes: Params): string => {
  const merged = { ...params, ...('page' in changes ? {} : { page: undefined }), ...changes }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(merged)) if (value !== undefined && value !== '') search.set(name, value)
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
