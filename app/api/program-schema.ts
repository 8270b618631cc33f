import * as z from 'zod'
import { tokenScopes } from '#lib/access'
import { locales } from '#lib/i18n/locale'
import { maxTokenLabel } from '#lib/store/tokens'
import { webhookEvents } from '#lib/store/webhooks'

export const NewAssessment = z.strictObject({
  name: z.string().max(2_000),
  locale: z.enum(locales),
  scope: z.enum(['quick', 'full']),
  instrument: z.string().max(64).default('readiness'),
  companion: z.string().max(64).nullable().default(null),
})

export const NewToken = z.strictObject({
  label: z.string().trim().min(1, { error: 'token.no-label' }).max(maxTokenLabel, { error: 'token.label-long' }),
  scopes: z.array(z.enum(tokenScopes)).min(1, { error: 'token.no-scope' }).max(tokenScopes.length),
  /** null: until it is revoked */
  days: z.int().min(1).max(3_660).nullable(),
})

export const NewWebhook = z.strictObject({
  url: z.string().trim().max(2_000, { error: 'webhook.bad-url' }),
  events: z.array(z.enum(webhookEvents)).min(1, { error: 'webhook.no-event' }).max(webhookEvents.length),
})

export const WebhookChange = z.strictObject({ enabled: z.boolean() })
