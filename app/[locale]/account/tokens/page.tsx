import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MakeProgram } from '#app/_components/programs/make-program.tsx'
import { TeamPage } from '#app/_components/programs/team-page.tsx'
import { scopeKey, TokenList } from '#app/_components/programs/token-list.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { ownedTeam } from '#app/owned-team.ts'
import { database } from '#app/server.ts'
import { tokenScopes } from '#lib/access'
import { membersOf } from '#lib/store/teams'
import { tokensOf } from '#lib/store/tokens'

/** What there is to choose from for how long; 0 stands for no end. */
const days = [30, 90, 365, 0] as const
const usual = 90

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tokens'))('title'), robots: { index: false } }
}

/** The tokens by which programs act for a team. `?team=<id>` chooses among several. */
export default async function Page({ searchParams }: PageProps<'/[locale]/account/tokens'>) {
  const owned = await ownedTeam('team.manage', (await searchParams).team, '/account/tokens')
  const t = await getTranslations('tokens')
  const db = await database()
  const tokens = owned.team === null ? [] : await tokensOf(db, owned.team.id)
  const names = new Map((owned.team === null ? [] : await membersOf(db, owned.team.id)).map(({ account, name }) => [account, name]))
  return (
    <TeamPage page="tokens" owned={owned} title={t('title')} lead={t('lead')}>
      {(team) => (
        <>
          <Section id="new" heading={t('make.heading')} lead={t('make.lead')}>
            <MakeProgram
              key={team.id}
              address={`/teams/${team.id}/tokens`}
              text={{ name: 'label', label: t('make.label'), hint: t('make.labelHint'), type: 'text' }}
              checks={{
                name: 'scopes',
                label: t('make.scopes'),
                options: tokenScopes.map((scope) => ({
                  value: scope,
                  label: t(`scope.${scopeKey(scope)}.name`),
                  help: t(`scope.${scopeKey(scope)}.help`),
                })),
                chosen: ['boards:read'],
              }}
              days={{
                label: t('make.until'),
                options: days.map((value) => ({ value, label: value === 0 ? t('make.noEnd') : t('make.days', { days: value }) })),
                chosen: usual,
              }}
              words={{ submit: t('make.button'), busy: t('make.making'), made: t('make.made'), once: t('make.once') }}
            />
          </Section>
          <Section id="tokens" heading={t('list.heading')} lead={t('list.lead')}>
            <TokenList team={team.id} tokens={tokens} names={names} now={new Date().toISOString()} />
          </Section>
        </>
      )}
    </TeamPage>
  )
}
