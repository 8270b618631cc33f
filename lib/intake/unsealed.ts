import { type AnswersFile, parseAnswersFile } from '#lib/instrument/answers-file'
import { hasQuickCheck } from '#lib/instrument/quick'
import type { Instrument } from '#lib/instrument/schema'
import type { Issue, Parsed } from '#lib/issue'
import { digestOf } from '#lib/snapshot/canonical'
import { freeze } from '#lib/snapshot/freeze'
import { SnapshotPayload } from '#lib/snapshot/payload'

/** An instrument as it is installed, with the digest of its content. */
export type InstalledInstrument = { readonly instrument: Instrument; readonly digest: string }

/** Finds an instrument of this id that answers can be scored by, or undefined where there is none. */
export type Installed = (id: string) => InstalledInstrument | undefined

/** Far above the longest answers file with every note filled; what is beyond is refused before it is parsed. */
export const mostAnswersCharacters = 500_000

const refused = (code: string, path: Issue['path'] = []): Parsed<never> => ({ ok: false, issues: [{ code, path }] })

const wordsIn = (words: AnswersFile['name'], locale: 'zh' | 'en'): string => (typeof words === 'string' ? words : words[locale])

/**
 * An answers file (`touchstone-answers/1`) as the payload that a snapshot of it would have. Nobody sealed it, so id, assessment and
 * nonce come from its content: the same file gives the same payload wherever and whenever it is read. Issues: `intake.too-long`, those
 * of `parseAnswersFile`, `assessment.no-quick-check`.
 */
export const unsealedPayload = async (text: string, installed: Installed): Promise<Parsed<SnapshotPayload>> => {
  if (text.length > mostAnswersCharacters) return refused('intake.too-long')
  const parsed = parseAnswersFile('', text, (id) => installed(id)?.instrument)
  if (!parsed.ok) return parsed
  const { name, language, date, scope, instrument, records, companion } = parsed.value
  const asked = [
    { id: instrument.id, records },
    ...(companion === null ? [] : [{ id: companion.instrument.id, records: companion.records }]),
  ]
  const parts = asked.flatMap(({ id, records: given }) => {
    const found = installed(id)
    return found === undefined ? [] : [{ ...found, records: given }]
  })
  if (scope === 'quick' && parts[0] !== undefined && !hasQuickCheck(parts[0].instrument)) return refused('assessment.no-quick-check')
  const digest = await digestOf({ name, language, date, scope, parts: parts.map((part) => [part.digest, part.records]) })
  const mark = digest.slice(0, 32)
  const payload = freeze({
    id: mark,
    assessment: mark,
    at: `${date}T00:00:00.000Z`,
    nonce: mark,
    name: wordsIn(name, language),
    locale: language,
    scope,
    parts,
  })
  // As strict as a sealed file is read, so that what the board keeps has one form.
  return SnapshotPayload.safeParse(payload).success ? { ok: true, value: payload } : refused('seal.bad-payload')
}
