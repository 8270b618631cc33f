import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '#app/_components/result/section.tsx'
import { BoardHead } from '#app/_components/screen/board-head.tsx'
import { FlagsPart, GapsPart, ProgressPart, SpreadPart } from '#app/_components/screen/overview-parts.tsx'
import { boardOverview } from '#app/overview.ts'
import { boardInstrument, boardViewer } from '#app/screening.ts'

export async function generateMetadata({ params }: PageProps<'/[locale]/screen/[board]/overview'>): Promise<Metadata> {
  const { board } = await boardViewer((await params).board)
  const t = await getTranslations('screen.overview')
  return { title: `${t('title')} · ${board.name}`, robots: { index: false } }
}

/** A cohort at a glance. */
export default async function Page({ params }: PageProps<'/[locale]/screen/[board]/overview'>) {
  const { board } = await boardViewer((await params).board)
  const locale = await getLocale()
  const t = await getTranslations('screen.overview')
  const reading = await getTranslations('screen.board.reading')
  const instrument = await boardInstrument(board.instrument)
  const overview = instrument === undefined ? null : await boardOverview(board, instrument)
  const nameOf = (list: 'dimensions' | 'practices' | 'flags') => (id: string) => {
    if (list === 'dimensions') return instrument?.dimensions.find((one) => one.id === id)?.name[locale] ?? id
    return instrument?.[list].find((one) => one.id === id)?.short[locale] ?? id
  }
  return (
    <main id="main" className="page result history">
      <BoardHead
        id={board.id}
        name={board.name}
        instrument={instrument?.title[locale] ?? board.instrument.id}
        version={board.instrument.version}
        isArchived={board.archivedAt !== null}
        current="overview"
      />
      <p className="lead dim">{t('lead', { reading: reading(board.reading) })}</p>
      {overview === null || overview.startups === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <Section id="spread" heading={t('spread.heading')} lead={t('spread.lead')}>
            <SpreadPart overview={overview} nameOf={nameOf('dimensions')} />
          </Section>
          <Section id="gaps" heading={t('gaps.heading')} lead={t('gaps.lead')}>
            <GapsPart overview={overview} nameOf={nameOf('practices')} />
          </Section>
          <Section id="flags" heading={t('flags.heading')} lead={t('flags.lead')}>
            <FlagsPart overview={overview} nameOf={nameOf('flags')} />
          </Section>
          <Section id="progress" heading={t('progress.heading')} lead={t('progress.lead')}>
            <ProgressPart progress={overview.progress} nameOf={nameOf('dimensions')} />
          </Section>
        </>
      )}
    </main>
  )
}
