import type { ImportRow } from './import-row'

/** How many files are sent at once; the server reads one after another, so that more would only wait there. */
export const sendAtOnce = 2

/** Files that one request announces. */
export const announceAtOnce = 50

/** What this page knows besides the server's rows: the files that it holds, and how far it is with each. */
export type Local = { readonly file: File; readonly step: 'queued' | 'sending' | 'failed' }

export type Desk = { readonly rows: readonly ImportRow[]; readonly local: ReadonlyMap<string, Local> }

export type DeskEvent =
  | { readonly kind: 'listed'; readonly rows: readonly ImportRow[] }
  | { readonly kind: 'announced'; readonly rows: readonly ImportRow[]; readonly files: readonly File[] }
  | { readonly kind: 'attached'; readonly id: string; readonly file: File }
  | { readonly kind: 'stepped'; readonly id: string; readonly step: Local['step'] }
  | { readonly kind: 'told'; readonly row: ImportRow }
  | { readonly kind: 'struck'; readonly ids: ReadonlySet<string> }

const without = (local: Desk['local'], ids: ReadonlySet<string>): Desk['local'] => new Map([...local].filter(([id]) => !ids.has(id)))

/** The desk after something has happened. A row that was struck stays away, whatever answer still comes in. */
export const step = (desk: Desk, event: DeskEvent): Desk => {
  switch (event.kind) {
    case 'listed': {
      const told = new Map(event.rows.map((row) => [row.id, row]))
      const known = new Set(desk.rows.map(({ id }) => id))
      const kept = desk.rows.map((row) => told.get(row.id) ?? row)
      return { ...desk, rows: [...kept, ...event.rows.filter(({ id }) => !known.has(id))] }
    }
    case 'announced': {
      const local = new Map(desk.local)
      event.rows.forEach((row, index) => {
        const file = event.files[index]
        if (file !== undefined && row.state === 'waiting') local.set(row.id, { file, step: 'queued' })
      })
      return { rows: [...desk.rows, ...event.rows], local }
    }
    case 'attached':
      return { ...desk, local: new Map([...desk.local, [event.id, { file: event.file, step: 'queued' }]]) }
    case 'stepped': {
      const held = desk.local.get(event.id)
      return held === undefined ? desk : { ...desk, local: new Map([...desk.local, [event.id, { ...held, step: event.step }]]) }
    }
    case 'told': {
      const rows = desk.rows.map((row) => (row.id === event.row.id ? event.row : row))
      return { rows, local: event.row.state === 'done' ? without(desk.local, new Set([event.row.id])) : desk.local }
    }
    case 'struck':
      return { rows: desk.rows.filter(({ id }) => !event.ids.has(id)), local: without(desk.local, event.ids) }
    default:
      return event satisfies never
  }
}

/** The next file to send, or undefined: none waits, or enough are on their way. */
export const nextToSend = ({ rows, local }: Desk): string | undefined => {
  const steps = [...local.values()].map((one) => one.step)
  if (steps.filter((one) => one === 'sending').length >= sendAtOnce) return undefined
  return rows.find(({ id }) => local.get(id)?.step === 'queued')?.id
}

/** The row of a file that was announced before and whose bytes never came: on a visit before this one, or with a lost connection. */
export const awaited = ({ rows, local }: Desk, file: File, taken: ReadonlySet<string>): ImportRow | undefined =>
  rows.find(
    (row) => row.state === 'waiting' && !local.has(row.id) && !taken.has(row.id) && row.name === file.name && row.bytes === file.size,
  )

/** How far a row is, for the person who looks. `missing`: this page has not the file, it has to be chosen again. */
export const phaseOf = (row: ImportRow, local: Desk['local']): 'queued' | 'reading' | 'failed' | 'missing' | 'done' => {
  if (row.state === 'done') return 'done'
  const held = local.get(row.id)
  if (held?.step === 'failed') return 'failed'
  if (row.state === 'reading' || held?.step === 'sending') return 'reading'
  return held === undefined ? 'missing' : 'queued'
}
