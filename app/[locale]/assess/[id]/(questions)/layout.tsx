import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { NotInstalled } from '#app/_components/not-installed.tsx'
import { OpenLink } from '#app/_components/open-link.tsx'
import { HandedIn } from '#app/_components/opinion/handed-in.tsx'
import { InvitedNote } from '#app/_components/opinion/invited-note.tsx'
import { frameOf } from '#app/_components/question/frame.ts'
import { GoneNotice } from '#app/_components/question/gone-notice.tsx'
import { AssessmentProvider } from '#app/_components/question/provider.tsx'
import { Rail } from '#app/_components/question/rail.tsx'
import { UpdateNotice } from '#app/_components/update/update-notice.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { assessmentParts } from '#app/parts.ts'
import { fittingAnswers } from '#app/records.ts'
import { assessmentReport } from '#app/report.ts'
import { inScope } from '#app/scope.ts'
import { env } from '#app/server.ts'
import { companionsFor, newerFor } from '#app/versions.ts'
import { moment } from '#lib/i18n/format'
import { isLocale, type Locale } from '#lib/i18n/locale'
import { minutes } from '#lib/instrument/minutes'
import type { Assessment } from '#lib/store/assessments'
import { daysLeft } from '#lib/store/retention'

/** That an assessment would have been erased is said from so many days before. */
const announcedDays = 30

/** A second opinion that takes no answers: it is handed in, or its round is closed. */
const isHandedIn = ({ opinion }: Assessment): boolean =>
  opinion !== undefined && (opinion.submittedAt !== null || opinion.closedAt !== null)

async function Handed({ assessment, locale }: { assessment: Assessment; locale: Locale }) {
  const { id, name, opinion } = assessment
  const { site, errors, assess, issues } = await getMessages()
  const momentOf = (at: string | null | undefined) => (at == null ? null : moment(at, locale))
  return (
    <NextIntlClientProvider messages={{ site, errors, assess: { opinion: assess.opinion, erase: assess.erase }, issues }}>
      <div className="page">
        <OpenLink />
      </div>
      <HandedIn
        id={id}
        name={name}
        submitted={momentOf(opinion?.submittedAt)}
        closed={momentOf(opinion?.closedAt)}
        report={isInstalled(assessment) ? assessmentReport(assessment, locale, new Date()) : null}
      />
    </NextIntlClientProvider>
  )
}

/** What all pages of the questionnaire share: the answers in the browser, the sections, and the way to the server. */
export default async function Questionnaire({ children, params }: LayoutProps<'/[locale]/assess/[id]'>) {
  const { locale, id } = await params
  const assessment = await assessmentFor(id, 'assessment.read')
  if (assessment === undefined || !isLocale(locale)) notFound()
  if (isHandedIn(assessment)) return <Handed assessment={assessment} locale={locale} />
  if (!isInstalled(assessment)) return <NotInstalled {...assessment} />
  const parts = assessmentParts(assessment)
  const companions = companionsFor(assessment)
  const { site, errors, assess, calculations, issues } = await getMessages()
  const t = await getTranslations('assess')
  const { name, scope, lastOpenedAt, opinion } = assessment
  const days = daysLeft(lastOpenedAt, env().retentionDays, new Date())
  return (
    <NextIntlClientProvider messages={{ site, errors, assess, calculations, issues }}>
      <AssessmentProvider
        about={{
          id,
          name,
          scope,
          opinion: opinion?.label ?? null,
          locale,
          today: new Date().toISOString().slice(0, 10),
          companions: companions.map((one) => ({
            id: one.id,
            title: one.title[locale],
            lead: one.lead[locale],
            extent: minutes(inScope(one, scope), locale),
            taken: assessment.companion?.id === one.id,
          })),
        }}
        frame={frameOf(parts, companions, locale)}
        answers={fittingAnswers(parts, assessment.answers)}
      >
        <div className="page">
          <OpenLink />
          <noscript>
            <p className="notice">{t('new.noScript')}</p>
          </noscript>
          {days < announcedDays && <p className="notice">{t('retention', { days: Math.max(0, days), kept: env().retentionDays })}</p>}
          {opinion === undefined ? (
            <UpdateNotice id={id} newer={newerFor(assessment)} />
          ) : (
            <InvitedNote label={opinion.label} name={name} />
          )}
          <GoneNotice />
        </div>
        <div className="work page">
          <Rail />
          {children}
        </div>
      </AssessmentProvider>
    </NextIntlClientProvider>
  )
}
