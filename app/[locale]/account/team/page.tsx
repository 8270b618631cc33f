import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountWords } from '#app/_components/account/words.tsx'
import { programPages } from '#app/_components/programs/team-nav.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { Invitations } from '#app/_components/team/invitations.tsx'
import { InviteForm } from '#app/_components/team/invite-form.tsx'
import { Members } from '#app/_components/team/members.tsx'
import { NewTeam, RenameTeam } from '#app/_components/team/name-form.tsx'
import { sendsMail, signedIn } from '#app/accounts.ts'
import { Link, redirect } from '#app/i18n/navigation.ts'
import { database } from '#app/server.ts'
import { teamFor } from '#app/team.ts'
import { may } from '#lib/access'
import { moment } from '#lib/i18n/format'
import { listInvitations } from '#lib/store/invitations'
import { membersOf, teamsOf } from '#lib/store/teams'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('title'), robots: { index: false } }
}

/** A team: its members, its invitations, its name. `?team=<id>` says which; without it, the one that was joined first. */
export default async function Page({ searchParams }: PageProps<'/[locale]/account/team'>) {
  const locale = await getLocale()
  const account = await signedIn()
  if (account === null) return redirect({ href: { pathname: '/sign-in', query: { next: '/account/team' } }, locale })
  const { team: asked } = await searchParams
  const teams = await teamsOf(await database(), account.id)
  const chosen = typeof asked === 'string' ? asked : teams[0]?.id
  return (
    <AccountWords>
      <main id="main" className="page result history account">
        {chosen === undefined ? <None /> : <Chosen id={chosen} teams={teams} />}
      </main>
    </AccountWords>
  )
}

async function None() {
  const t = await getTranslations('team')
  return (
    <>
      <h1>{t('create.title')}</h1>
      <p className="lead dim">{t('create.lead')}</p>
      <NewTeam />
    </>
  )
}

async function Chosen({ id, teams }: { id: string; teams: readonly { readonly id: string; readonly name: string }[] }) {
  const view = await teamFor(id, 'team.read')
  if (view === undefined) notFound()
  const { team, account, viewer } = view
  const [locale, t, db] = [await getLocale(), await getTranslations('team'), await database()]
  const programs = await getTranslations('programs')
  const isOwner = may(viewer, 'team.manage', { kind: 'team', id })
  const members = await membersOf(db, id)
  const invitations = isOwner ? await listInvitations(db, id, new Date()) : []
  const rows = members.map(({ joinedAt, ...member }) => ({ ...member, joined: moment(joinedAt, locale) }))
  return (
    <>
      <h1>
        <bdi>{team.name}</bdi>
      </h1>
      <p className="lead dim">{t('lead')}</p>
      {teams.length > 1 && (
        <nav className="row" aria-label={t('others')}>
          {teams.map((one) => (
            <Link
              key={one.id}
              className="go"
              href={`/account/team?team=${one.id}`}
              prefetch={false}
              aria-current={one.id === id ? 'page' : undefined}
            >
              <bdi>{one.name}</bdi>
            </Link>
          ))}
        </nav>
      )}
      {isOwner && (
        <nav className="team-nav" aria-label={programs('pages')}>
          {programPages.map((page) => (
            <Link key={page} href={{ pathname: `/account/${page}`, query: { team: id } }} prefetch={false}>
              {programs(`page.${page}`)}
            </Link>
          ))}
        </nav>
      )}
      <Section id="members" heading={t('members.heading')} lead={t('members.lead')}>
        <Members team={id} rows={rows} self={account.id} isOwner={isOwner} />
      </Section>
      {isOwner && (
        <>
          <Section id="invite" heading={t('invite.heading')} lead={t(sendsMail() ? 'invite.lead' : 'invite.leadNoMail')}>
            <InviteForm team={id} sendsMail={sendsMail()} />
          </Section>
          <Section id="invitations" heading={t('invitations.heading')} lead={t('invitations.lead')}>
            <Invitations
              team={id}
              rows={invitations.map(({ expiresAt, ...invitation }) => ({ ...invitation, until: moment(expiresAt, locale) }))}
            />
          </Section>
          <Section id="rename" heading={t('rename.heading')} lead={t('rename.lead')}>
            <RenameTeam team={id} name={team.name} />
          </Section>
        </>
      )}
      <Section id="new" heading={t('create.another')} lead={t('create.lead')}>
        <NewTeam />
      </Section>
    </>
  )
}
