import { useLocale, useTranslations } from 'next-intl'
import { locales } from '#lib/i18n/locale'
import type { NoteModel } from './notes'

/** A screening memo of this start-up: in which language, and which notes go into it. Works without script. */
export function MemoForm({ address, notes }: { address: string; notes: readonly Pick<NoteModel, 'id' | 'text' | 'by'>[] }) {
  const t = useTranslations('screen.startup.memo')
  const locale = useLocale()
  return (
    <form className="memo-form" method="get" action={`/${locale}${address}`}>
      <h3>{t('heading')}</h3>
      <p className="small dim">{t('lead')}</p>
      {notes.length > 0 && (
        <details className="disc">
          <summary>{t('notes')}</summary>
          <ul>
            {notes.map(({ id, text, by }) => (
              <li key={id}>
                <label className="tick">
                  <input type="checkbox" name="note" value={id} />
                  <span className="clip">
                    {by} · {text}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="row">
        {locales.map((one) => (
          <button key={one} className={one === locale ? 'btn low' : 'btn line low'} type="submit" name="lang" value={one}>
            {t(`download.${one}`)}
          </button>
        ))}
      </p>
    </form>
  )
}
