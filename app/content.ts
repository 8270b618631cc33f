import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadInstrument } from '#lib/instrument/load'
import { loadPictures, type Picture } from '#lib/instrument/picture'
import type { Instrument } from '#lib/instrument/schema'
import { loadSources, type Source } from '#lib/instrument/sources'

/** The content of this process, read once at first use. `npm start` runs in the project's folder. */
const contentFolder = () => join(/* turbopackIgnore: true */ process.cwd(), 'content')

type Content = {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly pictures: readonly Picture[]
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
  const instruments = new Map(loaded)
  const pictures = loadPictures(join(folder, 'pictures'), instruments)
  if (!pictures.ok) throw new ContentError(pictures.issues)
  return { instruments, pictures: pictures.value, sources: loadSources(join(folder, 'facts')) }
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

/** The instruments that can be answered beside this one: each is drawn with it in a picture. */
export const companionsOf = (main: string): readonly Instrument[] =>
  content()
    .pictures.filter(({ x }) => x === main)
    .map(({ y }) => instrument(y))

/** The picture of an instrument and its companion, or null where none is drawn. */
export const pictureOf = (main: string, companion: string): Picture | null =>
  content().pictures.find(({ x, y }) => x === main && y === companion) ?? null
