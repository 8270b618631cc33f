import { useTranslations } from 'next-intl'
import type { ReportModel } from '#lib/report/model'
import { Section } from './section'

/** The markets whose law is not, or not wholly, behind this result. */
export function NotCovered({ markets }: { markets: ReportModel['notCovered'] }) {
  const t = useTranslations('result.notCovered')
  if (markets.length === 0) return null
  return (
    <Section id="not-covered" heading={t('heading')} lead={t('lead')}>
      <dl className="terms">
        {markets.map(({ id, name, text }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
