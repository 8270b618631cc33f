import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { paragraph } from '#lib/i18n/format'
import type { Edition } from '#lib/report/edition'

type Props = {
  readonly edition: Edition
  readonly at: string
  readonly code: string
  readonly sealed: string
  /** moment; null for a link without an end */
  readonly until: string | null
  /** whether it is the owner who looks at what readers see */
  readonly own: boolean
}

/** To a reader: what this is, how long it can be seen, and that the owner is told of it. */
export function ShownNote({ edition, at, code, sealed, until, own }: Props) {
  const t = useTranslations('share.shown')
  const locale = useLocale()
  const sentences = [t(edition, { at, code }), ...(until === null ? [] : [t('until', { at: until })]), t('noted')]
  return (
    <aside className="standing" aria-label={t('label')}>
      {own && <p className="done">{t('own')}</p>}
      <p>{paragraph(sentences, locale)}</p>
      <p className="row">
        <a className="go" href={sealed} download>
          <Icon name="download" /> {t('sealed')}
        </a>
      </p>
    </aside>
  )
}
