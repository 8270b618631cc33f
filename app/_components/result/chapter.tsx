import { useTranslations } from 'next-intl'
import { ScoreAfter } from '#app/_components/what-if/after.tsx'
import { LivePlate } from '#app/_components/what-if/plate.tsx'
import { plateOf } from '#app/_components/what-if/plate-model.ts'
import { paragraph } from '#lib/i18n/format'
import type { CompanionModel } from '#lib/report/model'
import { isEmpty } from './empty'
import { FindOut, Prove } from './open-points'
import { Plan } from './plan'
import { Points } from './points'
import { Risks } from './risks'
import { Targets } from './targets'
import { Why } from './why'
import { whyScoreId } from './why-id'

/** Places of the companion's sections, which have those of the main instrument above them. */
export const within = 'companion-'

/** The result of the companion: what the first chapter says of the main instrument, less the charts that repeat its plate. */
export function Chapter({ report: model, own }: CompanionModel) {
  const t = useTranslations('result')
  const { evidenced, claimed, possible } = model.readings
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
                  <button
                    className="why-number"
                    type="button"
                    popoverTarget={whyScoreId(reading.reading, within)}
                    aria-label={t('why.open', { label: `${model.instrument.title} ${reading.name} ${reading.score.label}` })}
                  >
                    {t.rich('opening.points', {
                      small: (chunks) => <small>{chunks}</small>,
                      label: reading.score.label,
                      band: reading.band?.name ?? '',
                    })}
                  </button>
                  <ScoreAfter reading={reading.reading} />
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
          <LivePlate model={plateOf(model)} caption={t('plate.caption')} note={t('chapter.plateNote')} figure={t('chapter.figure')} />
          <Why model={model} within={within} />
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
      {own.method.length + own.bands.length + own.levels.length > 0 && (
        <details className="disc" id="companion-method">
          <summary>{t('chapter.method')}</summary>
          <dl className="terms">
            {own.method.map(({ heading, text }) => (
              <div key={heading}>
                <dt>{heading}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            <Scale heading={t('method.levels')} steps={own.levels.map(({ level, name, text }) => ({ name: `${level} ${name}`, text }))} />
            <Scale
              heading={t('method.bands')}
              steps={own.bands.map(({ name, range, meaning }) => ({ name, text: `${range} · ${meaning}` }))}
            />
          </dl>
        </details>
      )}
    </section>
  )
}

function Scale({ heading, steps }: { heading: string; steps: readonly { readonly name: string; readonly text: string }[] }) {
  if (steps.length === 0) return null
  return (
    <div>
      <dt>{heading}</dt>
      <dd>
        <ol className="levels-list">
          {steps.map(({ name, text }) => (
            <li key={name}>
              <b>{name}</b> {text}
            </li>
          ))}
        </ol>
      </dd>
    </div>
  )
}
