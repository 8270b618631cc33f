import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NoStreak, Streak } from '#app/_components/streak.tsx'
import type { BandModel, ReadingModel, ReportModel } from '#lib/report/model'

type Readings = ReportModel['readings']

const rich = { b: (chunks: ReactNode) => <b>{chunks}</b> }

/** The band in whose range a score lies, whatever else may hold the band of the reading. */
const placeOf = (score: number | null, bands: readonly BandModel[]): string | undefined =>
  score === null ? undefined : bands.findLast(({ atLeast }) => score >= atLeast)?.id

/** The score from 0 to 100 over the ranges of the bands. */
export function TotalStreak({ readings, bands, from }: Pick<ReportModel, 'readings' | 'bands'> & { from?: Readings | undefined }) {
  const t = useTranslations('result.plate')
  const { evidenced, claimed, possible } = readings
  const ranges = bands.map((band, index) => (bands[index + 1]?.atLeast ?? 100) - band.atLeast)
  return (
    <div className="total">
      <p className="serif">
        {t('total')}
        {evidenced.band !== null && claimed.band !== null && (
          <small>{t('standing', { evidenced: evidenced.band.name, claimed: claimed.band.name })}</small>
        )}
      </p>
      <div className="plot">
        <div className="s">
          {claimed.score.value === null ? (
            <NoStreak />
          ) : (
            <Streak
              height={34}
              evidenced={(from ?? readings).evidenced.score.value ?? 0}
              claimed={(from ?? readings).claimed.score.value ?? 0}
              after={from === undefined ? undefined : { evidenced: evidenced.score.value ?? 0, claimed: claimed.score.value }}
              possible={possible.score.value ?? claimed.score.value}
            />
          )}
        </div>
      </div>
      <ul className="bands" aria-label={t('bands')} style={{ '--ranges': ranges.map((range) => `${range}fr`).join(' ') }}>
        {bands.map((band) => (
          <Range
            key={band.id}
            band={band}
            here={[evidenced, claimed, possible].filter(({ score }) => placeOf(score.value, bands) === band.id)}
          />
        ))}
      </ul>
    </div>
  )
}

function Range({ band, here }: { band: BandModel; here: readonly ReadingModel[] }) {
  const t = useTranslations('result.plate')
  return (
    <li className={here.length === 0 ? undefined : 'now'}>
      {band.name} <small>{band.range}</small>
      {here.map((reading) => (
        <span key={reading.reading}>{t.rich('here', { ...rich, reading: reading.name, label: reading.score.label })}</span>
      ))}
    </li>
  )
}
