import { useTranslations } from 'next-intl'
import { Link } from '#app/i18n/navigation.ts'
import type { OwnTeam } from '#lib/store/teams'

export const programPages = ['tokens', 'webhooks', 'audit'] as const
export type ProgramPage = (typeof programPages)[number]

type Props = { readonly page: ProgramPage; readonly teams: readonly OwnTeam[]; readonly team: OwnTeam }

/** The pages on what leaves a team by programs and what was done, and the other teams that someone owns. */
export function TeamNav({ page, teams, team }: Props) {
  const t = useTranslations('programs')
  return (
    <>
      <nav className="team-nav" aria-label={t('pages')}>
        {programPages.map((one) => (
          <Link
            key={one}
            href={{ pathname: `/account/${one}`, query: { team: team.id } }}
            prefetch={false}
            aria-current={one === page ? 'page' : undefined}
          >
            {t(`page.${one}`)}
          </Link>
        ))}
      </nav>
      {teams.length > 1 && (
        <nav className="team-nav" aria-label={t('teams')}>
          {teams.map((one) => (
            <Link
              key={one.id}
              href={{ pathname: `/account/${page}`, query: { team: one.id } }}
              prefetch={false}
              aria-current={one.id === team.id ? 'true' : undefined}
            >
              <bdi>{one.name}</bdi>
            </Link>
          ))}
        </nav>
      )}
    </>
  )
}
