import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { OnlyInWhatIf } from '#app/_components/what-if/after.tsx'
import type { DimensionModel, ReportModel, WhyScoreModel } from '#lib/report/model'
import { PartKey, PointBar } from './point-bar'
import { whyDimensionId, whyScoreId } from './why-id'

const order = ['evidenced', 'claimed', 'possible'] as const

/** Behind every score and every dimension: how its number comes about. Each opens from the number itself, without a script as well. */
export function Why({ model, within = '' }: { model: ReportModel; within?: string }) {
  return (
    <>
      {order.map((reading) => {
        const why = model.why[reading]
        return why === null ? null : <WhyScore key={reading} why={why} model={model} within={within} />
      })}
      {model.dimensions.map((dimension) => (
        <WhyDimension key={dimension.id} dimension={dimension} />
      ))}
    </>
  )
}

function Sheet({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const t = useTranslations('result.why')
  return (
    <section className="why-sheet" id={id} popover="auto" aria-labelledby={`${id}-h`}>
      <header>
        <h2 id={`${id}-h`}>{title}</h2>
        <button className="drop" type="button" popoverTarget={id} popoverTargetAction="hide" aria-label={t('close')}>
          <Icon name="close" />
        </button>
      </header>
      <OnlyInWhatIf>
        <p className="small on-what-if">{t('whatIf')}</p>
      </OnlyInWhatIf>
      {children}
    </section>
  )
}

function Parts({ bar }: { bar: ReportModel['bar'] }) {
  return (
    <>
      <PointBar bar={bar} />
      <ul className="parts-key">
        {bar.parts.map(({ part, name, figure }) => (
          <li key={part}>
            <PartKey part={part} />
            {name} <b>{figure.label}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

function WhyScore({ why, model, within }: { why: WhyScoreModel; model: ReportModel; within: string }) {
  const t = useTranslations('result.why')
  const { checks } = model
  return (
    <Sheet id={whyScoreId(why.reading, within)} title={why.title}>
      <p>{why.lead}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('dimension')}</th>
            <th scope="col">{t('full')}</th>
            <th scope="col">{t('percent')}</th>
            <th scope="col">{t('points')}</th>
          </tr>
        </thead>
        <tbody>
          {why.rows.map(({ id, name, full, percent, points }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{full}</td>
              <td>× {percent}</td>
              <td>= {points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="formula">{why.sum}</p>
      <h3>{t('parts')}</h3>
      <Parts bar={model.bar} />
      {why.rules.length > 0 && (
        <>
          <h3>{t('rules')}</h3>
          <ul className="rules">
            {why.rules.map(({ text, allows, holds }) => (
              <li key={text}>
                {text} <span>{t('allows', { band: allows })}</span> {holds && <b>{t('holds')}</b>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('na')}</h3>
      <p>{checks.naNote}</p>
      <h3>{t('sensitivity')}</h3>
      <ul className="rules">
        {checks.sensitivity.map(({ rule, name, figure }) => (
          <li key={rule}>
            {name} <b>{figure.label}</b>
          </li>
        ))}
      </ul>
      <p className="small dim">{t('sensitivityText')}</p>
      <p>
        <a href={`#${within}answers`}>{t('more')}</a>
      </p>
    </Sheet>
  )
}

function WhyDimension({ dimension }: { dimension: DimensionModel }) {
  const t = useTranslations('result.why')
  const { baseNote, bar, drivers, id, name, target, why } = dimension
  if (why === null) return null
  return (
    <Sheet id={whyDimensionId(id)} title={t('dimensionTitle', { name })}>
      <h3>{t('target', { level: target.label })}</h3>
      {baseNote === null ? (
        <ul className="rules">
          {drivers.map((driver) => (
            <li key={`${driver.exposure} ${driver.option}`}>
              {driver.exposureName} <b>{driver.option}</b>
              {driver.why !== null && <small>{driver.why}</small>}
            </li>
          ))}
        </ul>
      ) : (
        <p>{baseNote}</p>
      )}
      <p>{t('credit')}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('practice')}</th>
            <th scope="col">{t('weight')}</th>
            <th scope="col">{t('evidenced')}</th>
            <th scope="col">{t('claimed')}</th>
          </tr>
        </thead>
        <tbody>
          {why.rows.map(({ practice, short, weight, evidenced, claimed }) => (
            <tr key={practice}>
              <th scope="row">
                <a href={`#practice-${practice}`}>{short}</a>
              </th>
              <td>{weight}</td>
              <td>{evidenced}</td>
              <td>{claimed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {why.sums.map((sum) => (
        <p className="formula" key={sum}>
          {sum}
        </p>
      ))}
      <h3>{t('parts')}</h3>
      <Parts bar={bar} />
    </Sheet>
  )
}
