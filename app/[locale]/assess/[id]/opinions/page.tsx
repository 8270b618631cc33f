import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { NotInstalled } from '#app/_components/not-installed.tsx'
import { AgreementSection } from '#app/_components/opinion/agreement.tsx'
import { Comparison } from '#app/_components/opinion/comparison.tsx'
import { Desk } from '#app/_components/opinion/desk.tsx'
import { InvitationList } from '#app/_components/opinion/invitation-list.tsx'
import { InviteForm } from '#app/_components/opinion/invite-form.tsx'
import { Round } from '#app/_components/opinion/round.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { Link } from '#app/i18n/navigation.ts'
import { opinionsOf } from '#app/opinions.ts'

type Props = PageProps<'/[locale]/assess/[id]/opinions'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const assessment = await assessmentFor((await params).id, 'assessment.opinions')
  if (assessment === undefined) return {}
  return { title: (await getTranslations('opinions'))('title', { name: assessment.name }), robots: { index: false } }
}

/** Where an owner invites others to answer the same assessment, compares what they handed in, and settles on an answer. */
export default async function Page({ params }: Props) {
  const assessment = await assessmentFor((await params).id, 'assessment.opinions')
  if (assessment === undefined) notFound()
  if (!isInstalled(assessment)) return <NotInstalled {...assessment} />
  const locale = await getLocale()
  const t = await getTranslations('opinions')
  const found = await opinionsOf(assessment, locale, new Date())
  const { site, errors, issues, share, opinions } = await getMessages()
  const { invite, actions, round, take } = opinions
  return (
    <NextIntlClientProvider messages={{ site, errors, issues, share: { made: share.made }, opinions: { invite, actions, round, take } }}>
      <Desk assessment={assessment.id}>
        <main id="main" className="page result history sharing opinions">
          <h1>{t('heading')}</h1>
          <p className="lead dim">{t('lead')}</p>
          <p className="row">
            <Link className="btn line low" href={`/assess/${assessment.id}/result`} prefetch={false}>
              {t('toResult')}
            </Link>
          </p>
          {found.closed === null && (
            <Section id="invite" heading={t('invite.heading')} lead={t('invite.lead')}>
              <InviteForm assessment={assessment.id} />
            </Section>
          )}
          <Section id="invited" heading={t('list.heading')} lead={t('list.lead')}>
            <InvitationList assessment={assessment.id} rows={found.rows} />
            {(found.rows.length > 0 || found.closed !== null) && <Round assessment={assessment.id} closed={found.closed} />}
          </Section>
          <Section id="compare" heading={t('compare.heading')} lead={t('compare.lead')}>
            {found.model === null ? (
              <p>{t('compare.none')}</p>
            ) : (
              <Comparison model={found.model} takeOf={found.takeOf} hrefOf={found.hrefOf} owner={assessment.id} />
            )}
          </Section>
          {found.model !== null && <AgreementSection model={found.model} />}
        </main>
      </Desk>
    </NextIntlClientProvider>
  )
}
