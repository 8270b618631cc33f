import { useTranslations } from 'next-intl'
import { Section } from '#app/_components/result/section.tsx'
import type { Change, Changes } from '#lib/report/changes'
import type { DifferenceModel } from '#lib/report/difference'
import type { HistoryRow } from '#lib/report/history'
import type { Figure } from '#lib/report/model'

type Props = {
  readonly rows: readonly HistoryRow[]
  readonly from: string
  readonly to: string
  /** null where both are the same */
  readonly difference: DifferenceModel | null
}

/** Two snapshots side by side: why the score changed, and what was answered otherwise. */
export function Compare({ rows, from, to, difference }: Props) {
  const t = useTranslations('history.compare')
  return (
    <Section id="compare" heading={t('heading')} lead={t('lead')}>
      <form className="pair-form" method="get" action="#compare">
        <Choice name="from" label={t('from')} rows={rows} chosen={from} />
        <Choice name="to" label={t('to')} rows={rows} chosen={to} />
        <button className="btn" type="submit">
          {t('show')}
        </button>
      </form>
      {difference === null ? <p className="notice">{t('same')}</p> : <Outcome difference={difference} />}
    </Section>
  )
}

type ChoiceProps = { readonly name: string; readonly label: string; readonly rows: readonly HistoryRow[]; readonly chosen: string }

function Choice({ name, label, rows, chosen }: ChoiceProps) {
  return (
    <label>
      {label}
      <select className="field" name={name} defaultValue={chosen}>
        {rows.map(({ id, at, code }) => (
          <option key={id} value={id}>
            {`${at} · ${code}`}
          </option>
        ))}
      </select>
    </label>
  )
}

const Cell = ({ figure }: { figure: Figure }) => <td className={figure.value === 0 ? 'zero' : undefined}>{figure.label}</td>

function Outcome({ difference: { scores, causes, unsplit, main, companion } }: { difference: DifferenceModel }) {
  const t = useTranslations('history.compare')
  return (
    <>
      <table className="figures causes">
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cause')}</th>
            {scores.map(({ reading, name }) => (
              <th key={reading} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('before')}</th>
            {scores.map(({ reading, from }) => (
              <td key={reading}>{from.label}</td>
            ))}
          </tr>
          {causes?.map(({ cause, name, help, figures }) => (
            <tr key={cause}>
              <th scope="row">
                {name}
                <small>{help}</small>
              </th>
              {scores.map(({ reading }) => (
                <Cell key={reading} figure={figures[reading]} />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('after')}</th>
            {scores.map(({ reading, to }) => (
              <td key={reading}>{to.label}</td>
            ))}
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {scores.map(({ reading, change }) => (
              <td key={reading}>{change.label}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="small">{unsplit ?? t('how')}</p>
      <AllChanges changes={main} />
      {companion !== null && (
        <>
          <p className="notice">{companion.summary}</p>
          <AllChanges changes={companion} />
        </>
      )}
    </>
  )
}

function AllChanges({ changes: { answers, evidence, flags, notes } }: { changes: Changes }) {
  const t = useTranslations('history.compare')
  return (
    <div className="changes">
      {answers.length + evidence.length === 0 && <p>{t('nothing')}</p>}
      <List heading={t('answers')} changes={answers} />
      <List heading={t('evidence')} changes={evidence} />
      <List heading={t('flags')} changes={flags} />
      {notes > 0 && <p className="small">{t('notes', { count: notes })}</p>}
    </div>
  )
}

function List({ heading, changes }: { heading: string; changes: readonly Change[] }) {
  const t = useTranslations('history.compare')
  if (changes.length === 0) return null
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {changes.map(({ id, code, short, before, after }) => (
          <li key={id}>
            <span className="code">{code}</span>
            <b>{short}</b>
            <span>{t('arrow', { before, after })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
