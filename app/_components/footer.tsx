import { useTranslations } from 'next-intl'
import { Link } from '#app/i18n/navigation.ts'

export function Footer({ version, notice }: { version: string; notice: string | null }) {
  const t = useTranslations('site')
  return (
    <footer className="foot page">
      <p>
        {t('brand')} · {t('instrument', { version })} ·{' '}
        <Link href="/privacy" prefetch={false}>
          {t('privacy')}
        </Link>{' '}
        ·{' '}
        <Link href="/api" prefetch={false}>
          {t('api')}
        </Link>
        {notice !== null && <> · {notice}</>}
      </p>
      <p>{t('disclaimer')}</p>
    </footer>
  )
}
