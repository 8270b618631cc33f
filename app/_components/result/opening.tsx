import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ScoreAfter } from '#app/_components/what-if/after.tsx'
import { Link } from '#app/i18n/navigation.ts'
import { paragraph } from '#lib/i18n/format'
import type { ReadingModel, ReportModel } from '#lib/report/model'
import { Alarm } from './alarm'
import { isEmpty } from './empty'
import { whyScoreId } from './why-id'

const rich = {
  nb: (chunks: ReactNode) => <span className="nb">{chunks}</span>,
  small: (chunks: ReactNode) => <small>{chunks}</small>,
  br: () => <br />,
}

/** A number of the headline, which opens the sum that it comes from, where sheets explain the numbers. */
function Headed({ reading, why, children }: { reading: 'evidenced' | 'claimed'; why: boolean; children: ReactNode }) {
  if (!why) return children
  return (
    <button className="why-number" type="button" popoverTarget={whyScoreId(reading)}>
      {children}
    </button>
  )
}

/** The two numbers in words, what they come to, what holds the band, and the critical risks. `why`: whether sheets explain the numbers. */
export function Opening({ model, answers, why = true }: { model: ReportModel; answers: string | null; why?: boolean }) {
  const t = useTranslations('result')
  const { evidenced, claimed, possible } = model.readings
  const parted = evidenced.score.label !== claimed.score.label
  // The headline has said the two scores; where they are one, the first sentence says why.
  const sentences = model.assessable && parted ? model.summary.slice(1) : model.summary
  return (
    <section className="open" aria-labelledby="claim">
      <div>
        <h1 id="claim">
          <Headline model={model} why={why} />
        </h1>
        <p className="lead dim">{paragraph(sentences, model.locale)}</p>
        {isEmpty(model) && answers !== null && (
          <p className="row">
            <Link className="btn" href={answers} prefetch={false}>
              {t('opening.begin')}
            </Link>
          </p>
        )}
        {model.assessable && (
          <dl className="marks" aria-label={t('opening.marks')}>
            {[evidenced, claimed, possible].map((reading) => (
              <div key={reading.reading}>
                <dt title={reading.help}>{reading.name}</dt>
                <dd>
                  {why ? (
                    <button
                      className="why-number"
                      type="button"
                      popoverTarget={whyScoreId(reading.reading)}
                      aria-label={t('why.open', { label: `${reading.name} ${reading.score.label}` })}
                    >
                      {t.rich('opening.points', { ...rich, label: reading.score.label, band: reading.band?.name ?? '' })}
                    </button>
                  ) : (
                    t.rich('opening.points', { ...rich, label: reading.score.label, band: reading.band?.name ?? '' })
                  )}
                  <ScoreAfter reading={reading.reading} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <Alarm flags={model.flags} />
      {model.assessable && <Holds readings={[evidenced, claimed]} />}
    </section>
  )
}

function Headline({ model, why }: { model: ReportModel; why: boolean }) {
  const t = useTranslations('result')
  const { evidenced, claimed } = model.readings
  const numbers = {
    ...rich,
    un: (chunks: ReactNode) => (
      <span className="un">
        <Headed reading="claimed" why={why}>
          {chunks}
        </Headed>
      </span>
    ),
    em: (chunks: ReactNode) => (
      <em>
        <Headed reading="evidenced" why={why}>
          {chunks}
        </Headed>
      </em>
    ),
  }
  if (!model.assessable) return t('opening.unassessable')
  if (isEmpty(model)) return t.rich('opening.empty', rich)
  if (evidenced.score.label === claimed.score.label) return t.rich('opening.same', { ...numbers, score: claimed.score.label })
  return t.rich('opening.both', { ...numbers, claimed: claimed.score.label, evidenced: evidenced.score.label })
}

/** What decides the band of each reading. */
function Holds({ readings }: { readings: readonly ReadingModel[] }) {
  const t = useTranslations('result')
  return (
    <div className="holds">
      <h2>{t('opening.holds')}</h2>
      <dl>
        {readings.map((reading) => (
          <div key={reading.reading}>
            <dt>
              {reading.name} <b>{reading.band?.name}</b>
            </dt>
            <dd>
              {reading.limits.map((limit) => (
                <span key={limit}>{limit}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
