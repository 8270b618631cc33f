import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MoveCheck, MoveNote } from '#app/_components/what-if/check.tsx'
import type { FindOutModel, ProveModel } from '#lib/report/model'
import { Section } from './section'

/** How many rows are open at once. */
const shown = 3

/** What is unknown, by what it could bring back. */
export function FindOut({ items, within = '' }: { items: readonly FindOutModel[]; within?: string }) {
  const t = useTranslations('result.findOut')
  const rows = items.map((item) => (
    <li key={`${item.kind} ${item.id}`}>
      <div className="t">
        <b>
          <a href={item.kind === 'practice' ? `#practice-${item.id}` : `#exposure-${item.id}`}>{item.short}</a>
        </b>
        <p>{item.ask}</p>
        <small>{item.dimensionName ?? t('exposure')}</small>
      </div>
      <div className="gain">
        {item.worth.label}
        <small>{t('worth')}</small>
      </div>
    </li>
  ))
  return (
    <Section within={within} id="find-out" heading={t('heading')} lead={t('lead')}>
      <Folded id={`${within}find-out-rest`} rows={rows} none={t('none')} rest={t('rest', { count: Math.max(0, rows.length - shown) })} />
    </Section>
  )
}

/** What is claimed and lacks its evidence, by what that would bring. */
export function Prove({ items, within = '' }: { items: readonly ProveModel[]; within?: string }) {
  const t = useTranslations('result.prove')
  const rows = items.map((item) => (
    <li key={item.practice} className="ticked">
      <MoveCheck practice={item.practice} what={item.short} kind="prove" />
      <div className="t">
        <b>
          <a href={`#practice-${item.practice}`}>{item.short}</a>
        </b>
        <p>{item.show}</p>
        <small>{t('what', { dimension: item.dimensionName, grade: item.needs })}</small>
        <MoveNote practice={item.practice} />
      </div>
      <div className="gain">
        {item.gain.label}
        <small>{t('gain')}</small>
      </div>
    </li>
  ))
  return (
    <Section within={within} id="prove" heading={t('heading')} lead={t('lead')}>
      <Folded id={`${within}prove-rest`} rows={rows} none={t('none')} rest={t('rest', { count: Math.max(0, rows.length - shown) })} />
    </Section>
  )
}

function Folded({ id, rows, none, rest }: { id: string; rows: readonly ReactNode[]; none: string; rest: string }) {
  if (rows.length === 0) return <p>{none}</p>
  return (
    <>
      <ol className="acts brief">{rows.slice(0, shown)}</ol>
      {rows.length > shown && (
        <details className="disc" id={id}>
          <summary>{rest}</summary>
          <ol className="acts brief" start={shown + 1}>
            {rows.slice(shown)}
          </ol>
        </details>
      )}
    </>
  )
}
