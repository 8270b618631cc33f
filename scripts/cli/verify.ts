import { fileURLToPath } from 'node:url'
import { type Inspection, inspect, isIntact, kidOf } from '#lib/carrier/inspect'
import { createReader, type Reader } from '#lib/carrier/reader'
import type { Issue } from '#lib/issue'
import type { Knowledge } from '#lib/snapshot/verify'
import { TrustedKeysError } from '#lib/store/trusted-keys-file'
import { parseArguments } from './arguments'
import type { Io } from './io'
import { exit, fail, UsageError } from './outcome'
import { type Given, givenFiles } from './sealed-input'
import { withKnowledge } from './trust'

export const verifyHelp = `touchstone verify FILE|FOLDER… [--keys FILE] [--json]

Says of sealed reports, PDF or JSON, whether they are as they were sealed, and by whom. A row each,
tab-separated: state, code, sealed at, edition, company, file, and what was found. Of a folder, its
PDF and JSON files.

  intact      sealed by a trusted key; data and pages unchanged
  unproven    nothing changed as far as can be seen, but the issuer is unknown, the instrument is
              not installed here, or the pages were not sealed
  changed     the data or the pages were changed
  unreadable  no sealed report, or too damaged to tell

  --keys FILE  trust the public keys of this file alone (form: docs/operations.md); without it,
               those of this installation (DATA_DIR, DATABASE_URL) and of TRUSTED_KEYS
  --json       a JSON object a line instead
  -h, --help   this text

A dash reads standard input. Exit 0 all intact; 1 something changed or unreadable; 3 none of that,
but something unproven; 2 a command line that is not understood.
`

const unproven = 3

/** The parser of strangers' files lies beside the bundle of the command line. */
export const cliReader = (): Reader =>
  createReader({
    script: fileURLToPath(new URL('./pdf-reader.mjs', import.meta.url)),
    waiting: 1,
    timeout: 60_000,
    idle: 10_000,
    memory: 512,
  })

type Row = {
  readonly state: 'intact' | 'unproven' | 'changed' | 'unreadable'
  readonly code: string | null
  readonly at: string | null
  readonly edition: 'full' | 'summary' | null
  readonly name: string | null
  readonly file: string
  readonly kid: string | null
  /** codes: issues, or what is not as it should be */
  readonly findings: readonly string[]
}

const unread = (file: string, issues: readonly Issue[]): Row => ({
  state: 'unreadable',
  code: null,
  at: null,
  edition: null,
  name: null,
  file,
  kid: null,
  findings: issues.map(({ code }) => code),
})

type Read = Extract<Inspection, { readonly kind: 'read' }>

const pageFindings = ({ pages }: Read): readonly string[] => {
  if (pages.kind === 'none' || pages.kind === 'unchanged') return []
  if (pages.kind !== 'changed') return [`pages.${pages.kind}`]
  const { changed, added, missing } = pages.difference
  return [
    ...changed.map(({ page, what }) => `page ${page}: ${what.join(', ')}`),
    ...(added > 0 ? [`pages added: ${added}`] : []),
    ...(missing > 0 ? [`pages missing: ${missing}`] : []),
  ]
}

const rowOf = (file: string, read: Read): Row => {
  const { verdict, pages } = read
  const isChanged = verdict.kind === 'changed' || pages.kind === 'changed' || pages.kind === 'foreign'
  const content = verdict.kind === 'changed' ? null : verdict.content
  return {
    state: isChanged ? 'changed' : verdict.kind === 'trusted' && isIntact(read) ? 'intact' : 'unproven',
    code: content?.code ?? null,
    at: content?.payload.at ?? null,
    edition: content === null ? null : content.type === 'snapshot' ? 'full' : 'summary',
    name: content?.payload.name ?? null,
    file,
    kid: kidOf(verdict),
    findings: [
      ...(verdict.kind === 'trusted' ? [] : [verdict.kind === 'changed' ? `changed.${verdict.change}` : verdict.kind]),
      ...pageFindings(read),
    ],
  }
}

const judge = async (given: Given, knowledge: Knowledge, read: Reader['read']): Promise<Row> => {
  if (!given.ok) return unread(given.path, given.issues)
  const inspection = await inspect(given.bytes, knowledge, read)
  return inspection.kind === 'read' ? rowOf(given.path, inspection) : unread(given.path, inspection.issues)
}

/** A name from a stranger's file must not move the cursor of the terminal. */
const plain = (text: string | null): string => (text ?? '-').replace(/[\p{Cc}\p{Cf}]+/gu, ' ')

const line = ({ state, code, at, edition, name, file, findings }: Row): string =>
  `${[state, code, at, edition, name, file, findings.join('; ') || null].map(plain).join('\t')}\n`

const codeOf = (rows: readonly Row[]): number => {
  if (rows.some(({ state }) => state === 'changed' || state === 'unreadable')) return exit.badInput
  return rows.some(({ state }) => state === 'unproven') ? unproven : exit.done
}

/** `touchstone verify …`; returns the exit code. Throws UsageError. */
export const verify = async (args: readonly string[], io: Io, reader: Reader = cliReader()): Promise<number> => {
  const json = args.includes('--json')
  const given = parseArguments(
    args.filter((one) => one !== '--json'),
    ['keys'],
  )
  if (given.help) {
    await io.stdout(verifyHelp)
    return exit.done
  }
  if (given.positionals.length === 0) throw new UsageError('which files?')
  try {
    return await withKnowledge(io, given.option('keys'), async (knowledge) => {
      const rows: Row[] = []
      for await (const one of givenFiles(io, given.positionals)) {
        const row = await judge(one, knowledge, reader.read)
        rows.push(row)
        await io.stdout(json ? `${JSON.stringify(row)}\n` : line(row))
      }
      if (rows.length > 0) return codeOf(rows)
      return fail(io, [{ code: 'verify.nothing-there', path: [...given.positionals] }])
    })
  } catch (error) {
    if (error instanceof TrustedKeysError) return fail(io, [{ code: 'keys.bad-file', path: [given.option('keys') ?? 'TRUSTED_KEYS'] }])
    throw error
  } finally {
    reader.close()
  }
}
