import { useTranslations } from 'next-intl'
import { OfCompanion } from '#app/_components/what-if/provider.tsx'
import type { DimensionModel, ExposureModel, ReportModel } from '#lib/report/model'
import { PointBar } from './point-bar'
import { Practice } from './practice'
import { Section } from './section'

/** Every answer: the situation first, then each practice with its points and why. */
export function Answers({ model }: { model: ReportModel }) {
  const t = useTranslations('result.answers')
  return (
    <Section id="answers" heading={t('heading')} lead={t('lead')}>
      {model.companion === null ? (
        <All model={model} />
      ) : (
        [model, model.companion.report].map((one) => (
          <div key={one.instrument.id} className="answers-of" id={one === model ? undefined : 'companion-answers'}>
            <p className="part">{one.instrument.title}</p>
            {one === model ? (
              <All model={one} />
            ) : (
              <OfCompanion>
                <All model={one} />
              </OfCompanion>
            )}
          </div>
        ))
      )}
    </Section>
  )
}

function All({ model }: { model: ReportModel }) {
  return (
    <>
      <Situation id={`situation-${model.instrument.id}`} exposures={model.exposures} />
      {model.dimensions.map((dimension) => (
        <Dimension key={dimension.id} dimension={dimension} model={model} />
      ))}
    </>
  )
}

function Situation({ id, exposures }: { id: string; exposures: readonly ExposureModel[] }) {
  const t = useTranslations('result.answers')
  return (
    <details className="disc group" id={id}>
      <summary>
        <h3>{t('situation')}</h3>
        <span className="dim small">{t('situationCount', { count: exposures.length })}</span>
      </summary>
      <ul className="situation">
        {exposures.map((exposure) => (
          <li key={exposure.id} id={`exposure-${exposure.id}`}>
            <div>
              <h4>{exposure.short}</h4>
              <p className="dim">{exposure.ask}</p>
            </div>
            <div>
              <p className={exposure.unknown ? 'unknown' : undefined}>
                <b>{exposure.answer}</b>
              </p>
              {exposure.note !== null && (
                <p className="note" dir="auto">
                  {exposure.note}
                </p>
              )}
              {exposure.requires.length > 0 && (
                <ul className="requires">
                  {exposure.requires.map(({ dimension, name, level, drives }) => (
                    <li key={dimension} className={drives ? 'drives' : undefined}>
                      {t(drives ? 'drives' : 'requires', { name, level })}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Dimension({ dimension, model }: { dimension: DimensionModel; model: ReportModel }) {
  const t = useTranslations('result.answers')
  const [evidenced] = dimension.bar.parts
  return (
    <details className="disc group" id={`dimension-${dimension.id}`}>
      <summary>
        <h3>{dimension.name}</h3>
        <PointBar bar={dimension.bar} />
        <span className="dim small">
          {dimension.state === 'not-scored'
            ? dimension.stateLabel
            : t('dimension', { evidenced: evidenced?.figure.label ?? '', points: dimension.bar.total.label })}
        </span>
      </summary>
      <p className="dim">{dimension.lead}</p>
      {dimension.practices.map((practice) => (
        <Practice key={practice.id} practice={practice} sources={model.sources} />
      ))}
    </details>
  )
}
