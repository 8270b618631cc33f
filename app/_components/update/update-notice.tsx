import { useLocale, useTranslations } from 'next-intl'
import { Link } from '#app/i18n/navigation.ts'
import type { Text } from '#lib/i18n/locale'

type Newer = { readonly to: { readonly id: string; readonly version: string; readonly title: Text }; readonly version: string }

/** That a newer version is here; the assessment stays on its own until it is brought over. */
export function UpdateNotice({ id, newer }: { id: string; newer: readonly Newer[] }) {
  const t = useTranslations('assess.update')
  const locale = useLocale()
  return newer.map(({ to, version }) => (
    <p className="notice" key={to.id}>
      {t('notice', { title: to.title[locale], from: version, to: to.version })}{' '}
      <Link href={`/assess/${id}/update`} prefetch={false}>
        {t('see')}
      </Link>
    </p>
  ))
}
