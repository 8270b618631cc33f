import { backup, restore } from './backup'
import { check } from './check'
import { compare } from './compare'
import { compute } from './compute'
import { demo } from './demo'
import { duties } from './duties'
import { extract } from './extract'
import { type Io, processIo } from './io'
import { keys } from './keys'
import { licences } from './licences'
import { exit, UsageError } from './outcome'
import { report } from './report'
import { schema } from './schema'
import { score } from './score'
import { verify } from './verify'

type Command = { readonly about: string; readonly run: (args: readonly string[], io: Io) => Promise<number> }

const commands: ReadonlyMap<string, Command> = new Map([
  ['score', { about: 'score answers against an instrument', run: score }],
  ['report', { about: 'draw the report of one company as a PDF', run: report }],
  ['check', { about: 'check an instrument folder', run: check }],
  ['backup', { about: 'copy the SQLite database while the server goes on', run: backup }],
  ['restore', { about: 'put a copy back in its place', run: restore }],
  ['keys', { about: 'make, rotate and revoke the keys of the seals', run: keys }],
  ['schema', { about: 'print the JSON Schema of a file of an instrument', run: schema }],
  ['compare', { about: 'rank start-ups, with rank intervals', run: compare }],
  ['compute', { about: 'work out training and serving of a model', run: compute }],
  ['verify', { about: 'say whether sealed reports are as they were, and who sealed them', run: verify }],
  ['extract', { about: 'take the sealed data out of reports', run: extract }],
  ['licences', { about: 'say what the licences of models, data and APIs allow, together', run: licences }],
  ['demo', { about: 'fill a board with invented start-ups, for trying and measuring', run: demo }],
  ['duties', { about: 'list the legal duties of a profile on a day', run: duties }],
])

const help = (): string => {
  const width = Math.max(...[...commands.keys()].map((name) => name.length))
  const lines = [...commands].map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`)
  return `touchstone COMMAND …\n\n${lines.join('\n')}\n\nEach command explains itself: touchstone COMMAND --help\n`
}

/** Runs one command line and returns the exit code: 0 done, 1 bad input, 2 not understood, 70 a fault of the program. */
export const main = async (args: readonly string[], io: Io = processIo()): Promise<number> => {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    await io.stdout(help())
    return exit.done
  }
  const command = commands.get(name ?? '')
  if (command === undefined) {
    await io.stderr(`${name === undefined ? 'touchstone: which command?' : `touchstone: no command "${name}"`}\n\n${help()}`)
    return exit.usage
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (error instanceof UsageError) {
      await io.stderr(`touchstone ${name}: ${error.message}\nTry: touchstone ${name} --help\n`)
      return exit.usage
    }
    await io.stderr(
      `touchstone ${name}: the program failed (${error instanceof Error ? `${error.name}: ${error.message}` : String(error)})\n`,
    )
    return exit.broken
  }
}
