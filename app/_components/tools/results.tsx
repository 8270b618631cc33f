import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import type { ComputeModel, LawRow } from '#lib/evidence/compute/model'
import { Figures } from './figures'
import { GridTable } from './grid-table'
import { LineFigure } from './line-figure'

/** A provision as the page cites it. */
export type Law = { readonly title: string; readonly url: string | null; readonly toBeChecked: boolean }
type Laws = Readonly<Record<string, Law>>

/** Everything that was worked out, the answer first. */
export function Results({ model, laws }: { model: ComputeModel; laws: Laws }) {
  const t = useTranslations('compute')
  return (
    <>
      <Head model={model} />
      <Verdicts model={model} />
      <Notes model={model} />
      <Part id="size" heading={t('size.title')} lead={t('size.lead')}>
        <Figures rows={model.size} />
        <h3 className="sub">{t('law.title')}</h3>
        <p className="small dim">{t('law.lead')}</p>
        <ul className="laws">
          {model.laws.map((law) => (
            <LawItem key={law.id} law={law} cited={laws[law.source]} />
          ))}
        </ul>
      </Part>
      <Part id="training" heading={t('training.title')} lead={t('training.lead')}>
        <Figures rows={model.training} />
        {model.curve !== null && <LineFigure title={t('curve.title')} chart={model.curve} />}
      </Part>
      <Part id="memory" heading={t('memory.title')} lead={t('memory.lead')}>
        <Figures rows={model.memory} />
        <GridTable grid={model.layouts} label={model.layouts.caption} />
      </Part>
      <Part id="serving" heading={t('serving.title')} lead={t('serving.lead')}>
        {model.unserved !== null && <p className="notice">{model.unserved}</p>}
        <Figures rows={model.serving} />
        <h3 className="sub">{t('variant.quantTitle')}</h3>
        <GridTable grid={model.quantisations} label={t('variant.quantTitle')} />
        <h3 className="sub">{t('variant.batchTitle')}</h3>
        <GridTable grid={model.batchings} label={t('variant.batchTitle')} />
        <h3 className="sub">{t('breakEven.title')}</h3>
        <p>{model.breakEven.text}</p>
        {model.breakEven.chart !== null && <LineFigure title={t('breakEven.title')} chart={model.breakEven.chart} />}
      </Part>
      <Origins model={model} />
    </>
  )
}

function Part({ id, heading, lead, children }: { id: string; heading: string; lead: string; children: ReactNode }) {
  return (
    <section className="worked-part" id={id} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{heading}</h2>
      <p className="small dim">{lead}</p>
      {children}
    </section>
  )
}

function Head({ model }: { model: ComputeModel }) {
  return (
    <div className="slab calc-head">
      <dl>
        {model.head.map(({ id, label, value, note }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <b>{value}</b>
              {note !== null && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Verdicts({ model }: { model: ComputeModel }) {
  if (model.verdicts.length === 0) return null
  return (
    <ul className="verdicts">
      {model.verdicts.map(({ id, verdict, title, text }) => (
        <li key={id} data-verdict={verdict}>
          <b>
            <Icon name={verdict === 'holds' ? 'check' : verdict === 'tight' ? 'ring' : 'warning'} /> {title}
          </b>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

function Notes({ model }: { model: ComputeModel }) {
  const t = useTranslations('compute')
  const issueText = useIssueText()
  if (model.notes.length === 0) return null
  return (
    <aside className="alarm" aria-labelledby="notes-h">
      <h2 id="notes-h">
        <Icon name="flag" /> {t('notes')}
      </h2>
      <ul>
        {model.notes.map(({ code, field, data }) => (
          <li key={code}>
            <a href={`#f-${field}`}>{issueText(code, data)}</a>
          </li>
        ))}
      </ul>
    </aside>
  )
}

function LawItem({ law, cited }: { law: LawRow; cited: Law | undefined }) {
  const t = useTranslations('compute.law')
  return (
    <li data-standing={law.standing}>
      <p className="status">{law.status}</p>
      <div>
        <p>
          <b>{law.name}</b>
          {law.ratio !== null && <span className="dim"> {law.ratio}</span>}
        </p>
        <p className="small">{law.effect}</p>
        {cited !== undefined && (
          <p className="small sources">
            {cited.url === null ? (
              cited.title
            ) : (
              <a href={cited.url} target="_blank" rel="noreferrer">
                {cited.title} <Icon name="external" />
                <span className="vh">{t('newWindow')}</span>
              </a>
            )}
            {cited.toBeChecked && <span className="mark">{t('toBeChecked')}</span>}
          </p>
        )}
      </div>
    </li>
  )
}

function Origins({ model }: { model: ComputeModel }) {
  const t = useTranslations('compute.facts')
  if (model.offers.length === 0 && model.remarks.length === 0) return null
  return (
    <section className="worked-part" aria-labelledby="origins-h">
      <h2 id="origins-h">{t('prices')}</h2>
      <ul className="offers">
        {model.offers.map((offer) => (
          <li key={offer}>{offer}</li>
        ))}
        {model.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  )
}
