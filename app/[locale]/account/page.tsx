import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SignOut } from '#app/_components/account/sign-out.tsx'
import { AccountWords } from '#app/_components/account/words.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { signedIn } from '#app/accounts.ts'
import { redirect } from '#app/i18n/navigation.ts'
import { database } from '#app/server.ts'
import { teamsOf } from '#lib/store/teams'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title'), robots: { index: false } }
}

/** What someone's account is, and how it is kept. */
export default async function Page() {
  const account = await signedIn()
  const locale = await getLocale()
  if (account === null) return redirect({ href: '/sign-in', locale })
  const t = await getTranslations('account')
  const teams = await teamsOf(await database(), account.id)
  return (
    <AccountWords>
      <main id="main" className="page result history account">
        <h1>{t('title')}</h1>
        <p className="lead dim">
          <bdi>{account.name}</bdi> · <bdi>{account.email}</bdi>
        </p>
        <p className="row">
          <SignOut />
        </p>
        <Section id="teams" heading={t('teams.heading')} lead={t('teams.lead')}>
          {teams.length === 0 ? (
            <p>{t('teams.none')}</p>
          ) : (
            <ul className="plain-list">
              {teams.map(({ id, name, role }) => (
                <li key={id}>
                  <bdi>{name}</bdi> · {t(`role.${role}`)}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </main>
    </AccountWords>
  )
}
