import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Confirm } from '#app/_components/account/confirm.tsx'
import { AccountWords } from '#app/_components/account/words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('confirm.title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** Where the link of a letter confirms an address. */
export default async function Page() {
  const t = await getTranslations('account')
  return (
    <main id="main" className="page plain account">
      <h1>{t('confirm.title')}</h1>
      <AccountWords>
        <Confirm />
      </AccountWords>
    </main>
  )
}
