import { useTranslations } from 'next-intl'
import type { DimensionModel } from '#lib/report/model'
import { Section } from './section'

/** The level that each dimension must reach, and the answers that say so. */
export function Targets({ dimensions, within = '' }: { dimensions: readonly DimensionModel[]; within?: string }) {
  const t = useTranslations('result.targets')
  return (
    <Section within={within} id="targets" heading={t('heading')} lead={t('lead')}>
      <ul className="targets">
        {dimensions.map((dimension) => (
          <li key={dimension.id}>
            <details className="disc" id={`${within}target-${dimension.id}`}>
              <summary>
                <h3>{dimension.name}</h3>
                <span>
                  <b>{t('level', { level: dimension.target.label })}</b> {dimension.target.name}
                </span>
              </summary>
              {dimension.possibleTarget !== null && <p className="small dim">{dimension.possibleTarget.note}</p>}
              {dimension.baseNote === null ? (
                <ul>
                  {dimension.drivers.map((driver) => (
                    <li key={`${driver.exposure} ${driver.option}`} className={driver.unknown ? 'unknown' : undefined}>
                      <b>
                        <span className="dim">{driver.exposureName}</span> {driver.option}
                      </b>
                      {driver.why !== null && <small>{driver.why}</small>}
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="dim">{dimension.baseNote}</p>
              )}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
}
