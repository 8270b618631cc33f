import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '#app/env.ts'
import { type Binding, loadBindings } from '#lib/instrument/binding'
import { issueLine } from '#lib/instrument/issue-line'
import { type Installed, loadOwnInstruments, type OwnInstruments } from '#lib/instrument/library'
import { loadInstrument } from '#lib/instrument/load'
import { loadPictures, type Picture } from '#lib/instrument/picture'
import type { Instrument } from '#lib/instrument/schema'
import { loadSources, type Source } from '#lib/instrument/sources'

/** The content of this process, read once at first use. `npm start` runs in the project's folder. */
const contentFolder = () => join(/* turbopackIgnore: true */ process.cwd(), 'content')

type Content = {
  /** all that are in use, those that ship first */
  readonly instruments: ReadonlyMap<string, Instrument>
  /** those of INSTRUMENTS_DIR, with the facts that they may cite */
  readonly own: ReadonlyMap<string, Installed>
  readonly pictures: readonly Picture[]
  /** by tool */
  readonly bindings: ReadonlyMap<string, Binding>
  readonly sources: ReadonlyMap<string, Source>
}

const held = globalThis as typeof globalThis & { touchstoneContent?: Content }

/** A shipped instrument that does not load is a fault of the installation, not of a visitor. */
export class ContentError extends Error {
  constructor(readonly issues: readonly unknown[]) {
    super(`content does not load: ${JSON.stringify(issues, null, 2)}`)
    this.name = 'ContentError'
  }
}

function read(): Content {
  const folder = contentFolder()
  const loaded = readdirSync(join(folder, 'instruments')).map((name) => {
    const one = loadInstrument(join(folder, 'instruments', name))
    if (!one.ok) throw new ContentError(one.issues)
    return [one.value.id, one.value] as const
  })
  const shipped = new Map(loaded)
  const pictures = loadPictures(join(folder, 'pictures'), shipped)
  if (!pictures.ok) throw new ContentError(pictures.issues)
  const bindings = loadBindings(join(folder, 'calculators'), shipped)
  if (!bindings.ok) throw new ContentError(bindings.issues)
  const sources = loadSources(join(folder, 'facts'))
  const own = ownInstruments(shipped, sources)
  const instruments = new Map([...shipped, ...own.installed.map(({ instrument: one }) => [one.id, one] as const)])
  const installed = new Map(own.installed.map((one) => [one.instrument.id, one]))
  return { instruments, own: installed, pictures: pictures.value, bindings: bindings.value, sources }
}

/** What is wrong with an instrument of the operator's is told in the log, and hinders no other. */
function ownInstruments(shipped: ReadonlyMap<string, Instrument>, sources: Content['sources']): OwnInstruments {
  const folder = env().instrumentsDir
  if (folder === undefined) return { installed: [], refused: [] }
  const own = loadOwnInstruments(folder, shipped.keys(), sources)
  for (const { folder: refused, issues } of own.refused)
    console.error(`The instrument in ${refused} is not used:\n${issues.map((issue) => `  ${issueLine(issue, 'en')}`).join('\n')}`)
  for (const { instrument: one } of own.installed) console.info(`Instrument ${one.id} ${one.version} is in use.`)
  return own
}

export function content(): Content {
  held.touchstoneContent ??= read()
  return held.touchstoneContent
}

/** The instrument with this id; asking for one that is not there is a programmer's mistake. */
export function instrument(id: string): Instrument {
  const found = content().instruments.get(id)
  if (found === undefined) throw new ContentError([{ code: 'content.no-such-instrument', id }])
  return found
}

/** The instrument that an assessment is of where nothing else is asked for. */
export const mainInstrument = 'readiness'

/** The instruments that an assessment can be begun with: the one that ships, then the operator's. */
export const offered = (): readonly [Instrument, ...Instrument[]] => [
  instrument(mainInstrument),
  ...[...content().own.values()].map((one) => one.instrument),
]

export const isInstalled = ({ instrument: { id } }: { readonly instrument: { readonly id: string } }): boolean =>
  content().instruments.has(id)

/** The facts that an instrument may cite: those that ship, and its own. */
export const sourcesFor = (id: string): ReadonlyMap<string, Source> => content().own.get(id)?.sources ?? content().sources

/** The instruments that can be answered beside this one: each is drawn with it in a picture. */
export const companionsOf = (main: string): readonly Instrument[] =>
  content()
    .pictures.filter(({ x }) => x === main)
    .map(({ y }) => instrument(y))

/** The picture of an instrument and its companion, or null where none is drawn. */
export const pictureOf = (main: string, companion: string): Picture | null =>
  content().pictures.find(({ x, y }) => x === main && y === companion) ?? null
