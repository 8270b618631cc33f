import { useTranslations } from 'next-intl'
import { Link } from '#app/i18n/navigation.ts'
import { Act } from './act'

export type KeptRow = { readonly id: string; readonly name: string; readonly changed: string; readonly isKept: boolean }

/** Assessments kept with the account, and those opened in this browser that could be. */
export function Assessments({ rows }: { rows: readonly KeptRow[] }) {
  const t = useTranslations('account.assessments')
  if (rows.length === 0) return <p className="dim">{t('none')}</p>
  return (
    <ul className="people">
      {rows.map(({ id, name, changed, isKept }) => (
        <li key={id}>
          <div>
            <h3>
              <Link href={`/assess/${id}`} prefetch={false}>
                <bdi>{name}</bdi>
              </Link>
            </h3>
            <p className="dim small">
              <span>{t('changed', { at: changed })}</span>
              <span>{t(isKept ? 'kept' : 'here')}</span>
            </p>
          </div>
          <div className="row">
            <Act
              method={isKept ? 'DELETE' : 'PUT'}
              address={`/account/assessments/${encodeURIComponent(id)}`}
              label={t(isKept ? 'detach' : 'attach')}
              name={t(isKept ? 'detachOf' : 'attachOf', { name })}
              {...(isKept
                ? { ask: { title: t('detachTitle', { name }), text: t('detachText'), confirm: t('detach'), cancel: t('cancel') } }
                : {})}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
