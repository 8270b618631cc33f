import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Take } from '#app/_components/opinion/desk.tsx'
import { assessmentParts } from '#app/parts.ts'
import { type AnswerRecord, exposureKey, practiceKey, sectionKey } from '#app/question-key.ts'
import { assessmentReport } from '#app/report.ts'
import { database } from '#app/server.ts'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { noAnswers } from '#lib/instrument/record'
import type { ItemModel } from '#lib/report/opinion-items'
import { type OpinionsModel, type OpinionVoice, opinionsModel, type Voice } from '#lib/report/opinions'
import { recordOf } from '#lib/report/subject'
import { storedAnswer } from '#lib/store/answer-document'
import type { Assessment } from '#lib/store/assessments'
import { roundClosedAt } from '#lib/store/opinion-state'
import { type Invitation, listOpinions } from '#lib/store/opinions'

/** An invitation in words, for the owner. */
export type InvitationRow = {
  readonly id: string
  readonly label: string
  readonly made: string
  readonly state: 'waiting' | 'answering' | 'missed' | 'submitted' | 'withdrawn'
  /** when it came into that state, '' where that is not kept */
  readonly at: string
  readonly answered: number
  /** since when its link opens nothing, or null */
  readonly ended: string | null
}

export type Opinions = {
  readonly closed: string | null
  readonly rows: readonly InvitationRow[]
  /** null until someone has submitted */
  readonly model: OpinionsModel | null
  /** the answer of a person to a question, where the owner could take it: it is not theirs already */
  readonly takeOf: (item: ItemModel, person: string) => Take | null
  /** where the owner answers a question anew */
  readonly hrefOf: (item: ItemModel) => string
}

const rowOf = (one: Invitation, closed: string | null, locale: Locale): InvitationRow => {
  const state =
    one.withdrawnAt !== null
      ? 'withdrawn'
      : one.submittedAt !== null
        ? 'submitted'
        : closed !== null
          ? 'missed'
          : one.answered === 0
            ? 'waiting'
            : 'answering'
  const at = one.withdrawnAt ?? one.submittedAt
  return {
    id: one.id,
    label: one.label,
    made: moment(one.createdAt, locale),
    state,
    at: at === null ? '' : moment(at, locale),
    answered: one.answered,
    ended: one.endedAt === null ? null : moment(one.endedAt, locale),
  }
}

const voiceOf = (assessment: Assessment, id: string, name: string, locale: Locale, now: Date): Voice => ({
  id,
  name,
  parts: assessmentParts(assessment),
  report: assessmentReport(assessment, locale, now),
})

/** The second opinions on an assessment, for its owner alone. The instrument has to be installed. */
export const opinionsOf = async (assessment: Assessment, locale: Locale, now: Date): Promise<Opinions> => {
  const db = await database()
  const [closed, invitations] = [await roundClosedAt(db, assessment.id), await listOpinions(db, assessment.id)]
  const owner = voiceOf(assessment, assessment.id, translator(locale, 'opinions')('you'), locale, now)
  const others = invitations.flatMap(({ id, label, answers, ownAnswers }): OpinionVoice[] => {
    if (answers === null) return []
    const before = assessmentParts({ ...assessment, answers: ownAnswers ?? {} })
    return [{ ...voiceOf({ ...assessment, answers }, id, label, locale, now), before }]
  })
  const companionOf = ({ part }: ItemModel) => (part === 0 ? null : (owner.parts[part]?.instrument.id ?? null))
  const recordIn = (voice: Voice | undefined, { part, kind, id }: ItemModel): AnswerRecord | undefined => {
    const { practices, exposures } = voice?.parts[part]?.records ?? noAnswers
    return kind === 'practice' ? recordOf(practices, id) : recordOf(exposures, id)
  }
  const keyOf = (item: ItemModel) => (item.kind === 'practice' ? practiceKey : exposureKey)(item.id, companionOf(item))
  return {
    closed: closed === null ? null : moment(closed, locale),
    rows: invitations.map((one) => rowOf(one, closed, locale)),
    model: others.length === 0 ? null : opinionsModel(owner, others, locale),
    takeOf: (item, person) => {
      const voice = others.find(({ id }) => id === person)
      const record = recordIn(voice, item)
      if (voice === undefined || record === undefined) return null
      const key = keyOf(item)
      const stored = storedAnswer(assessment.answers, key)
      const before = stored?.answer ?? null
      if (isDeepStrictEqual(JSON.parse(JSON.stringify(record)), before)) return null
      return { question: key, of: item.short, name: voice.name, answer: record, base: stored?.revision ?? 0, before }
    },
    hrefOf: (item) => {
      const asked = owner.parts[item.part]?.asked
      const section =
        item.kind === 'practice'
          ? asked?.practices.find(({ id }) => id === item.id)?.dimension
          : asked?.exposures.find(({ id }) => id === item.id)?.section
      return `/assess/${assessment.id}/${sectionKey(section ?? '', companionOf(item))}?q=${encodeURIComponent(item.id)}`
    },
  }
}
