import { useTranslations } from 'next-intl'
import type { MethodModel } from '#lib/report/method-page'

/** What each version of the instrument changed, newest first. */
export function Changelog({ changelog }: { changelog: MethodModel['changelog'] }) {
  const t = useTranslations('method.changelog')
  return (
    <ol className="flag-list">
      {changelog.map(({ version, date, note, changes }) => (
        <li key={version}>
          <p>
            <b>{version}</b> <small className="dim">{date}</small>
          </p>
          <p>{note}</p>
          {changes.length > 0 && (
            <details className="disc">
              <summary>{t('changes', { count: changes.length })}</summary>
              <ul className="plain-list">
                {changes.map((change) => (
                  <li key={`${change.kind}-${change.about}`}>
                    {t('change', { kind: change.kind, about: change.about })}
                    {change.note !== null && <span className="dim"> {change.note}</span>}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}
