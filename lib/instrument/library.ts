import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '#lib/issue'
import { loadInstrument } from './load'
import { withOwnFacts } from './own-facts'
import { accessIssue, leadsOut, refusal } from './read-file'
import type { Instrument } from './schema'
import type { Source } from './sources'

/** An instrument that is in use, with the facts that it may cite. */
export type Installed = { readonly instrument: Instrument; readonly sources: ReadonlyMap<string, Source> }

/** A folder that is not used, and every reason. */
export type Refusal = { readonly folder: string; readonly issues: readonly Issue[] }

export type OwnInstruments = { readonly installed: readonly Installed[]; readonly refused: readonly Refusal[] }

const mostFolders = 50

type Folders = { readonly within: string; readonly names: readonly string[] }

/** A link that leads nowhere, in a circle or where nobody may look is no folder, and hinders none of the others. */
const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Files beside the folders, and whatever begins with a dot, are no instruments. */
const foldersIn = (folder: string): Folders | Refusal => {
  try {
    const within = realpathSync(folder)
    const names = readdirSync(within)
      .filter((name) => !name.startsWith('.') && isFolder(join(within, name)))
      .sort()
    if (names.length <= mostFolders) return { within, names }
    return { folder, issues: [refusal('content.too-many-folders', folder, { maximum: mostFolders })] }
  } catch (error) {
    return { folder, issues: [accessIssue(error, folder)] }
  }
}

const readOne = (
  folder: string,
  within: string,
  taken: ReadonlySet<string>,
  shipped: ReadonlyMap<string, Source>,
): Installed | readonly Issue[] => {
  if (leadsOut(folder, within)) return [refusal('content.leads-out', folder)]
  const sources = withOwnFacts(folder, shipped, within)
  const loaded = loadInstrument(folder, sources.ok ? { sources: sources.value, within } : { within })
  if (!sources.ok || !loaded.ok) return [...(sources.ok ? [] : sources.issues), ...(loaded.ok ? [] : loaded.issues)]
  const { id } = loaded.value
  if (taken.has(id)) return [{ code: 'instrument.id-taken', path: ['instrument.yaml', 'id'], data: { file: 'instrument.yaml', id } }]
  return { instrument: loaded.value, sources: sources.value }
}

/** Whatever goes wrong with one folder, the others and the application go on. */
const attempt = (folder: string, read: () => Installed | readonly Issue[]): Installed | readonly Issue[] => {
  try {
    return read()
  } catch (error) {
    return [refusal('content.unexpected', folder, { detail: error instanceof Error ? error.message : String(error) })]
  }
}

/**
 * The instruments of a folder, one in each of its folders, in the order of their names. A wrong one is refused with every reason and
 * hinders no other; an id that is `taken` by a shipped instrument, or by an earlier folder, is refused as well.
 */
export const loadOwnInstruments = (folder: string, taken: Iterable<string>, shipped: ReadonlyMap<string, Source>): OwnInstruments => {
  const found = foldersIn(folder)
  if ('issues' in found) return { installed: [], refused: [found] }
  const ids = new Set(taken)
  const installed: Installed[] = []
  const refused: Refusal[] = []
  for (const name of found.names) {
    const path = join(found.within, name)
    const one = attempt(path, () => readOne(path, found.within, ids, shipped))
    if ('instrument' in one) {
      ids.add(one.instrument.id)
      installed.push(one)
    } else refused.push({ folder: path, issues: one })
  }
  return { installed, refused }
}
