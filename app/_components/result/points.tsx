import { useTranslations } from 'next-intl'
import type { ReportModel } from '#lib/report/model'
import { PartKey, PointBar } from './point-bar'
import { Section } from './section'

/** The bar of 100 points and the same by dimension. */
export function Points({ model, within = '' }: { model: ReportModel; within?: string }) {
  const t = useTranslations('result.points')
  const scored = model.dimensions.filter(({ state }) => state !== 'not-scored')
  return (
    <Section within={within} id="points" heading={t('heading')} lead={t('lead')}>
      <div className="slab hundred">
        <PointBar bar={model.bar} tall />
        <dl>
          {model.bar.parts.map(({ part, name, help, figure }) => (
            <div key={part}>
              <dt>
                <PartKey part={part} />
                {name}
              </dt>
              <dd>
                <b>{figure.label}</b>
                <small>{help}</small>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <details className="disc" id={`${within}points-table`}>
        <summary>{t('table')}</summary>
        <div className="wide">
          <table className="figures">
            <caption className="vh">{t('table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('dimension')}</th>
                <td className="bar-cell" />
                {model.bar.parts.map(({ part, name }) => (
                  <th key={part} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col">{t('total')}</th>
              </tr>
            </thead>
            <tbody>
              {scored.map(({ id, name, bar }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="bar-cell">
                    <PointBar bar={bar} />
                  </td>
                  {bar.parts.map(({ part, figure }) => (
                    <td key={part}>{figure.label}</td>
                  ))}
                  <td>{bar.total.label}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('sum')}</th>
                <td className="bar-cell" />
                {model.bar.parts.map(({ part, figure }) => (
                  <td key={part}>{figure.label}</td>
                ))}
                <td>{model.bar.total.label}</td>
              </tr>
            </tfoot>
          </table>
          <p className="small dim">{t('cut')}</p>
        </div>
      </details>
    </Section>
  )
}
