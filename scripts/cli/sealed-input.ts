import { join } from 'node:path'
import { mostPdf } from '#lib/carrier/bounds'
import type { Issue } from '#lib/issue'
import { fileFailure } from './document'
import type { Io } from './io'

/** One file that was named, or that lies in a folder that was named. */
export type Given = { readonly path: string } & (
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly issues: readonly Issue[] }
)

const isReport = (name: string): boolean => /\.(pdf|json)$/i.test(name) && !name.startsWith('.')

const pathsIn = async (io: Io, path: string): Promise<readonly string[]> => {
  const names = path === '-' ? null : await io.listFolder(path)
  return names === null ? [path] : names.filter(isReport).map((name) => join(path, name))
}

const readGiven = async (io: Io, path: string): Promise<Given> => {
  try {
    return { path, ok: true, bytes: await (path === '-' ? io.readStdin(mostPdf.bytes) : io.readFile(path, mostPdf.bytes)) }
  } catch (error) {
    return { path, ok: false, issues: fileFailure(path, error).issues }
  }
}

/** Reads the files one after another; of a folder its PDF and JSON files by name. A dash is standard input. */
export async function* givenFiles(io: Io, paths: readonly string[]): AsyncGenerator<Given> {
  for (const path of paths) {
    let files: readonly string[]
    try {
      files = await pathsIn(io, path)
    } catch (error) {
      yield { path, ok: false, issues: fileFailure(path, error).issues }
      continue
    }
    for (const file of files) yield await readGiven(io, file)
  }
}
