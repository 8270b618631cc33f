import 'server-only'
import { content } from '#app/content.ts'
import { recordsOf } from '#app/records.ts'
import { versionOf } from '#app/versions.ts'
import { type AssessedPart, assessPart } from '#lib/report/parts'
import type { Assessment } from '#lib/store/assessments'

/**
 * The instruments of an assessment with its answers and their results, the main one first, then its companion: the one road from what is
 * stored to what is scored. A companion that is no longer installed, or of which the scope asks nothing, is left out; its answers stay.
 */
export const assessmentParts = ({
  instrument: main,
  companion,
  scope,
  answers,
}: Assessment): readonly [AssessedPart, ...AssessedPart[]] => {
  const first = versionOf(main)
  const second = companion === null || !content().instruments.has(companion.id) ? undefined : versionOf(companion)
  const part = assessPart(first, scope, recordsOf(first, answers))
  if (second === undefined) return [part]
  const beside = assessPart(second, scope, recordsOf(second, answers, true))
  return beside.asked.practices.length === 0 ? [part] : [part, beside]
}
