import { amount, closeUp, figure, list, share } from '#lib/i18n/format'
import { type Check, type Checked, check } from './check'
import type { Run } from './facts'
import type { Words } from './say'

export type CheckRow = {
  readonly id: string
  readonly model: string
  readonly url: string
  readonly source: string
  readonly hardware: string
  readonly estimate: string
  readonly published: string
  readonly ratio: string
  readonly utilisation: string
  readonly use: string
  readonly note: string | null
  readonly missed: boolean
}

/** The calculator beside every published run with hours: sentences, then the runs. */
export type CheckModel = { readonly sentences: readonly string[]; readonly table: string; readonly rows: readonly CheckRow[] }

const names = ({ rows }: { readonly rows: readonly Checked[] }, { locale }: Words) =>
  list(
    rows.map(({ run }) => run.model),
    locale,
  )

const checkRow = ({ say, locale }: Words, { run, estimate, published, ratio, utilisation, within }: Checked): CheckRow => ({
  id: run.id,
  model: run.model,
  url: run.url,
  source: say('check.source', { model: run.model }),
  hardware: run.hardware,
  estimate: amount(estimate, locale),
  published: amount(published, locale),
  ratio: figure(ratio, locale, 2),
  utilisation: share(utilisation, locale),
  use: run.validation === 'yes' || run.validation === 'with-care' ? say(`check.kind.${run.validation}`) : say('check.kind.no'),
  note: run.note?.[locale] ?? null,
  missed: within === 'missed',
})

export function checkModel(words: Words, runs: readonly Run[]): CheckModel {
  const { say, locale } = words
  const marked = check(runs, ['yes'])
  const care = check(runs, ['with-care'])
  const left = check(runs, ['no'])
  const counts = ({ rows, withinTwo, withinThird, median }: Check) => ({
    count: rows.length,
    two: withinTwo,
    third: withinThird,
    median: figure(median, locale, 2),
  })
  const missed = [...marked.missed, ...care.missed]
  const rows = [...marked.rows, ...care.rows, ...left.rows]
  const model: CheckModel = {
    sentences: [
      say('check.result', counts(marked)),
      say('check.care', counts(care)),
      missed.length === 0 ? say('check.missedNone') : say('check.missed', { models: names({ rows: missed }, words) }),
      say('check.left', { models: names({ rows: left.missed }, words) }),
      say('check.honest'),
    ],
    table: say('check.table', { count: rows.length }),
    rows: rows.map((row) => checkRow(words, row)),
  }
  return closeUp(model, locale)
}
