import { useTranslations } from 'next-intl'
import type { ReportModel } from '#lib/report/model'
import { Section } from './section'

/** How firm the score is: what is known, what "not applicable" did, what other rules would give. */
export function Checks({ checks }: Pick<ReportModel, 'checks'>) {
  const t = useTranslations('result.checks')
  return (
    <Section id="checks" heading={t('heading')} lead={t('lead')}>
      <dl className="checks">
        <div>
          <dt>{t('coverage')}</dt>
          <dd>
            <b>{checks.coverage.label}</b>
            <small>{t('coverageText')}</small>
            <small>{checks.completeNote}</small>
          </dd>
        </div>
        <div>
          <dt>{t('na')}</dt>
          <dd>
            <b>{checks.naAsAbsent.label}</b>
            <small>{t('naText')}</small>
            <small>{checks.naNote}</small>
          </dd>
        </div>
        <div>
          <dt>{t('sensitivity')}</dt>
          <dd>
            <ul>
              {checks.sensitivity.map(({ rule, name, figure }) => (
                <li key={rule}>
                  <b>{figure.label}</b> {name}
                </li>
              ))}
            </ul>
            <small>{t('sensitivityText')}</small>
          </dd>
        </div>
      </dl>
    </Section>
  )
}
