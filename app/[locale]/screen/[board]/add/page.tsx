import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Section } from '#app/_components/result/section.tsx'
import { HandEntries } from '#app/_components/screen/hand-entries.tsx'
import { ImportDesk } from '#app/_components/screen/import-desk.tsx'
import { IntakeLinks } from '#app/_components/screen/intake/links.tsx'
import { MakeLink } from '#app/_components/screen/intake/make-link.tsx'
import { isInstalled } from '#app/content.ts'
import { handRowsOf } from '#app/hand-entries.ts'
import { Link } from '#app/i18n/navigation.ts'
import { importView } from '#app/imports.ts'
import { intakesOf } from '#app/intakes.ts'
import { boardInstrument, boardViewer, mayOnBoard } from '#app/screening.ts'
import { database } from '#app/server.ts'
import { mostPdf } from '#lib/carrier/bounds'
import { hasQuickCheck } from '#lib/instrument/quick'
import { listImports } from '#lib/store/imports'

type Props = PageProps<'/[locale]/screen/[board]/add'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screen.add'))('title'), robots: { index: false } }
}

/** The three ways in: files, intake links, and answers entered by hand. */
export default async function Page({ params }: Props) {
  const access = await boardViewer((await params).board)
  const { board } = access
  const locale = await getLocale()
  const t = await getTranslations('screen')
  const { site, errors, issues, screen, share, verify } = await getMessages()
  const words = { import: screen.import, intake: screen.intake, hand: screen.hand }
  const works = mayOnBoard(access, 'board.work')
  const open = works && board.archivedAt === null
  const whole = await boardInstrument(board.instrument)
  const [rows, links, hand] = works
    ? await Promise.all([listImports(await database(), board.id), intakesOf(board.id, locale, new Date()), handRowsOf(board, locale)])
    : [[], [], []]
  return (
    <NextIntlClientProvider messages={{ site, errors, issues, verify, screen: words, share: { made: share.made } }}>
      <main id="main" className="page result history adding">
        <p className="crumbs">
          <Link className="go" href={`/screen/${board.id}`} prefetch={false}>
            <bdi>{board.name}</bdi>
          </Link>
        </p>
        <h1>{t('add.title')}</h1>
        <p className="lead dim">{t('add.lead')}</p>
        <noscript>
          <p className="notice">{t('add.noScript')}</p>
        </noscript>
        {!works && <p className="notice">{t('add.readOnly')}</p>}
        {works && !open && <p className="notice">{t('add.archived')}</p>}
        {works && (
          <>
            <Section id="files" heading={t('import.heading')} lead={t('import.lead')}>
              <ImportDesk board={board.id} rows={rows.map(importView)} most={mostPdf.bytes} open={open} />
            </Section>
            <Section id="links" heading={t('intake.heading')} lead={t('intake.lead')}>
              {open && <MakeLink board={board.id} />}
              <IntakeLinks board={board.id} rows={links} />
            </Section>
            <Section id="hand" heading={t('hand.heading')} lead={t('hand.lead')}>
              <HandEntries
                board={board.id}
                rows={hand}
                scopes={whole !== undefined && hasQuickCheck(whole) ? ['quick', 'full'] : ['full']}
                open={open && whole !== undefined && isInstalled(board)}
              />
            </Section>
          </>
        )}
      </main>
    </NextIntlClientProvider>
  )
}
