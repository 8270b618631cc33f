import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { nextPath } from '#app/_components/account/next-path.ts'
import { SignInForm } from '#app/_components/account/sign-in-form.tsx'
import { AccountWords } from '#app/_components/account/words.tsx'
import { signedIn } from '#app/accounts.ts'
import { Link, redirect } from '#app/i18n/navigation.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signIn.title'), robots: { index: false } }
}

/** `?next=<path>` says where to go afterwards. */
export default async function Page({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const { next } = await searchParams
  const goal = nextPath(typeof next === 'string' ? next : null)
  if ((await signedIn()) !== null) redirect({ href: goal, locale: await getLocale() })
  const t = await getTranslations('account')
  return (
    <main id="main" className="page plain account">
      <h1>{t('signIn.title')}</h1>
      <p className="lead dim">{t('signIn.lead')}</p>
      <noscript>
        <p className="notice">{t('noScript')}</p>
      </noscript>
      <AccountWords>
        <SignInForm next={goal} />
      </AccountWords>
      <p>
        <Link className="go" href="/reset" prefetch={false}>
          {t('signIn.forgotten')}
        </Link>
      </p>
      <p>
        {t('signIn.none')}{' '}
        <Link className="go" href={{ pathname: '/sign-up', query: typeof next === 'string' ? { next: goal } : {} }} prefetch={false}>
          {t('signUp.title')}
        </Link>
      </p>
    </main>
  )
}
