import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ReportModel } from '#lib/report/model'
import { HandedActions } from './late-actions'

type Props = {
  readonly id: string
  readonly name: string
  /** moments; null: not handed in, not closed */
  readonly submitted: string | null
  readonly closed: string | null
  /** null where the instrument is no longer installed */
  readonly report: ReportModel | null
}

/** In place of the questionnaire while it takes no answers: where the opinion stands, what can be done with it, and the answers to read. */
export function HandedIn({ id, name, submitted, closed, report }: Props) {
  const t = useTranslations('assess.opinion.done')
  const texts =
    closed === null
      ? [t('submitted', { at: submitted ?? '', name }), t('reopenText')]
      : [t('closedAt', { at: closed, name }), submitted === null ? t('closedOpen') : t('closedSubmitted', { at: submitted })]
  return (
    <main id="main" className="page result history handed">
      <h1>{t(closed === null ? 'title' : 'closedTitle')}</h1>
      {texts.map((text) => (
        <p key={text} className="lead dim">
          {text}
        </p>
      ))}
      <HandedActions id={id} name={name} reopens={closed === null} />
      {report !== null && (
        <>
          <h2>{t('answers')}</h2>
          <Answers report={report} />
          {report.companion !== null && <Answers report={report.companion.report} />}
        </>
      )}
    </main>
  )
}

function Answers({ report }: { report: ReportModel }) {
  const t = useTranslations('assess.opinion.done')
  const practices = report.dimensions.map(({ id, name, practices: all }) => ({
    id,
    name,
    rows: all.filter(({ state }) => state !== 'not-asked').map((one) => ({ ...one, detail: one.state === 'na' ? one.anchor : one.note })),
  }))
  const profile = {
    id: `profile-${report.instrument.id}`,
    name: t('profile'),
    rows: report.exposures.map((one) => ({ ...one, code: '', detail: one.note })),
  }
  return (
    <>
      <h3 className="part">{report.instrument.title}</h3>
      {[profile, ...practices].map(({ id, name, rows }) =>
        rows.length === 0 ? null : (
          <details key={id} className="disc">
            <summary>{name}</summary>
            <dl className="told">
              {rows.map(({ id: row, code, short, answer, detail }) => (
                <Row key={row} term={code === '' ? short : `${code} ${short}`}>
                  {answer}
                  {detail !== null && <small dir="auto">{detail}</small>}
                </Row>
              ))}
            </dl>
          </details>
        ),
      )}
    </>
  )
}

const Row = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
