import 'server-only'
import { calculatorOf, factsVersionOf, isTool, nameOf, type Tool } from '#app/calculators.ts'
import { content } from '#app/content.ts'
import { assessmentParts } from '#app/parts.ts'
import { exposureKey, questionOf } from '#app/question-key.ts'
import { database } from '#app/server.ts'
import { type Calculation, type KeptCalculation, staleness, type Worked } from '#lib/evidence/calculation'
import type { Binding } from '#lib/instrument/binding'
import { type Fill, fillsOf, queryOfFills, standingFills } from '#lib/instrument/fill'
import type { ExposureRecord } from '#lib/instrument/record'
import type { Issue, Parsed } from '#lib/issue'
import type { ReportedCalculation } from '#lib/report/calculations'
import type { AssessedPart } from '#lib/report/parts'
import { canonical, digestOf } from '#lib/snapshot/canonical'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import type { Assessment } from '#lib/store/assessments'
import { keepCalculation, listCalculations, maxCalculations } from '#lib/store/calculations'
import { newId } from '#lib/store/secret'

type Chosen = string | readonly string[] | null

const chosenIn = (record: ExposureRecord | undefined): Chosen => {
  if (record === undefined || record.kind === 'dk' || record.kind === 'na') return null
  return record.kind === 'one' ? record.option : record.options
}

/** What is chosen at a question key among the answers of these parts. */
export const chosenOf =
  (parts: readonly AssessedPart[]) =>
  (key: string): Chosen => {
    const question = questionOf(key)
    if (question === undefined || question.kind !== 'exposure') return null
    const part = question.companion === null ? parts[0] : parts.find(({ instrument }) => instrument.id === question.companion)
    return part === undefined || !Object.hasOwn(part.records.exposures, question.id) ? null : chosenIn(part.records.exposures[question.id])
  }

export const bindingOf = (tool: Tool): Binding | undefined => content().bindings.get(tool)

/** What the profile of the main instrument says about a calculator's fields. */
export const fillsFor = (tool: Tool, parts: readonly AssessedPart[]): readonly Fill[] => {
  const binding = bindingOf(tool)
  return binding === undefined ? [] : fillsOf(binding, (exposure) => chosenOf(parts)(exposureKey(exposure)))
}

/** What of the profile still stands in these inputs as it was filled in. */
const fillsStandingIn = (tool: Tool, inputs: unknown, parts: readonly AssessedPart[]): readonly Fill[] => {
  const { normal, queryOf } = calculatorOf(tool)
  const fills = fillsFor(tool, parts)
  const filled = normal(new URLSearchParams(queryOfFills(fills)))
  if (filled === undefined) return []
  return standingFills(fills, new URLSearchParams(filled), new URLSearchParams(queryOf(inputs)))
}

/** What is asked to be kept: inputs as JSON, or the query of the calculator's page. */
export type Sent = {
  readonly tool: string
  readonly question: string | null
  readonly inputs?: unknown
  readonly query?: string | undefined
}

const refused = (code: string, path: Issue['path'], data?: Issue['data']) =>
  ({ ok: false, issues: [data === undefined ? { code, path } : { code, path, data }] }) as const

const workOf = (tool: Tool, { inputs, query }: Sent): Parsed<Worked> =>
  query === undefined ? calculatorOf(tool).workInputs(inputs) : calculatorOf(tool).workQuery(new URLSearchParams(query))

/** Without what differs between two calculations of the same plan. */
const sameAs =
  (worked: Worked, question: string | null) =>
  (stored: KeptCalculation): boolean =>
    stored.tool === worked.tool &&
    stored.question === question &&
    stored.factsVersion === worked.factsVersion &&
    canonical(stored.inputs) === canonical(worked.inputs)

const questionIsAsked = (parts: readonly AssessedPart[], key: string): boolean => {
  const question = questionOf(key)
  if (question === undefined) return false
  const part = question.companion === null ? parts[0] : parts.find(({ instrument }) => instrument.id === question.companion)
  if (part === undefined) return false
  const { exposures, practices } = part.instrument
  return (question.kind === 'exposure' ? exposures : practices).some(({ id }) => id === question.id)
}

/** Its digest is that of all of it as JSON, so that whoever has the file can check it. */
export const withDigest = async (calculation: Calculation): Promise<KeptCalculation> => ({
  ...calculation,
  sha256: await digestOf(calculation),
})

/** Works out what was sent and keeps it with the assessment. Undefined: there is no such assessment any more. */
export const saveCalculation = async (
  assessment: Assessment,
  sent: Sent,
  now: Date,
): Promise<Parsed<{ readonly calculation: KeptCalculation; readonly repeated: boolean }> | undefined> => {
  const { tool, question } = sent
  if (!isTool(tool)) return refused('calculation.no-such-tool', ['tool'])
  const parts = assessmentParts(assessment)
  if (question !== null && !questionIsAsked(parts, question)) return refused('calculation.no-such-question', ['question'])
  const worked = workOf(tool, sent)
  if (!worked.ok) return worked
  const standing = fillsStandingIn(tool, worked.value.inputs, parts)
  const id = newId()
  const outcome = await keepCalculation(await database(), assessment.id, {
    id,
    repeats: sameAs(worked.value, question),
    kept: (place) =>
      withDigest({
        ...worked.value,
        id,
        place,
        question,
        filled: Object.fromEntries(standing.map(({ exposure, chosen }) => [exposureKey(exposure), chosen])),
        at: now.toISOString(),
      }),
  })
  if (outcome.kind === 'missing') return undefined
  if (outcome.kind === 'full') return refused('calculation.too-many', [], { maximum: maxCalculations })
  return { ok: true, value: { calculation: outcome.calculation, repeated: outcome.repeated } }
}

/** The calculations of an assessment with why each should be worked out again, if it should. */
export const standingCalculations = async (assessment: Assessment): Promise<NonNullable<SnapshotPayload['calculations']>> => {
  const chosen = chosenOf(assessmentParts(assessment))
  const kept = await keptCalculations(assessment.id)
  // As JSON they are what they were when they were stored.
  return kept.map((one) => ({ ...one, stale: [...staleness(one, factsVersionOf(one.tool), chosen)] })) as NonNullable<
    SnapshotPayload['calculations']
  >
}

/** Calculations as a report tells of them. */
export const reportedCalculations = (all: SnapshotPayload['calculations'] = []): readonly ReportedCalculation[] =>
  all.map(({ stale, ...kept }) => ({
    kept,
    stale,
    name: { zh: nameOf(kept, 'zh'), en: nameOf(kept, 'en') },
    rules: isTool(kept.tool) ? (bindingOf(kept.tool)?.contradictions ?? []) : [],
  }))

export const keptCalculations = async (assessmentId: string): Promise<readonly KeptCalculation[]> =>
  listCalculations(await database(), assessmentId)
