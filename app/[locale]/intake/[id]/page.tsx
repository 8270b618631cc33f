import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { HeldList } from '#app/_components/intake/held-list.tsx'
import { SubmitForm } from '#app/_components/intake/submit-form.tsx'
import { OpenLink } from '#app/_components/open-link.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { Link } from '#app/i18n/navigation.ts'
import { choicesFor, heldOf, type IntakeSeen, intakeFor } from '#app/intakes.ts'
import { heldAssessments } from '#app/viewer.ts'
import { moment } from '#lib/i18n/format'

type Props = PageProps<'/[locale]/intake/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const unlisted: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }
  const seen = await intakeFor((await params).id)
  if (seen === undefined) return unlisted
  const t = await getTranslations('intake')
  return { ...unlisted, title: seen.closed === null ? t('heading', { team: seen.team }) : t('closed.title') }
}

/** Where a founder sees what is shared and with whom, agrees, and hands a snapshot in. */
export default async function Page({ params }: Props) {
  const seen = await intakeFor((await params).id)
  if (seen === undefined) notFound()
  const { site, errors, issues, intake } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ site, errors, issues, intake }}>
      <main id="main" className="page result history handing-in">
        <OpenLink />
        {seen.closed === null ? <Open seen={seen} /> : <Closed closed={seen.closed} />}
        <Mine seen={seen} />
      </main>
    </NextIntlClientProvider>
  )
}

async function Open({ seen }: { seen: IntakeSeen }) {
  const { intake, board, team } = seen
  const locale = await getLocale()
  const t = await getTranslations('intake')
  const choices = await choicesFor(board, locale)
  return (
    <>
      <h1>{t('heading', { team })}</h1>
      <p className="lead dim">{t('lead', { board: board.name })}</p>
      {intake.expiresAt !== null && <p className="small dim">{t('until', { at: moment(intake.expiresAt, locale) })}</p>}
      <div className="terms-of">
        <section aria-labelledby="shared-h">
          <h2 id="shared-h">{t('shared.heading')}</h2>
          <ul className="said">
            <li>{t('shared.full')}</li>
            <li>{t('shared.frozen')}</li>
            <li>{t('shared.not')}</li>
          </ul>
        </section>
        <section aria-labelledby="who-h">
          <h2 id="who-h">{t('who.heading')}</h2>
          <ul className="said">
            <li>{t('who.team', { team })}</li>
            <li>{t('who.can')}</li>
          </ul>
        </section>
        <section aria-labelledby="back-h">
          <h2 id="back-h">{t('back.heading')}</h2>
          <ul className="said">
            <li>{t('back.withdraw')}</li>
            <li>{t('back.kept')}</li>
          </ul>
        </section>
      </div>
      {choices.length === 0 ? (
        <div className="notice">
          <p>{t('choose.none')}</p>
          <p className="row">
            <Link className="btn low" href={`/assess/new?instrument=${board.instrument.id}`} prefetch={false}>
              {t('choose.new')}
            </Link>
          </p>
        </div>
      ) : (
        <SubmitForm intake={intake.id} team={team} choices={choices} />
      )}
    </>
  )
}

async function Closed({ closed }: { closed: NonNullable<IntakeSeen['closed']> }) {
  const locale = await getLocale()
  const t = await getTranslations('intake.closed')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead dim">{closed.kind === 'archived' ? t('archived') : t(closed.kind, { at: moment(closed.at, locale) })}</p>
    </>
  )
}

/** What this browser's assessments have on the board, which can be taken back even after the link has closed. */
async function Mine({ seen }: { seen: IntakeSeen }) {
  const locale = await getLocale()
  const t = await getTranslations('intake')
  const held = await heldOf(await heldAssessments(), locale, seen.board.id)
  if (held.length === 0) return null
  return (
    <Section id="mine" heading={t('mine.heading')} lead={t('holders.lead')}>
      <HeldList held={held} />
    </Section>
  )
}
