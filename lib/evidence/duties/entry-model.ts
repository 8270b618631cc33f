import { day, list } from '#lib/i18n/format'
import { choose } from '#lib/i18n/locale'
import type { Status } from './dates'
import type { Duty, DutyFacts, Kind } from './facts'
import type { FieldName } from './fields'
import { type PracticeLevels, type Stand, standOn } from './stand'
import { fieldWord, type NamedWords } from './words'

export type CitedLaw = {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly note: string | null
  readonly toBeChecked: boolean
}

export type DutyModel = {
  readonly id: string
  /** name of the law under which it is listed */
  readonly law: string
  readonly kind: Kind
  readonly kindName: string
  readonly title: string
  readonly demands: string
  readonly evidence: string | null
  readonly when: Status['when']
  readonly status: string
  readonly practices: readonly { readonly id: string; readonly label: string }[]
  /** null outside an assessment, and for what nobody has to meet */
  readonly stand: { readonly code: Stand; readonly name: string } | null
  readonly laws: readonly CitedLaw[]
  /** the questions on which it hangs; null where it applies */
  readonly on: string | null
}

export type Levels = Readonly<Record<string, PracticeLevels>>

/** Whether somebody has to meet it. */
export const binds = (kind: Kind): boolean => kind === 'ban' || kind === 'duty'

/** One entry in one language; `levels` are null outside an assessment, `on` is empty where it applies. */
export function dutyModel(
  words: NamedWords,
  duty: Duty,
  status: Status,
  on: readonly FieldName[],
  { laws }: DutyFacts,
  levels: Levels | null,
): DutyModel {
  const { say, locale } = words
  const first = laws[duty.laws[0]]
  const stand = levels === null || !binds(duty.kind) ? null : standOn(duty, levels)
  return {
    id: duty.id,
    law: first === undefined ? duty.laws[0] : words.name(first),
    kind: duty.kind,
    kindName: say(`kind.${duty.kind}`),
    title: choose(duty.title, locale),
    demands: choose(duty.demands, locale),
    evidence: duty.evidence === null ? null : choose(duty.evidence, locale),
    when: status.when,
    status: statusText(words, status, duty.kind),
    practices: duty.practices.map((id) => ({ id, label: words.practice(id) })),
    stand: stand === null ? null : { code: stand, name: say(`stand.${stand}`) },
    laws: duty.laws.flatMap((id) => {
      const law = laws[id]
      if (law === undefined) return []
      return [
        {
          id,
          title: words.cite(law),
          url: law.url,
          note: law.dateNote === null ? null : choose(law.dateNote, locale),
          toBeChecked: law.kind === 'secondary' || law.kind === 'memory',
        },
      ]
    }),
    on:
      on.length === 0
        ? null
        : list(
            on.map((field) => fieldWord(words, field)),
            locale,
          ),
  }
}

const statusText = ({ say, locale }: NamedWords, status: Status, kind: Kind): string => {
  switch (status.when) {
    case 'undated':
      return say('status.undated')
    case 'ended':
      return say('status.ended', { date: day(status.until, locale) })
    case 'coming':
      return say('status.coming', { date: day(status.from, locale), days: status.days })
    case 'in-force':
      return say(kind === 'standard' ? 'status.published' : 'status.inForce', { date: day(status.from, locale) })
    default:
      return status satisfies never
  }
}
