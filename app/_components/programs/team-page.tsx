import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '#app/i18n/navigation.ts'
import type { OwnedTeam } from '#app/owned-team.ts'
import type { OwnTeam } from '#lib/store/teams'
import { type ProgramPage, TeamNav } from './team-nav'
import { ProgramWords } from './words'

type Props = {
  readonly page: ProgramPage
  readonly owned: OwnedTeam
  readonly title: string
  readonly lead: string
  readonly children: (team: OwnTeam) => ReactNode
}

/** A page about one team, for its owners. */
export function TeamPage({ page, owned: { teams, team }, title, lead, children }: Props) {
  const t = useTranslations('programs')
  return (
    <ProgramWords>
      <main id="main" className="page result history account">
        <h1>{title}</h1>
        <p className="lead dim">{lead}</p>
        {team === null ? (
          <>
            <p>{t(teams.length === 0 ? 'noTeam' : 'otherTeam')}</p>
            <p>
              <Link className="go" href="/account" prefetch={false}>
                {t('toAccount')}
              </Link>
            </p>
          </>
        ) : (
          <>
            <TeamNav page={page} teams={teams} team={team} />
            {children(team)}
          </>
        )}
      </main>
    </ProgramWords>
  )
}
