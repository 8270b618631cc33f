import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { env } from '#app/server.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('title') }
}

/** Who keeps what, how long, and how to have it erased. The days are this server's own setting. */
export default function Privacy() {
  const t = useTranslations('privacy')
  return (
    <main id="main" className="page prose">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <h2>{t('where.title')}</h2>
      <p>{t('where.text')}</p>
      <h2>{t('what.title')}</h2>
      <ul>
        <li>{t('what.answers')}</li>
        <li>{t('what.hash')}</li>
        <li>{t('what.link')}</li>
        <li>{t('what.share')}</li>
        <li>{t('what.opinions')}</li>
        <li>{t('what.board')}</li>
        <li>{t('what.limits')}</li>
      </ul>
      <h2>{t('account.title')}</h2>
      <p>{t('account.text')}</p>
      <p>{t('account.erase')}</p>
      <h2>{t('browser.title')}</h2>
      <ul>
        <li>{t('browser.cookie')}</li>
        <li>{t('browser.outbox')}</li>
      </ul>
      <h2>{t('howLong.title')}</h2>
      <p>{t('howLong.text', { days: env().retentionDays })}</p>
      <h2>{t('erase.title')}</h2>
      <p>{t('erase.text')}</p>
      <p>{t('erase.board')}</p>
      <h2>{t('advice.title')}</h2>
      <p>{t('advice.text')}</p>
    </main>
  )
}
