import { join } from 'node:path'
import { compute as work } from '#lib/evidence/compute/compute'
import type { ComputeFacts } from '#lib/evidence/compute/facts'
import { fieldNames, fields } from '#lib/evidence/compute/fields'
import { loadComputeFacts } from '#lib/evidence/compute/load'
import { parseInputs } from '#lib/evidence/compute/schema'
import type { Parsed } from '#lib/issue'
import { expectPositionals, parseArguments } from './arguments'
import { fileFailure, readDocument } from './document'
import { most } from './input'
import type { Io } from './io'
import { exit, fail, succeed } from './outcome'

const fieldLine = (name: (typeof fieldNames)[number]): string => {
  const field = fields[name]
  const initial = field.initial === null ? 'worked out' : String(field.initial)
  if (field.kind === 'accelerator') return `  ${name.padEnd(15)} an id of facts/gpus.csv, or "own" (${initial})\n`
  if (field.kind === 'choice') return `  ${name.padEnd(15)} ${field.options.join(', ')} (${initial})\n`
  return `  ${name.padEnd(15)} ${field.min} to ${field.max} (${initial})\n`
}

export const computeHelp = `touchstone compute INPUTS [--facts DIR]

Works out size, training, memory and serving of a model from its plan, and prints the result as JSON:
FLOP, bytes, seconds, hours, USD, kWh, tonnes, each range as low, expected, high.

  INPUTS       a YAML or JSON file: one object with any of the fields below; a dash reads standard input
  --facts DIR  folder of the tables (content/facts)
  -h, --help   this text

Numbers are plain: 8000000000, not 8B; percentages 0 to 100. Fields, their bounds and (defaults):

${fieldNames.map(fieldLine).join('')}
Exit 0 done; 1 bad input, with the issues as JSON on standard error; 2 a command line that is not understood.
`

const readFacts = (folder: string): Parsed<ComputeFacts> => {
  try {
    return loadComputeFacts(folder)
  } catch (error) {
    return fileFailure(folder, error)
  }
}

/** `touchstone compute …`; returns the exit code. Throws UsageError. */
export const compute = async (args: readonly string[], io: Io): Promise<number> => {
  const given = parseArguments(args, ['facts'])
  if (given.help) {
    await io.stdout(computeHelp)
    return exit.done
  }
  const [path = ''] = expectPositionals(given.positionals, ['INPUTS'])
  const facts = readFacts(given.option('facts') ?? join('content', 'facts'))
  const document = await readDocument(io, path, most.file)
  if (!facts.ok) return fail(io, facts.issues)
  if (!document.ok) return fail(io, document.issues)
  const inputs = parseInputs(document.value, facts.value.accelerators)
  return inputs.ok ? succeed(io, work(inputs.value, facts.value)) : fail(io, inputs.issues)
}
