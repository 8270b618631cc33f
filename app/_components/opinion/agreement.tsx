import { useTranslations } from 'next-intl'
import { Section } from '#app/_components/result/section.tsx'
import type { OpinionsModel } from '#lib/report/opinions'

/** How far people agree beyond chance, of each two and on the whole, with what these figures mean and cannot mean. */
export function AgreementSection({ model: { pairs, overall, limits } }: { model: OpinionsModel }) {
  const t = useTranslations('opinions.agreement')
  return (
    <Section id="agreement" heading={t('heading')} lead={t('lead')}>
      <p className="overall">
        <span>{t('overall')}</span> <b>{overall.kappa.label}</b>
      </p>
      <p>{overall.sentence}</p>
      <p>{t('what')}</p>
      <h3>{t('caption')}</h3>
      <ol className="pairs">
        {pairs.map(({ key, between, kappa, strength, ...more }) => (
          <li key={key}>
            <h4>
              <bdi>{between}</bdi>
            </h4>
            <dl>
              <div>
                <dt>{t('kappa')}</dt>
                <dd className={kappa.value === null ? undefined : 'figure'}>
                  {kappa.label}
                  {strength !== null && <small>{strength}</small>}
                </dd>
              </div>
              {(['same', 'near', 'count'] as const).map((one) => (
                <div key={one}>
                  <dt>{t(one)}</dt>
                  <dd className="figure">{more[one]}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      <h3>{t('limits')}</h3>
      <ul className="limits">
        {limits.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  )
}
