import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { locales } from '#lib/i18n/locale'

/** The memo on these start-ups, in either language. */
export function MemoLinks({ board, ids }: { board: string; ids: readonly string[] }) {
  const t = useTranslations('screen.compare.memo')
  const locale = useLocale()
  const query = ids.map((id) => `&s=${encodeURIComponent(id)}`).join('')
  return (
    <p className="row memo-links">
      <span className="small dim">{t('lead')}</span>
      {locales.map((one) => (
        <a key={one} className="go" href={`/${locale}/screen/${board}/memo.pdf?lang=${one}${query}`} download>
          <Icon name="download" /> {t(`download.${one}`)}
        </a>
      ))}
    </p>
  )
}
