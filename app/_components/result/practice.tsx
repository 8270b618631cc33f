import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { PracticeMoves } from '#app/_components/what-if/practice-moves.tsx'
import type { EvidenceModel, PracticeModel, SourceModel } from '#lib/report/model'
import { Citations } from './citations'
import { PointBar } from './point-bar'

/** One practice: how it was answered, on what evidence, what it earned and why, and how an investor can test it. */
export function Practice({ practice, sources }: { practice: PracticeModel; sources: readonly SourceModel[] }) {
  const t = useTranslations('result.answers')
  const tWhy = useTranslations('result.why')
  const { bar } = practice
  return (
    <article className="practice" id={`practice-${practice.id}`} data-state={practice.state}>
      <header>
        <h4>
          <span className="code">{practice.code}</span> {practice.short}
        </h4>
        {bar === null ? (
          <p className="pts dim">{t('none')}</p>
        ) : (
          <p className="pts">
            <PointBar bar={bar} />
            <span>{t('pointsOf', { evidenced: bar.parts[0]?.figure.label ?? '', total: bar.total.label })}</span>
          </p>
        )}
      </header>
      <p className="dim">{practice.ask}</p>
      <p className="why-points">{practice.explanation}</p>
      {practice.worked.length > 0 && (
        <details className="worked">
          <summary>{tWhy('worked')}</summary>
          {practice.worked.map((line) => (
            <p className="formula" key={line}>
              {line}
            </p>
          ))}
        </details>
      )}
      {bar !== null && <PracticeMoves practice={practice.id} what={practice.short} />}
      <dl>
        <Item label={t('answer')}>
          <b className={practice.state === 'dk' || practice.state === 'unanswered' ? 'unknown' : undefined}>{practice.answer}</b>
          {practice.anchor !== null && <p dir="auto">{practice.anchor}</p>}
        </Item>
        {practice.evidence !== null && (
          <Item label={t('evidence')}>
            <Evidence evidence={practice.evidence} />
          </Item>
        )}
        {practice.note !== null && (
          <Item label={t('note')}>
            <p className="note" dir="auto">
              {practice.note}
            </p>
          </Item>
        )}
        <Item label={t('probe')}>
          <p>{practice.probe}</p>
        </Item>
        {practice.sources.length > 0 && (
          <Item label={t('sources')}>
            <Citations ids={practice.sources} sources={sources} />
          </Item>
        )}
      </dl>
    </article>
  )
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Evidence({ evidence }: { evidence: EvidenceModel }) {
  const t = useTranslations('result.answers')
  return (
    <>
      <b>{evidence.name}</b>
      {evidence.shortfall !== null && (
        <p className="warn">
          <Icon name="warning" />
          {evidence.shortfall}
        </p>
      )}
      {evidence.staleNote !== null && (
        <p className="warn">
          <Icon name="warning" />
          {evidence.staleNote}
        </p>
      )}
      {evidence.details.length > 0 && (
        <ul className="details">
          {evidence.details.map(({ label, value, url }) => (
            <li key={label}>
              <span className="dim">{label}</span>{' '}
              {url === null ? (
                <bdi>{value}</bdi>
              ) : (
                <a href={url} target="_blank" rel="noreferrer nofollow ugc">
                  {value}
                  <Icon name="external" />
                  <span className="vh">{t('newWindow')}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
