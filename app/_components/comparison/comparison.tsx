import { useTranslations } from 'next-intl'
import { Radar } from '#app/_charts/radar.tsx'
import { ChartKey } from '#app/_components/result/chart-key.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { DimensionModel } from '#lib/report/model'
import { hasRadar } from '#lib/report/radar'
import type { ComparisonModel } from '#lib/screening/comparison'
import { MemoLinks } from './memo-links'
import { Practices } from './practices'
import { Streaks } from './streaks'

type Props = {
  readonly model: ComparisonModel
  readonly board: string
  /** whether the evidenced reading shown is the reviewed one */
  readonly reviewed: boolean
  readonly chosen: readonly string[]
  readonly onlyDifferences: boolean
}

/** Start-ups beside one another: scores, how firm their order is, streaks over one another, profiles, practices. */
export function Comparison({ model, board, reviewed, chosen, onlyDifferences }: Props) {
  const t = useTranslations('screen.compare')
  return (
    <>
      <MemoLinks board={board} ids={model.rows.map(({ id }) => id)} />
      <Numbers model={model} board={board} reviewed={reviewed} />
      <Section id="order" heading={t('order.heading')} lead={t('order.lead')}>
        <ul className="pairs">
          {model.pairs.map(({ id, text, more }) => (
            <li key={id}>
              <p>{text}</p>
              {more !== null && <p className="small dim">{more}</p>}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="streaks" heading={t('streaks.heading')} lead={t('streaks.lead')}>
        <Streaks model={model} />
      </Section>
      <Profiles model={model} />
      <Section id="practices" heading={t('practices.heading')} lead={t('practices.lead')}>
        <Practices model={model} board={board} chosen={chosen} onlyDifferences={onlyDifferences} />
      </Section>
    </>
  )
}

function Numbers({ model, board, reviewed }: Pick<Props, 'model' | 'board' | 'reviewed'>) {
  const t = useTranslations('screen.compare.numbers')
  const list = useTranslations('screen.compare')
  return (
    <Section id="numbers" heading={t('heading')} lead={t('lead')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className="scroller" tabIndex={0} aria-label={t('caption')}>
        <table className="figures">
          <caption className="vh">{t('caption')}</caption>
          <thead>
            <tr>
              {(
                [
                  'company',
                  'rank',
                  'score',
                  reviewed ? 'reviewed' : 'evidenced',
                  'claimed',
                  'possible',
                  'band',
                  'flags',
                  'coverage',
                ] as const
              ).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {model.rows.map(({ id, name, rank, score, readings, band, flags, coverage }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  <Link href={`/screen/${board}/${id}`} prefetch={false}>
                    {name}
                  </Link>
                </th>
                {[rank, score.label, readings.evidenced.label, readings.claimed.label, readings.possible.label, band, flags, coverage].map(
                  (cell, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never change places
                    <td key={place}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {model.dropped.map((name) => (
        <p className="small" key={name}>
          {list('dropped', { dimensions: name })}
        </p>
      ))}
    </Section>
  )
}

function Profiles({ model }: Pick<Props, 'model'>) {
  const t = useTranslations('screen.compare.radar')
  const key = useTranslations('screen.compare.numbers')
  const plate = useTranslations('result.plate')
  const profiles = model.rows.map(({ id, name }) => ({
    id,
    name,
    dimensions: model.dimensions.flatMap(({ entrants }) => entrants.filter((one) => one.id === id).map((one) => one.dimension)),
  }))
  if (!hasRadar(model.dimensions.length)) return null
  const row = ({ id, name, level, target }: DimensionModel) => ({
    id,
    name,
    evidenced: level.evidenced.value ?? 0,
    claimed: level.claimed.value ?? 0,
    target: target.value ?? 0,
    label: t('row', { name, evidenced: level.evidenced.label, claimed: level.claimed.label, target: target.label }),
  })
  return (
    <Section id="profiles" heading={t('heading')} lead={t('lead')}>
      <div className="profiles">
        {profiles.map(({ id, name, dimensions }) => {
          const rows = dimensions.map(row)
          return (
            <figure key={id} className="fig">
              <Radar rows={rows} label={t('label', { name, rows: rows.map(({ label }) => label).join(' ') })} />
              <figcaption dir="auto">
                <b>{name}</b>
              </figcaption>
            </figure>
          )
        })}
      </div>
      <ul className="legend" aria-hidden="true">
        <ChartKey kind="evidenced" label={key('evidenced')} />
        <ChartKey kind="claimed" label={key('claimed')} />
        <ChartKey kind="target" label={plate('target')} />
      </ul>
    </Section>
  )
}
