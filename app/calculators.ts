import 'server-only'
import { dutyWords } from '#app/duty-words.ts'
import { computeFacts, dutyFacts } from '#app/facts.ts'
import { licenceFacts } from '#app/licences.ts'
import type { tools } from '#app/tools.ts'
import type { Calculation, Worked } from '#lib/evidence/calculation'
import { parseTexts, queryOfInputs, textsOfQuery } from '#lib/evidence/compute/inputs'
import { computeOutcome } from '#lib/evidence/compute/outcome'
import { parseInputs } from '#lib/evidence/compute/schema'
import { editionOf } from '#lib/evidence/duties/edition'
import type { Profile } from '#lib/evidence/duties/fields'
import { parseTexts as parseProfile, textsOfQuery as profileTexts, queryOfInputs as queryOfProfile } from '#lib/evidence/duties/inputs'
import { dutiesOutcome } from '#lib/evidence/duties/outcome'
import { parseRequest } from '#lib/evidence/duties/schema'
import { licencesOutcome } from '#lib/evidence/licences/outcome'
import { inputsOfQuery, queryOfInputs as licenceQuery } from '#lib/evidence/licences/query'
import { parseLicenceInputs } from '#lib/evidence/licences/schema'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { Parsed } from '#lib/issue'

export type Tool = (typeof tools)[number]

/** What every calculator can do for an assessment, whatever its inputs are. */
export type Calculator = {
  /** of the facts today */
  readonly factsVersion: () => string
  /** from the query of its page, or from inputs as JSON */
  readonly workQuery: (query: URLSearchParams) => Parsed<Worked>
  readonly workInputs: (inputs: unknown) => Parsed<Worked>
  /** a query as the calculator itself writes it, defaults left out; undefined where it is none */
  readonly normal: (query: URLSearchParams) => string | undefined
  /** the query that opens its page with stored inputs; undefined where they are no inputs any more */
  readonly queryOf: (inputs: unknown) => string | undefined
}

const then = <T, U>(parsed: Parsed<T>, next: (value: T) => U): Parsed<U> => (parsed.ok ? { ok: true, value: next(parsed.value) } : parsed)

const computeWords = () =>
  ({
    zh: { say: translator('zh', 'compute'), locale: 'zh' },
    en: { say: translator('en', 'compute'), locale: 'en' },
  }) as const

const compute: Calculator = {
  factsVersion: () => computeFacts().version,
  workQuery: (query) =>
    then(parseTexts(textsOfQuery(query), computeFacts().accelerators), (inputs) => computeOutcome(inputs, computeFacts(), computeWords())),
  workInputs: (sent) =>
    then(parseInputs(sent, computeFacts().accelerators), (inputs) => computeOutcome(inputs, computeFacts(), computeWords())),
  normal: (query) => {
    const parsed = parseTexts(textsOfQuery(query), computeFacts().accelerators)
    return parsed.ok ? queryOfInputs(parsed.value) : undefined
  },
  queryOf: (stored) => {
    const parsed = parseInputs(stored, computeFacts().accelerators)
    return parsed.ok ? queryOfInputs(parsed.value) : undefined
  },
}

const licenceWords = () =>
  ({
    zh: { say: translator('zh', 'licences'), locale: 'zh' },
    en: { say: translator('en', 'licences'), locale: 'en' },
  }) as const

/** A question about nothing has an answer on the page, but is no calculation. */
const workLicences = (sent: unknown): Parsed<Worked> => {
  const inputs = parseLicenceInputs(sent, licenceFacts())
  if (!inputs.ok) return inputs
  if (inputs.value.items.length + inputs.value.own.length === 0)
    return { ok: false, issues: [{ code: 'calculation.nothing', path: ['items'] }] }
  return { ok: true, value: licencesOutcome(inputs.value, licenceFacts(), licenceWords()) }
}

const licences: Calculator = {
  factsVersion: () => licenceFacts().version,
  workQuery: (query) => workLicences(inputsOfQuery(query)),
  workInputs: workLicences,
  normal: (query) => {
    const parsed = parseLicenceInputs(inputsOfQuery(query), licenceFacts())
    return parsed.ok ? licenceQuery(parsed.value) : undefined
  },
  queryOf: (stored) => {
    const parsed = parseLicenceInputs(stored, licenceFacts())
    return parsed.ok ? licenceQuery(parsed.value) : undefined
  },
}

const dutiesWords = () => ({ zh: dutyWords('zh'), en: dutyWords('en') })

const todayIso = (): string => new Date().toISOString().slice(0, 10)

const workDuties = (profile: Profile, today: string): Worked => dutiesOutcome(profile, today, dutyFacts(), dutiesWords())

const dutyQuery = (query: URLSearchParams) => parseProfile(profileTexts(query))

const duties: Calculator = {
  factsVersion: () => editionOf(dutyFacts(), todayIso()),
  workQuery: (query) => then(dutyQuery(query), (profile) => workDuties(profile, todayIso())),
  workInputs: (sent) => then(parseRequest(sent), ({ profile, today }) => workDuties(profile, today ?? todayIso())),
  normal: (query) => {
    const parsed = dutyQuery(query)
    return parsed.ok ? queryOfProfile(parsed.value) : undefined
  },
  // Without its day, so that it is worked out as of today.
  queryOf: (stored) => {
    const parsed = parseRequest(stored)
    return parsed.ok ? queryOfProfile(parsed.value.profile) : undefined
  },
}

/** The one list of calculators that can be bound to an assessment. */
const calculators: Readonly<Record<Tool, Calculator>> = { compute, licences, duties }

export const isTool = (name: string): name is Tool => Object.hasOwn(calculators, name)

export const calculatorOf = (tool: Tool): Calculator => calculators[tool]

/** The version of a tool's facts today; null for a tool that is not there any more. */
export const factsVersionOf = (tool: string): string | null => (isTool(tool) ? calculators[tool].factsVersion() : null)

/** What a calculator is called; one that is not there any more by its id. */
export const toolName = (tool: string, locale: Locale): string => (isTool(tool) ? translator(locale, 'tools')(`${tool}.name`) : tool)

/** "Compute calculation 3". */
export const nameOf = ({ tool, place }: Pick<Calculation, 'tool' | 'place'>, locale: Locale): string =>
  translator(locale, 'calculations')('name', { tool: toolName(tool, locale), place })
