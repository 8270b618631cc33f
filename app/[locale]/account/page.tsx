import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { Assessments } from '#app/_components/account/assessments.tsx'
import { Passkeys } from '#app/_components/account/passkeys.tsx'
import { SecondFactor } from '#app/_components/account/second-factor.tsx'
import { Sessions } from '#app/_components/account/sessions.tsx'
import { EraseAccount, NameForm, PasswordForm } from '#app/_components/account/settings.tsx'
import { SignOut } from '#app/_components/account/sign-out.tsx'
import { AccountWords } from '#app/_components/account/words.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { keptRows, passkeyRows, sessionRows } from '#app/account-page.ts'
import { signedIn } from '#app/accounts.ts'
import { Link, redirect } from '#app/i18n/navigation.ts'
import { database } from '#app/server.ts'
import { deviceOf } from '#lib/accounts/device'
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
  const kept = await keptRows(account.id, locale)
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
        <Section id="profile" heading={t('profile.heading')} lead={t('profile.lead')}>
          <NameForm name={account.name} />
        </Section>
        <Section id="teams" heading={t('teams.heading')} lead={t('teams.lead')}>
          {teams.length === 0 ? (
            <p>
              {t('teams.none')}{' '}
              <Link className="go" href="/account/team" prefetch={false}>
                {t('teams.create')}
              </Link>
            </p>
          ) : (
            <ul className="plain-list">
              {teams.map(({ id, name, role }) => (
                <li key={id}>
                  <Link href={`/account/team?team=${id}`} prefetch={false}>
                    <bdi>{name}</bdi>
                  </Link>{' '}
                  · {t(`role.${role}`)}
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section id="assessments" heading={t('assessments.heading')} lead={t('assessments.lead')}>
          <Assessments rows={kept} />
        </Section>
        <Section id="password" heading={t('change.heading')} lead={t('change.lead')}>
          <PasswordForm email={account.email} />
        </Section>
        <Section id="second" heading={t('second.heading')} lead={t('second.lead')}>
          <SecondFactor isOn={account.hasTwoFactor} />
        </Section>
        <Section id="passkeys" heading={t('passkeys.heading')} lead={t('passkeys.lead')}>
          <Passkeys rows={await passkeyRows(account.id, locale)} proposed={deviceOf((await headers()).get('user-agent'))} />
        </Section>
        <Section id="sessions" heading={t('sessions.heading')} lead={t('sessions.lead')}>
          <Sessions rows={await sessionRows(account.id, locale, new Date())} own={account.session} />
        </Section>
        <Section id="erase" heading={t('erase.heading')} lead={t('erase.lead')}>
          <EraseAccount attached={kept.filter(({ isKept }) => isKept).length} />
        </Section>
      </main>
    </AccountWords>
  )
}
