import { join } from 'node:path'
import { attributionText, billOfMaterials } from '#lib/evidence/licences/bill'
import { licences as work } from '#lib/evidence/licences/licences'
import { loadLicenceFacts } from '#lib/evidence/licences/load'
import { parseLicenceInputs } from '#lib/evidence/licences/schema'
import type { LicenceFacts } from '#lib/evidence/licences/terms'
import type { Parsed } from '#lib/issue'
import { expectPositionals, parseArguments } from './arguments'
import { fileFailure, readDocument } from './document'
import { most } from './input'
import type { Io } from './io'
import { exit, fail, succeed, UsageError } from './outcome'

export const licencesHelp = `touchstone licences INPUTS [--form result|cyclonedx|attribution] [--product NAME] [--facts DIR]

Says what licences allow, item by item and together, and prints the result as JSON.

  INPUTS          a YAML or JSON file: { items: [{ id, role }], own: [...], commercial, users, revenue,
                  fineTune, redistribute, serve, regions }; a dash reads standard input. Ids are those of
                  facts/licences.csv; a role is use or teacher (its outputs train another model)
  --form FORM     cyclonedx prints an AI bill of materials, attribution the text to ship with the product
  --product NAME  name of the product in the bill of materials
  --facts DIR     folder of the table (content/facts)
  -h, --help      this text

Exit 0 done; 1 bad input, with the issues as JSON on standard error; 2 a command line that is not understood.
`

const readFacts = (folder: string): Parsed<LicenceFacts> => {
  try {
    return loadLicenceFacts(folder)
  } catch (error) {
    return fileFailure(folder, error)
  }
}

/** `touchstone licences …`; returns the exit code. Throws UsageError. */
export const licences = async (args: readonly string[], io: Io): Promise<number> => {
  const given = parseArguments(args, ['facts', 'form', 'product'])
  if (given.help) {
    await io.stdout(licencesHelp)
    return exit.done
  }
  const [path = ''] = expectPositionals(given.positionals, ['INPUTS'])
  const form = given.option('form') ?? 'result'
  if (form !== 'result' && form !== 'cyclonedx' && form !== 'attribution') throw new UsageError(`--form ${form} is not known`)
  const facts = readFacts(given.option('facts') ?? join('content', 'facts'))
  const document = await readDocument(io, path, most.file)
  if (!facts.ok) return fail(io, facts.issues)
  if (!document.ok) return fail(io, document.issues)
  const inputs = parseLicenceInputs(document.value, facts.value)
  if (!inputs.ok) return fail(io, inputs.issues)
  const result = work(inputs.value, facts.value)
  if (form === 'result') return succeed(io, result)
  if (form === 'attribution') {
    await io.stdout(`${attributionText(result)}\n`)
    return exit.done
  }
  return succeed(
    io,
    billOfMaterials(result, { product: given.option('product') ?? 'product', serial: crypto.randomUUID(), at: new Date().toISOString() }),
  )
}
