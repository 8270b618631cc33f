import { type AnswerRecords, type ExposureRecord, earnedGrade, type PracticeRecord } from '#lib/instrument/record'
import type { ReportModel } from './model'
import type { AssessedPart } from './parts'
import { recordOf } from './subject'

/** One thing that was one way and is another, in words. */
export type Change = {
  readonly id: string
  readonly code: string | null
  readonly short: string
  readonly before: string
  readonly after: string
}

export type Changes = {
  readonly answers: readonly Change[]
  /** the grade that the evidence earns */
  readonly evidence: readonly Change[]
  readonly flags: readonly Change[]
  /** questions of which only a note, a reason or a detail of the evidence changed */
  readonly notes: number
}

export type ChangeSide = { readonly part: AssessedPart; readonly report: ReportModel }

const exposureChoice = (record: ExposureRecord | undefined): string => {
  if (record === undefined) return ''
  if (record.kind === 'one') return `one ${record.option}`
  return record.kind === 'many' ? `many ${[...record.options].sort().join(' ')}` : record.kind
}

const practiceChoice = (record: PracticeRecord | undefined): string =>
  record === undefined ? '' : record.kind === 'level' ? `level ${record.level}` : record.kind

const gradeOf = (record: PracticeRecord | undefined): string | null => (record?.kind === 'level' ? earnedGrade(record.evidence) : null)

/** All ids of both sides, those of the later first, so that what is new stands where it is asked now. */
const idsOf = (before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): readonly string[] => [
  ...new Set([...after, ...before].map(({ id }) => id)),
]

const practicesIn = ({ dimensions }: ReportModel) =>
  new Map(dimensions.flatMap(({ practices }) => practices.map((practice) => [practice.id, practice] as const)))

const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)

/** What changed in one instrument's answers; `absent` is said of a question that one of the versions does not have. */
export const answerChanges = (from: ChangeSide, to: ChangeSide, absent: string): Changes => {
  const [before, after]: readonly [AnswerRecords, AnswerRecords] = [from.part.records, to.part.records]
  const answers: Change[] = []
  const evidence: Change[] = []
  let notes = 0

  const [exposureBefore, exposureAfter] = [from, to].map(({ report }) => new Map(report.exposures.map((one) => [one.id, one])))
  for (const id of idsOf(from.report.exposures, to.report.exposures)) {
    const [was, is] = [exposureBefore?.get(id), exposureAfter?.get(id)]
    const [old, given] = [recordOf(before.exposures, id), recordOf(after.exposures, id)]
    if (was !== undefined && is !== undefined && exposureChoice(old) === exposureChoice(given)) notes += isSame(old, given) ? 0 : 1
    else answers.push({ id, code: null, short: (is ?? was)?.short ?? id, before: was?.answer ?? absent, after: is?.answer ?? absent })
  }

  const [practiceBefore, practiceAfter] = [practicesIn(from.report), practicesIn(to.report)]
  for (const id of idsOf([...practiceBefore.values()], [...practiceAfter.values()])) {
    const [was, is] = [practiceBefore.get(id), practiceAfter.get(id)]
    const [old, given] = [recordOf(before.practices, id), recordOf(after.practices, id)]
    const about = { id, code: (is ?? was)?.code ?? null, short: (is ?? was)?.short ?? id }
    const isAnswered = was !== undefined && is !== undefined && was.state === is.state && practiceChoice(old) === practiceChoice(given)
    if (!isAnswered) answers.push({ ...about, before: was?.answer ?? absent, after: is?.answer ?? absent })
    if (was?.evidence != null && is?.evidence != null && gradeOf(old) !== gradeOf(given)) {
      evidence.push({ ...about, before: was.evidence.name, after: is.evidence.name })
    } else if (isAnswered && !isSame(old, given)) notes += 1
  }

  const flagsBefore = new Map(from.report.flags.map((flag) => [flag.id, flag]))
  const flags = to.report.flags.flatMap((flag): readonly Change[] => {
    const was = flagsBefore.get(flag.id)
    if (was === undefined || was.status === flag.status) return []
    return [{ id: flag.id, code: null, short: flag.short, before: was.statusName, after: flag.statusName }]
  })
  return { answers, evidence, flags, notes }
}
