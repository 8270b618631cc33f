import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Section } from '#app/_components/result/section.tsx'
import { EndPanel } from '#app/_components/screen/settings/end-panel.tsx'
import { SettingsForm } from '#app/_components/screen/settings/settings-form.tsx'
import { Link } from '#app/i18n/navigation.ts'
import { boardInstrument, boardViewer, mayOnBoard } from '#app/screening.ts'
import { database } from '#app/server.ts'
import { stageName } from '#app/stage-name.ts'
import { moment } from '#lib/i18n/format'
import { defaultStageIds } from '#lib/screening/stages'
import { membersOf } from '#lib/store/teams'

type Props = PageProps<'/[locale]/screen/[board]/settings'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screen.settings'))('title'), robots: { index: false } }
}

/** What decides the ranking of a board, who can open it, and its end. */
export default async function Page({ params }: Props) {
  const access = await boardViewer((await params).board)
  const { board } = access
  const locale = await getLocale()
  const t = await getTranslations('screen.settings')
  const stages = await getTranslations('screen.stages')
  const instrument = await boardInstrument(board.instrument)
  const manages = mayOnBoard(access, 'board.manage')
  const members = manages ? await membersOf(await database(), board.team) : []
  const { site, errors, issues, screen } = await getMessages()
  const { name, reading, tolerance, weights, gates, members: chosen, revision, archivedAt } = board
  const shown = board.stages.map((stage) => ({ id: stage.id, name: stageName(stage, stages) }))
  return (
    <NextIntlClientProvider messages={{ site, errors, issues, screen: { settings: screen.settings } }}>
      <main id="main" className="page result history adding">
        <p className="crumbs">
          <Link className="go" href={`/screen/${board.id}`} prefetch={false}>
            <bdi>{name}</bdi>
          </Link>
        </p>
        <h1>{t('title')}</h1>
        <p className="lead dim">{t('lead')}</p>
        {instrument !== undefined && (
          <p className="small dim">{t('instrument', { title: instrument.title[locale], version: instrument.version })}</p>
        )}
        {!manages && <p className="notice">{t('readOnly')}</p>}
        {manages && instrument !== undefined && (
          <>
            <SettingsForm
              board={board.id}
              revision={revision}
              settings={{ name, reading, tolerance, weights, gates, stages: shown, members: chosen }}
              dimensions={instrument.dimensions.map((one) => ({ id: one.id, name: one.name[locale] }))}
              own={Object.fromEntries(instrument.dimensions.map(({ id, weight }) => [id, weight]))}
              bands={instrument.bands.map((band) => band.name[locale])}
              team={members.filter(({ role }) => role !== 'owner').map((one) => ({ id: one.account, name: one.name }))}
              defaults={Object.fromEntries(defaultStageIds.map((id) => [id, stages(id)]))}
              mostStages={20}
            />
            <Section id="end" heading={t('end.heading')} lead={t('end.lead')}>
              <EndPanel board={board.id} name={name} archivedAt={archivedAt === null ? null : moment(archivedAt, locale)} />
            </Section>
          </>
        )}
      </main>
    </NextIntlClientProvider>
  )
}
