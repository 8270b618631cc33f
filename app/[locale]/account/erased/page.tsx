import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Link } from '#app/i18n/navigation.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('erased.title'), robots: { index: false } }
}

/** Says that an account is gone. */
export default async function Page() {
  const t = await getTranslations('account')
  return (
    <main id="main" className="page plain account">
      <h1>{t('erased.title')}</h1>
      <p className="lead">{t('erased.text')}</p>
      <p>
        <Link className="go" href="/" prefetch={false}>
          {t('erased.home')}
        </Link>
      </p>
    </main>
  )
}
