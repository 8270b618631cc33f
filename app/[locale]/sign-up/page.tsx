import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { nextPath } from '#app/_components/account/next-path.ts'
import { SignUpForm } from '#app/_components/account/sign-up-form.tsx'
import { AccountWords } from '#app/_components/account/words.tsx'
import { signedIn } from '#app/accounts.ts'
import { Link, redirect } from '#app/i18n/navigation.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signUp.title'), robots: { index: false } }
}

/** `?next=<path>` says where to go afterwards. */
export default async function Page({ searchParams }: PageProps<'/[locale]/sign-up'>) {
  const { next } = await searchParams
  const goal = nextPath(typeof next === 'string' ? next : null)
  if ((await signedIn()) !== null) redirect({ href: goal, locale: await getLocale() })
  const t = await getTranslations('account')
  return (
    <main id="main" className="page plain account">
      <h1>{t('signUp.title')}</h1>
      <p className="lead dim">{t('signUp.lead')}</p>
      <noscript>
        <p className="notice">{t('noScript')}</p>
      </noscript>
      <AccountWords>
        <SignUpForm next={goal} asksTeam />
      </AccountWords>
      <p className="dim small">
        {t.rich('signUp.kept', {
          privacy: (words) => (
            <Link href="/privacy" prefetch={false}>
              {words}
            </Link>
          ),
        })}
      </p>
      <p>
        {t('signUp.already')}{' '}
        <Link className="go" href={{ pathname: '/sign-in', query: typeof next === 'string' ? { next: goal } : {} }} prefetch={false}>
          {t('signIn.title')}
        </Link>
      </p>
    </main>
  )
}
