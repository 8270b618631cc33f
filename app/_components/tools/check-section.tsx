import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import type { CheckModel } from '#lib/evidence/compute/check-model'

const columns = ['model', 'hardware', 'estimate', 'published', 'ratio', 'utilisation', 'use'] as const

/** How far the calculator's estimates lie from what was published, run by run. */
export function CheckSection({ check }: { check: CheckModel }) {
  const t = useTranslations('compute.check')
  return (
    <section className="worked-part" id="check" aria-labelledby="check-h">
      <h2 id="check-h">{t('title')}</h2>
      <p className="account">{t('lead')}</p>
      {check.sentences.map((sentence) => (
        <p key={sentence} className="account">
          {sentence}
        </p>
      ))}
      <details className="disc">
        <summary>{check.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard. */}
        <section className="wide" aria-label={t('caption')} tabIndex={0}>
          <table className="figures runs">
            <caption>{t('caption')}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {check.rows.map((row) => (
                <tr key={row.id} className={row.missed ? 'missed' : undefined}>
                  <th scope="row">
                    <a href={row.url} target="_blank" rel="noreferrer" aria-label={row.source}>
                      {row.model} <Icon name="external" />
                    </a>
                    {row.note !== null && <small>{row.note}</small>}
                  </th>
                  <td>{row.hardware}</td>
                  <td>{row.estimate}</td>
                  <td>{row.published}</td>
                  <td>
                    {row.ratio}
                    {row.missed && <small>{t('outside')}</small>}
                  </td>
                  <td>{row.utilisation}</td>
                  <td>{row.use}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}
