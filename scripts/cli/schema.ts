import { fileKinds, isFileKind, jsonSchemaOf } from '#lib/instrument/json-schema'
import { expectPositionals, parseArguments } from './arguments'
import type { Io } from './io'
import { exit, succeed, UsageError } from './outcome'

export const schemaHelp = `touchstone schema KIND

Prints the JSON Schema of one kind of file of an instrument, for editors; the same as
public/schema/KIND-1.json, which the application serves at /schema/KIND-1.json.

  KIND        ${fileKinds.join(', ')}
  -h, --help  this text

Exit 0 done; 2 a command line that is not understood.
`

/** `touchstone schema …`; returns the exit code. Throws UsageError. */
export const schema = async (args: readonly string[], io: Io): Promise<number> => {
  const given = parseArguments(args, [])
  if (given.help) {
    await io.stdout(schemaHelp)
    return exit.done
  }
  const [kind = ''] = expectPositionals(given.positionals, ['KIND'])
  if (!isFileKind(kind)) throw new UsageError(`KIND is one of ${fileKinds.join(', ')}, not ${kind}`)
  return succeed(io, jsonSchemaOf(kind))
}
