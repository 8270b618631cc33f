import { type AnswerRecords, type Evidence, noAnswers } from '#lib/instrument/record'
import type { Frame, Part } from './frame'
import type { Entry } from './ledger'
import { recordsIn } from './progress'
import type { About } from './provider'

const details = ({ grade, ...texts }: Evidence) => ({ evidence: grade, ...texts })

const plain = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined))

const exposureLine = (record: AnswerRecords['exposures'][string]): unknown => {
  const { note } = record.kind === 'na' ? { note: undefined } : record
  switch (record.kind) {
    case 'one':
      return note === undefined ? record.option : { option: record.option, note }
    case 'many':
      return note === undefined ? record.options : { options: record.options, note }
    case 'dk':
      return note === undefined ? 'dk' : { dk: true, note }
    case 'na':
      return { na: record.reason }
  }
}

const practiceLine = (record: AnswerRecords['practices'][string]): unknown => {
  switch (record.kind) {
    case 'level':
      return plain({ level: record.level, ...details(record.evidence), note: record.note })
    case 'dk':
      return record.note === undefined ? 'dk' : { dk: true, note: record.note }
    case 'na':
      return { na: record.reason }
  }
}

const lines = <R>(records: Readonly<Record<string, R>>, line: (record: R) => unknown) =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, line(record)]))

/** The answers as a file that the command line takes and the program itself can read again. */
export const answersFile = (about: About, frame: Frame, records: readonly AnswerRecords[]) => {
  const [main, companion] = frame.parts.map((part, index) => answered(part, records[index] ?? noAnswers))
  return {
    format: 'touchstone-answers/1',
    name: about.name,
    language: about.locale,
    date: about.today,
    scope: about.scope,
    ...main,
    ...(companion === undefined ? {} : { companion }),
  }
}

const answered = ({ numeric }: Part, { exposures, practices }: AnswerRecords) => ({
  instrument: numeric.id,
  version: numeric.version.replace(/\+.*$/, ''),
  exposures: lines(exposures, exposureLine),
  practices: lines(practices, practiceLine),
})

const stem = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)

/** Hands the browser a file of JSON to save. */
export const download = (name: string, content: unknown): void =>
  downloadText(name, `${JSON.stringify(content, null, 2)}\n`, 'application/json')

/** Hands the browser a file to save. */
export function downloadText(name: string, text: string, type = 'text/plain;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1_000)
}

export const fileName = (kind: 'answers' | 'recovery', name: string): string =>
  ['touchstone', kind, stem(name)].filter(Boolean).join('-').concat('.json')

export function downloadAnswers(about: About, frame: Frame, entries: Readonly<Record<string, Entry>>): void {
  download(
    fileName('answers', about.name),
    answersFile(
      about,
      frame,
      frame.parts.map(({ companion }) => recordsIn(entries, companion)),
    ),
  )
}
