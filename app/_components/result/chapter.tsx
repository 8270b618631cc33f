import { useTranslations } from 'next-intl'
import { paragraph } from '#lib/i18n/format'
import type { ReportModel } from '#lib/report/model'
import { isEmpty } from './empty'
import { FindOut, Prove } from './open-points'
import { Plan } from './plan'
import { Points } from './points'
import { Risks } from './risks'
import { StreakPlate } from './streak-plate'
import { Targets } from './targets'

/** Places of the companion's sections, which have those of the main instrument above them. */
export const within = 'companion-'

/** The result of the companion: what the first chapter says of the main instrument, less the charts that repeat its plate. */
export function Chapter({ model, first }: { model: ReportModel; first: ReportModel }) {
  const t = useTranslations('result')
  const { evidenced, claimed, possible } = model.readings
  // Most of the method is that of the main instrument, and is told there.
  const own = model.method.filter(({ text }) => first.method.every((one) => one.text !== text))
  return (
    <section className="chapter" id="companion" aria-labelledby="companion-h">
      <header>
        <p className="small dim">{t('chapter.lead')}</p>
        <h2 id="companion-h">{model.instrument.title}</h2>
        <p className="lead dim">{isEmpty(model) ? t('chapter.empty') : paragraph(model.summary, model.locale)}</p>
        {model.assessable && (
          <dl className="marks" aria-label={t('opening.marks')}>
            {[evidenced, claimed, possible].map((reading) => (
              <div key={reading.reading}>
                <dt title={reading.help}>{reading.name}</dt>
                <dd>
                  {t.rich('opening.points', {
                    small: (chunks) => <small>{chunks}</small>,
                    label: reading.score.label,
                    band: reading.band?.name ?? '',
                  })}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {model.assessable && (
          <ul className="small dim">
            {[...evidenced.limits, model.full?.sentence ?? model.checks.completeNote].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </header>
      {model.assessable && (
        <>
          <StreakPlate model={model} total caption={t('plate.caption')} note={t('chapter.plateNote')} figure={t('chapter.figure')} />
          <Points model={model} within={within} />
        </>
      )}
      <Risks flags={model.flags} sources={model.sources} within={within} />
      <Targets dimensions={model.dimensions} within={within} />
      {model.assessable && (
        <>
          <Plan plan={model.plan} within={within} />
          <FindOut items={model.findOut} within={within} />
          <Prove items={model.prove} within={within} />
        </>
      )}
      {own.length > 0 && (
        <details className="disc">
          <summary>{t('chapter.method')}</summary>
          <dl className="terms">
            {own.map(({ heading, text }) => (
              <div key={heading}>
                <dt>{heading}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}
