import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import type { Edition } from '#lib/report/edition'

const formats = ['csv', 'json'] as const

/** The report in other formats, each with what it is for. `base` is its address without the ending. */
export function Exports({ base, editions }: { base: string; editions: readonly Edition[] }) {
  const t = useTranslations('result.exports')
  const [first = 'full', ...others] = editions
  return (
    <details className="disc exports">
      <summary>{t('heading')}</summary>
      <ul className="files">
        {formats.map((format) => (
          <li key={format}>
            <a className="go" href={`${base}.${format}?edition=${first}`} download>
              <Icon name="download" /> {t(format)}
            </a>
            {others.map((edition) => (
              <a key={edition} className="go only" href={`${base}.${format}?edition=${edition}`} download>
                {t('summary')}
                <span className="vh">{t(format)}</span>
              </a>
            ))}
            <small>{t(`${format}Help`)}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
