import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ResetForm } from '#app/_components/account/reset-form.tsx'
import { AccountWords } from '#app/_components/account/words.tsx'
import { sendsMail } from '#app/accounts.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('reset.title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** Where a forgotten password is replaced: by address, and then by the link of a letter. */
export default async function Page() {
  const t = await getTranslations('account')
  return (
    <main id="main" className="page plain account">
      <h1>{t('reset.title')}</h1>
      <p className="lead dim">{t(sendsMail() ? 'reset.lead' : 'reset.leadNoMail')}</p>
      <noscript>
        <p className="notice">{t('noScript')}</p>
      </noscript>
      <AccountWords>
        <ResetForm sent={t(sendsMail() ? 'reset.sent' : 'reset.sentNoMail')} />
      </AccountWords>
    </main>
  )
}
