import { useTranslations } from 'next-intl'
import { Rows } from '#app/_components/calculations/rows.tsx'
import { Icon } from '#app/_components/icon.tsx'
import { list } from '#lib/i18n/format'
import type { ReportModel } from '#lib/report/model'
import { Section } from './section'

/** Answers that cannot be right together with what was worked out. */
export function Contradictions({ contradictions }: Pick<ReportModel, 'contradictions'>) {
  const t = useTranslations('report.calculation')
  if (contradictions.length === 0) return null
  return (
    <Section id="contradictions" heading={t('contradictions')} lead={t('contradictionsLead')}>
      <ul className="kept">
        {contradictions.map(({ id, text, calculation, answers }) => (
          <li key={id}>
            <p>
              <b>
                <Icon name="warning" /> {text}
              </b>
            </p>
            <p className="row small">
              {answers.map(({ kind, id: answer, label }) => (
                <a key={answer} href={`#${kind}-${answer}`}>
                  {label}
                </a>
              ))}
              <a href={`#calculation-${calculation.id}`}>{t('calculation', { name: calculation.name })}</a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What was worked out, and which answers it is the evidence of. */
export function Calculations({ calculations, locale }: Pick<ReportModel, 'calculations' | 'locale'>) {
  const t = useTranslations('report.calculation')
  if (calculations.length === 0) return null
  return (
    <Section id="calculations" heading={t('heading')} lead={t('lead')}>
      {calculations.map(({ id, name, summary, backs, stale, inputs, outputs, sources, origin, digest }) => (
        <details key={id} className="disc group" id={`calculation-${id}`}>
          <summary>
            <h3>{name}</h3>
            {stale.length > 0 && <Icon name="warning" />}
          </summary>
          <p>{summary}</p>
          {backs.length > 0 && (
            <p className="small">
              {t('backs', {
                questions: list(
                  backs.map(({ label }) => label),
                  locale,
                ),
              })}
            </p>
          )}
          {stale.map((why) => (
            <p key={why} className="shortfall">
              <Icon name="warning" /> {why}
            </p>
          ))}
          <h4>{t('outputs')}</h4>
          <Rows rows={outputs} />
          <h4>{t('inputs')}</h4>
          <Rows rows={inputs} />
          {sources.length > 0 && (
            <>
              <h4>{t('sources')}</h4>
              <ul className="offers">
                {sources.map((source) => (
                  <li key={source}>{source}</li>
                ))}
              </ul>
            </>
          )}
          <p className="small dim">
            {origin} <span className="digest">{digest}</span>
          </p>
        </details>
      ))}
    </Section>
  )
}
