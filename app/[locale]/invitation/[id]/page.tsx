import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignOut } from '#app/_components/account/sign-out.tsx'
import { SignUpForm } from '#app/_components/account/sign-up-form.tsx'
import { AccountWords } from '#app/_components/account/words.tsx'
import { OpenLink } from '#app/_components/open-link.tsx'
import { Join } from '#app/_components/team/join.tsx'
import { signedIn } from '#app/accounts.ts'
import { Link } from '#app/i18n/navigation.ts'
import { database } from '#app/server.ts'
import { invitationSecret } from '#app/viewer.ts'
import { openInvitation } from '#lib/store/invitations'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('join.title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** Where the link of an invitation leads. Without the link there is nothing to see, whether or not there is an invitation. */
export default async function Page({ params }: PageProps<'/[locale]/invitation/[id]'>) {
  const { id } = await params
  const t = await getTranslations('team.join')
  const secret = await invitationSecret(id)
  const invitation = secret === undefined ? undefined : await openInvitation(await database(), id, secret, new Date())
  const account = await signedIn()
  const here = `/invitation/${id}`
  return (
    <AccountWords>
      <main id="main" className="page plain account">
        <OpenLink />
        {invitation === undefined ? (
          <>
            <h1>{t('title')}</h1>
            <p className="lead">{t('none')}</p>
          </>
        ) : (
          <>
            <h1>{t('heading', { team: invitation.teamName })}</h1>
            <p className="lead">{t(`as.${invitation.role}`)}</p>
            {account === null ? (
              <>
                <p>
                  {t('already')}{' '}
                  <Link className="go" href={{ pathname: '/sign-in', query: { next: here } }} prefetch={false}>
                    {t('signIn')}
                  </Link>
                </p>
                <h2>{t('signUp')}</h2>
                <SignUpForm next={here} email={invitation.email} asksTeam={false} />
              </>
            ) : (
              <>
                <p>{t('signedInAs', { name: account.name, email: account.email })}</p>
                <div className="row">
                  <Join invitation={id} label={t('button', { team: invitation.teamName })} />
                  <SignOut />
                </div>
              </>
            )}
          </>
        )}
      </main>
    </AccountWords>
  )
}
