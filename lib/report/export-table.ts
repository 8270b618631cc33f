import { translator } from '#lib/i18n/messages'
import type { Cell } from './csv'
import type { ExportedPart, ExportedReport } from './export'

const columns = [
  'kind',
  'instrument',
  'group',
  'id',
  'name',
  'answer',
  'level',
  'target',
  'evidence',
  'points',
  'evidenced',
  'unevidenced',
  'unknown',
  'missing',
  'note',
] as const
type Column = (typeof columns)[number]
type Row = Readonly<Partial<Record<Column, Cell>>>

const shares = ({ points: { of, evidenced, unevidenced, unknown, missing } }: { readonly points: ExportedPart['points'] }): Row => ({
  points: of,
  evidenced,
  unevidenced,
  unknown,
  missing,
})

/** One table of answers and scores, a line for each, so that it can be sorted and filtered; the first line names the columns. */
export const exportTable = ({ locale, name, date, parts }: ExportedReport): readonly (readonly Cell[])[] => {
  const t = translator(locale, 'report')
  const rowsOf = (part: ExportedPart): readonly Row[] => {
    const dimension = (id: string) => part.dimensions.find((one) => one.id === id)?.name ?? null
    return [
      ...part.scores.map((one) => ({ kind: t('table.score'), id: one.reading, name: one.name, answer: one.band, points: one.score })),
      { kind: t('table.whole'), name: part.instrument.title, ...shares(part) },
      ...part.dimensions.map((one) => ({
        kind: t('table.dimension'),
        id: one.id,
        name: one.name,
        level: one.claimed,
        target: one.target,
        ...shares(one),
      })),
      ...part.risks.map((one) => ({ kind: t('table.risk'), id: one.id, name: one.name, answer: one.statusName })),
      ...part.situation.map((one) => ({
        kind: t('table.situation'),
        group: dimension(one.section),
        id: one.id,
        name: one.question,
        answer: one.answer,
        note: one.note,
      })),
      ...part.practices.map((one) => ({
        kind: t('table.practice'),
        group: dimension(one.dimension),
        id: one.id,
        name: one.question,
        answer: one.answer,
        level: one.level,
        target: one.target,
        evidence: one.evidence,
        ...shares(one),
        note: one.note,
      })),
    ].map((row) => ({ ...row, instrument: `${part.instrument.id} ${part.instrument.version}` }))
  }
  return [
    columns.map((column) => t(`table.column.${column}`)),
    columns.map((column) => (column === 'kind' ? t('table.company') : column === 'name' ? name : column === 'note' ? date : null)),
    ...parts.flatMap(rowsOf).map((row) => columns.map((column) => row[column] ?? null)),
  ]
}
