import { useTranslations } from 'next-intl'
import type { Locale } from '#lib/i18n/locale'

const formats = ['csv', 'xlsx', 'json'] as const

/** The whole board to take away, in the language of the page. */
export function BoardFiles({ board, locale }: { board: string; locale: Locale }) {
  const t = useTranslations('boardExport')
  return (
    <p className="row board-files">
      <span className="dim small">{t('take')}</span>
      {formats.map((format) => (
        <a key={format} className="go" href={`/api/v1/boards/${board}/export?format=${format}&lang=${locale}`} download>
          {t('format', { format: format.toUpperCase() })}
        </a>
      ))}
    </p>
  )
}
