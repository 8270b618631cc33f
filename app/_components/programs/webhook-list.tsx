import { useLocale, useTranslations } from 'next-intl'
import { moment } from '#lib/i18n/format'
import type { Delivery } from '#lib/store/deliveries'
import type { Webhook, WebhookEvent } from '#lib/store/webhooks'
import { Act } from './act'

const keys = {
  'submission.added': 'added',
  'submission.superseded': 'superseded',
  'submission.withdrawn': 'withdrawn',
  'stage.changed': 'stage',
} as const satisfies Readonly<Record<WebhookEvent, string>>

/** The key of the words for an event. */
export const eventKey = (event: WebhookEvent): (typeof keys)[WebhookEvent] => keys[event]

const reasons = ['status', 'private-address', 'unknown-host', 'refused', 'certificate', 'no-answer'] as const
const reasonOf = (text: string | null) => reasons.find((reason) => reason === text) ?? 'no-answer'

type Listed = Webhook & { readonly deliveries: readonly Delivery[] }

/** Every webhook of a team with what was delivered lately. */
export function WebhookList({ team, webhooks }: { team: string; webhooks: readonly Listed[] }) {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  if (webhooks.length === 0) return <p>{t('list.none')}</p>
  return (
    <ol className="shares">
      {webhooks.map(({ id, url, events, createdAt, deliveries, disabledAt, failures }) => {
        const address = `/teams/${team}/webhooks/${id}`
        const { host } = new URL(url)
        return (
          <li key={id} data-state={disabledAt === null ? 'open' : 'ended'}>
            <h3>
              <bdi dir="ltr">{url}</bdi>
            </h3>
            <p className="dim small">
              {events.map((event) => (
                <span key={event}>{t(`event.${eventKey(event)}.name`)}</span>
              ))}
              <span>{t('list.made', { at: moment(createdAt, locale) })}</span>
            </p>
            <p>{disabledAt !== null ? t('list.stopped', { at: moment(disabledAt, locale) }) : t('list.failures', { count: failures })}</p>
            {deliveries.length > 0 && <Deliveries deliveries={deliveries} of={host} />}
            <p className="row">
              <Act method="POST" address={`${address}/test`} label={t('test.button')} name={t('test.buttonOf', { of: host })} />
              <Act
                method="PATCH"
                address={address}
                body={{ enabled: disabledAt !== null }}
                label={t(disabledAt === null ? 'stop.button' : 'start.button')}
                name={t(disabledAt === null ? 'stop.buttonOf' : 'start.buttonOf', { of: host })}
              />
              <Act
                method="DELETE"
                address={address}
                label={t('remove.button')}
                name={t('remove.buttonOf', { of: host })}
                ask={{ title: t('remove.title', { of: host }), text: t('remove.text'), confirm: t('remove.button') }}
              />
            </p>
          </li>
        )
      })}
    </ol>
  )
}

function Deliveries({ deliveries, of }: { deliveries: readonly Delivery[]; of: string }) {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  return (
    <details className="disc">
      <summary>{t('deliveries.heading', { count: deliveries.length })}</summary>
      <ol className="openings" aria-label={t('deliveries.label', { of })}>
        {deliveries.map(({ id, attempts, createdAt, event, reason, state, status }) => (
          <li key={id}>
            <span>{moment(createdAt, locale)}</span>
            <span>{event === 'test' ? t('event.test') : t(`event.${eventKey(event as WebhookEvent)}.name`)}</span>
            <span className="dim">
              {t(`deliveries.${state}`, { attempts })}
              {state !== 'delivered' && attempts > 0 && ` ${t(`deliveries.reason.${reasonOf(reason)}`, { status: status ?? 0 })}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
