import { useTranslations } from 'next-intl'
import type { ReportModel } from '#lib/report/model'
import { Section } from './section'

/** How the score comes about, in the instrument's own numbers. */
export function Method({ model }: { model: ReportModel }) {
  const t = useTranslations('result.method')
  const [first, ...rest] = model.method
  return (
    <Section id="method" heading={t('heading')} lead={t('lead', { version: model.instrument.version, scoring: model.scoring })}>
      {first !== undefined && <p className="account">{first.text}</p>}
      <details className="disc" id="method-more">
        <summary>{t('open')}</summary>
        <dl className="terms">
          <div>
            <dt>{t('levels')}</dt>
            <dd>
              <ol className="levels-list">
                {model.levels.map(({ level, name, text }) => (
                  <li key={level}>
                    <b>
                      {level} {name}
                    </b>{' '}
                    {text}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
          {rest.map(({ heading, text }) => (
            <div key={heading}>
              <dt>{heading}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt>{t('bands')}</dt>
            <dd>
              <ol className="levels-list">
                {model.bands.map((band) => (
                  <li key={band.id}>
                    <b>{band.name}</b> {band.range} · {band.meaning}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        </dl>
      </details>
    </Section>
  )
}
