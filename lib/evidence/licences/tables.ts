import * as z from 'zod'
import { isoDate, kinds, optional, positive } from '#lib/evidence/table'
import type { Text } from '#lib/i18n/locale'
import { itemKinds, type Licence, territories } from './terms'

const yesNo = z.enum(['yes', 'no']).transform((cell) => cell === 'yes')
const words = z.string().trim().min(1)
const text = z.string()

/** A column in two languages: both filled, or neither. */
const both = (zh: string, en: string): Text | null => (zh === '' ? null : { zh, en })

const columns = {
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/),
  name_en: words,
  name_zh: words,
  kind: z.enum(itemKinds),
  family: optional(words),
  organisation: words,
  licence: words,
  spdx: optional(words),
  commercial: z.enum(['yes', 'conditional', 'no', 'unclear']),
  users: optional(positive),
  users_period: optional(z.enum(['month', 'day'])),
  users_basis: optional(z.enum(['release', 'ongoing'])),
  users_then: optional(z.enum(['licence', 'display'])),
  revenue: optional(positive),
  revenue_period: optional(z.enum(['month', 'year'])),
  registration: yesNo,
  outputs: z.enum(['yes', 'named', 'family', 'terms', 'research', 'competing', 'no', 'unclear', 'na']),
  redistribute: z.enum(['yes', 'conditions', 'permission', 'source', 'no', 'unclear', 'na']),
  serve: z.enum(['yes', 'conditions', 'permission', 'na']),
  share_alike: yesNo,
  acceptable_use: yesNo,
  notice: yesNo,
  display: optional(words),
  naming: optional(words),
  excluded: z
    .string()
    .transform((cell) => (cell === '' ? [] : cell.split(';')))
    .pipe(z.array(z.enum(territories))),
  uncleared: yesNo,
  tainted: z.enum(['yes', 'maybe', 'no']),
  no_training: yesNo,
  clause: optional(words),
  conditions_en: text,
  conditions_zh: text,
  derivatives_en: text,
  derivatives_zh: text,
  outputs_en: text,
  outputs_zh: text,
  territory_en: text,
  territory_zh: text,
  note_en: text,
  note_zh: text,
  url: optional(z.url({ protocol: /^https?$/ })),
  as_of: optional(isoDate),
  source_kind: z.enum(kinds),
}

const bilingual = ['conditions', 'derivatives', 'outputs', 'territory', 'note'] as const

/** One row of content/facts/licences.csv (legend: content/README.md) as a licence. */
export const LicenceRow = z
  .strictObject(columns)
  .superRefine((row, context) => {
    const refuse = (column: string, message: string) => context.addIssue({ code: 'custom', path: [column], message })
    for (const name of bilingual) if ((row[`${name}_zh`] === '') !== (row[`${name}_en`] === '')) refuse(`${name}_zh`, 'facts.one-language')
    const threshold = [row.users, row.users_period, row.users_basis, row.users_then].filter((cell) => cell !== null).length
    if (threshold !== 0 && threshold !== 4) refuse('users', 'facts.half-a-threshold')
    if ((row.revenue === null) !== (row.revenue_period === null)) refuse('revenue', 'facts.half-a-threshold')
    if (row.commercial === 'conditional' && row.conditions_zh === '') refuse('conditions_zh', 'facts.no-conditions')
  })
  .transform(
    (row): Licence => ({
      id: row.id,
      name: { zh: row.name_zh, en: row.name_en },
      kind: row.kind,
      family: row.family,
      organisation: row.organisation,
      licence: row.licence,
      spdx: row.spdx,
      terms: {
        commercial: row.commercial,
        users:
          row.users === null || row.users_period === null || row.users_basis === null || row.users_then === null
            ? null
            : { most: row.users, period: row.users_period, basis: row.users_basis, consequence: row.users_then },
        revenue: row.revenue === null || row.revenue_period === null ? null : { most: row.revenue, period: row.revenue_period },
        registration: row.registration,
        outputs: row.outputs,
        redistribute: row.redistribute,
        serve: row.serve,
        shareAlike: row.share_alike,
        acceptableUse: row.acceptable_use,
        notice: row.notice,
        display: row.display,
        naming: row.naming,
        excluded: row.excluded,
        uncleared: row.uncleared,
        tainted: row.tainted,
        noTraining: row.no_training,
      },
      clause: row.clause,
      conditions: both(row.conditions_zh, row.conditions_en),
      derivatives: both(row.derivatives_zh, row.derivatives_en),
      outputs: both(row.outputs_zh, row.outputs_en),
      territory: both(row.territory_zh, row.territory_en),
      note: both(row.note_zh, row.note_en),
      url: row.url,
      asOf: row.as_of,
      sourceKind: row.source_kind,
    }),
  )
