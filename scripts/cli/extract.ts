import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sealedIn } from '#lib/carrier/inspect'
import type { Reader } from '#lib/carrier/reader'
import type { Parsed } from '#lib/issue'
import { openSeal } from '#lib/snapshot/seal'
import { parseArguments } from './arguments'
import { fileFailure } from './document'
import type { Io } from './io'
import { exit, fail, UsageError } from './outcome'
import { type Given, givenFiles } from './sealed-input'
import { cliReader } from './verify'

export const extractHelp = `touchstone extract FILE [--payload] [-o FILE]
touchstone extract FILE|FOLDER… [--payload] --folder FOLDER

Takes the sealed JSON out of reports. It judges nothing: see "touchstone verify".

  --payload          what the seal holds, instead of the sealed file
  -o, --output FILE  where to write; without it, to standard output
  --folder FOLDER    writes NAME.json for each report into this folder
  -h, --help         this text

A dash reads standard input. Exit 0 done; 1 bad input, with the issues as JSON on
standard error; 2 a command line that is not understood.
`

const sealedOf = async (given: Given, payload: boolean, read: Reader['read']): Promise<Parsed<string>> => {
  if (!given.ok) return given
  const sealed = await sealedIn(given.bytes, read)
  if (!sealed.ok || !payload) return sealed.ok ? { ok: true, value: sealed.value.text } : sealed
  const opened = await openSeal(sealed.value.text, new Map())
  return opened.ok ? { ok: true, value: `${opened.text}\n` } : opened
}

type Place = { readonly output: string | undefined; readonly folder: string | undefined }

const write = async (io: Io, path: string, text: string, { output, folder }: Place): Promise<void> => {
  if (folder !== undefined) return writeFile(join(folder, `${basename(path).replace(/\.(pdf|json)$/i, '')}.json`), text)
  if (output !== undefined) return writeFile(output, text)
  return io.stdout(text)
}

/** `touchstone extract …`; returns the exit code. Throws UsageError. */
export const extract = async (args: readonly string[], io: Io, reader: Reader = cliReader()): Promise<number> => {
  const payload = args.includes('--payload')
  const given = parseArguments(
    args.filter((one) => one !== '--payload').map((one) => (one === '-o' ? '--output' : one)),
    ['output', 'folder'],
  )
  if (given.help) {
    await io.stdout(extractHelp)
    return exit.done
  }
  const place = { output: given.option('output'), folder: given.option('folder') }
  if (given.positionals.length === 0) throw new UsageError('which files?')
  if (given.positionals.length > 1 && place.folder === undefined) throw new UsageError('several files need --folder FOLDER')
  if (place.output !== undefined && place.folder !== undefined) throw new UsageError('give -o or --folder, not both')
  const target = place.folder ?? place.output ?? '-'
  let code: number = exit.done
  let count = 0
  try {
    if (place.folder !== undefined) await mkdir(place.folder, { recursive: true })
    for await (const one of givenFiles(io, given.positionals)) {
      count += 1
      if (count > 1 && place.folder === undefined) throw new UsageError('a folder of several files needs --folder FOLDER')
      const sealed = await sealedOf(one, payload, reader.read)
      if (sealed.ok) await write(io, one.path, sealed.value, place)
      else
        code = await fail(
          io,
          sealed.issues.map((issue) => ({ ...issue, path: [one.path] })),
        )
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    return fail(io, fileFailure(target, error).issues)
  } finally {
    reader.close()
  }
  return count === 0 ? fail(io, [{ code: 'verify.nothing-there', path: [...given.positionals] }]) : code
}
