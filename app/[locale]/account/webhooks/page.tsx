import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MakeProgram } from '#app/_components/programs/make-program.tsx'
import { TeamPage } from '#app/_components/programs/team-page.tsx'
import { eventKey, WebhookList } from '#app/_components/programs/webhook-list.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { ownedTeam } from '#app/owned-team.ts'
import { database } from '#app/server.ts'
import { deliveriesOf } from '#lib/store/deliveries'
import { webhookEvents, webhooksOf } from '#lib/store/webhooks'

const shownDeliveries = 20

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title'), robots: { index: false } }
}

/** The addresses that are told of what happens on a team's boards. `?team=<id>` chooses among several. */
export default async function Page({ searchParams }: PageProps<'/[locale]/account/webhooks'>) {
  const owned = await ownedTeam('team.manage', (await searchParams).team, '/account/webhooks')
  const t = await getTranslations('webhooks')
  const db = await database()
  const all = owned.team === null ? [] : await webhooksOf(db, owned.team.id)
  const webhooks = await Promise.all(all.map(async (one) => ({ ...one, deliveries: await deliveriesOf(db, one.id, shownDeliveries) })))
  return (
    <TeamPage page="webhooks" owned={owned} title={t('title')} lead={t('lead')}>
      {(team) => (
        <>
          <Section id="new" heading={t('make.heading')} lead={t('make.lead')}>
            <MakeProgram
              key={team.id}
              address={`/teams/${team.id}/webhooks`}
              text={{ name: 'url', label: t('make.url'), hint: t('make.urlHint'), type: 'url' }}
              checks={{
                name: 'events',
                label: t('make.events'),
                options: webhookEvents.map((event) => ({
                  value: event,
                  label: t(`event.${eventKey(event)}.name`),
                  help: t(`event.${eventKey(event)}.help`),
                })),
                chosen: ['submission.added'],
              }}
              words={{ submit: t('make.button'), busy: t('make.making'), made: t('make.made'), once: t('make.once') }}
            />
          </Section>
          <Section id="webhooks" heading={t('list.heading')} lead={t('list.lead')}>
            <WebhookList team={team.id} webhooks={webhooks} />
          </Section>
          <Section id="signature" heading={t('signature.heading')} lead={t('signature.lead')}>
            <ol className="plain-list">
              <li>{t('signature.one')}</li>
              <li>{t('signature.two')}</li>
              <li>{t('signature.three')}</li>
            </ol>
          </Section>
        </>
      )}
    </TeamPage>
  )
}
