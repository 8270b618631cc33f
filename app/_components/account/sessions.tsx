import { useTranslations } from 'next-intl'
import { Act } from './act'

/** `device` is '' where the browser does not say what it is. */
export type SessionRow = { readonly id: string; readonly device: string; readonly since: string; readonly until: string }

/** Where someone is signed in; each can be ended. */
export function Sessions({ rows, own }: { rows: readonly SessionRow[]; own: string }) {
  const t = useTranslations('account.sessions')
  return (
    <>
      <ul className="people">
        {rows.map(({ id, device, since, until }) => (
          <li key={id}>
            <div>
              <h3>
                {device === '' ? t('unknown') : device} {id === own && <span className="dim small">{t('this')}</span>}
              </h3>
              <p className="dim small">
                <span>{t('since', { at: since })}</span>
                <span>{t('until', { at: until })}</span>
              </p>
            </div>
            {id !== own && (
              <div className="row">
                <Act
                  method="DELETE"
                  address={`/account/sessions/${encodeURIComponent(id)}`}
                  label={t('end')}
                  name={t('endOf', { of: device === '' ? t('unknown') : device, at: since })}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {rows.length > 1 && (
        <p className="row">
          <Act method="DELETE" address="/account/sessions" label={t('endOthers')} />
        </p>
      )}
    </>
  )
}
