import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '#app/_components/result/section.tsx'
import { BoardList } from '#app/_components/screen/board-list.tsx'
import { CreateForm } from '#app/_components/screen/create-form.tsx'
import { ScreenWords } from '#app/_components/screen/words.tsx'
import { signedIn } from '#app/accounts.ts'
import { teamBoards } from '#app/boards.ts'
import { content, mainInstrument } from '#app/content.ts'
import { Link, redirect } from '#app/i18n/navigation.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screen'))('list.title'), robots: { index: false } }
}

/** The boards of one's teams. */
export default async function Page() {
  const locale = await getLocale()
  if ((await signedIn()) === null) return redirect({ href: { pathname: '/sign-in', query: { next: '/screen' } }, locale })
  const t = await getTranslations('screen.list')
  const teams = await teamBoards(locale)
  const makers = teams.filter(({ role }) => role !== 'viewer')
  return (
    <ScreenWords>
      <main id="main" className="page result history screen-list">
        <h1>{t('title')}</h1>
        <p className="lead dim">{t('lead')}</p>
        {teams.length === 0 && (
          <>
            <p>{t('noTeam')}</p>
            <p>
              <Link className="go" href="/account" prefetch={false}>
                {t('toAccount')}
              </Link>
            </p>
          </>
        )}
        {teams.map((team) => (
          <BoardList key={team.id} team={team} />
        ))}
        {makers.length > 0 && (
          <Section id="create" heading={t('create.heading')} lead={t('create.lead')}>
            <CreateForm
              teams={makers.map(({ id, name }) => ({ value: id, label: name }))}
              instruments={[...content().instruments.values()]
                .sort((a, b) => Number(b.id === mainInstrument) - Number(a.id === mainInstrument))
                .map(({ id, title, dimensions }) => ({
                  value: id,
                  label: title[locale],
                  dimensions: dimensions.map((one) => one.id),
                }))}
            />
          </Section>
        )}
      </main>
    </ScreenWords>
  )
}
