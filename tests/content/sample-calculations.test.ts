import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Worked } from '#lib/evidence/calculation'
import { loadComputeFacts } from '#lib/evidence/compute/load'
import { computeOutcome } from '#lib/evidence/compute/outcome'
import { parseInputs } from '#lib/evidence/compute/schema'
import { dutiesOutcome } from '#lib/evidence/duties/outcome'
import { parseInputs as parseProfile } from '#lib/evidence/duties/schema'
import { loadLicenceFacts } from '#lib/evidence/licences/load'
import { licencesOutcome } from '#lib/evidence/licences/outcome'
import { parseLicenceInputs } from '#lib/evidence/licences/schema'
import { locales } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { parseAnswersFile } from '#lib/instrument/answers-file'
import { loadBindings } from '#lib/instrument/binding'
import { loadInstrument } from '#lib/instrument/load'
import type { Parsed } from '#lib/issue'
import { assessmentReport } from '#lib/report/assessment-report'
import { fileParts } from '#lib/report/parts'
import { digestOf } from '#lib/snapshot/canonical'
import { dutyFacts } from '../support/duty-facts'
import { dutyWords } from '../support/duty-words'

const must = <T>(parsed: Parsed<T>): T => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}
const instruments = new Map(['readiness', 'advantage'].map((id) => [id, must(loadInstrument(`content/instruments/${id}`))]))
const bindings = must(loadBindings('content/calculators', instruments))
const [compute, licences, duties] = [must(loadComputeFacts('content/facts')), must(loadLicenceFacts('content/facts')), dutyFacts()]

/** As the notes of the answers state them; the time is the estimate's, around the 40 days and the five and a half hours that it took. */
const trainings: Readonly<Record<string, { readonly params: number; readonly tokens: number; readonly time: string }>> = {
  xuanjing: { params: 32e9, tokens: 6e12, time: '21 days to 86 days' },
  hebai: { params: 14e9, tokens: 6e8, time: '2.8 hours to 11 hours' },
}

type Given = { readonly tool: string; readonly question: string; readonly inputs: unknown }

const work = ({ tool, inputs }: Given, day: string): Worked => {
  if (tool === 'compute') {
    const words = {
      zh: { say: translator('zh', 'compute'), locale: 'zh' },
      en: { say: translator('en', 'compute'), locale: 'en' },
    } as const
    return computeOutcome(must(parseInputs(inputs, compute.accelerators)), compute, words)
  }
  if (tool === 'licences') {
    const words = {
      zh: { say: translator('zh', 'licences'), locale: 'zh' },
      en: { say: translator('en', 'licences'), locale: 'en' },
    } as const
    return licencesOutcome(must(parseLicenceInputs(inputs, licences)), licences, words)
  }
  return dutiesOutcome(must(parseProfile(inputs)), day, duties, { zh: dutyWords('zh'), en: dutyWords('en') })
}

describe.each(['songyan', 'xuanjing', 'hebai'])('the calculations of %s', (name) => {
  const read = (file: string): string => readFileSync(`content/samples/${file}`, 'utf8')
  const sample = must(parseAnswersFile(`${name}.yaml`, read(`${name}.yaml`), (id) => instruments.get(id)))
  const given: readonly Given[] = parse(read(`calculations/${name}.yaml`))
  const worked = given.map((one) => work(one, sample.date))
  const of = (tool: string) => worked.find((one) => one.tool === tool)

  test.each(locales)('contradict none of its answers (%s)', async (locale) => {
    const calculations = await Promise.all(
      worked.map(async (one, place) => {
        const kept = {
          ...one,
          id: `${place}`,
          place: place + 1,
          question: given[place]?.question ?? null,
          filled: {},
          at: `${sample.date}T00:00:00.000Z`,
        }
        const rules = bindings.get(one.tool)?.contradictions ?? []
        return { kept: { ...kept, sha256: await digestOf(kept) }, name: { zh: '测算', en: one.tool }, stale: [], rules }
      }),
    )
    const parts = fileParts(sample, (id) => {
      const found = instruments.get(id)
      if (found === undefined) throw new Error(id)
      return found
    })
    const { about, date, scope, name: company } = sample
    const meta = { name: company, about, date, scope, sample: true, calculations }
    const model = assessmentReport({ parts, picture: null, sources: new Map(), locale, meta })
    expect(model.contradictions.map(({ id }) => id)).toEqual([])
    expect(model.calculations).toHaveLength(given.length)
  })

  test('ask about the profile that it answers', () => {
    const profile = given.find(({ tool }) => tool === 'duties')?.inputs
    if (typeof profile !== 'object' || profile === null) throw new Error('no duties')
    for (const [field, value] of Object.entries(profile)) {
      const record = sample.records.exposures[field]
      if (record?.kind === 'one') expect([field, value]).toEqual([field, record.option])
      if (record?.kind === 'many') expect([field, value]).toEqual([field, record.options])
    }
  })

  test('agree with the training that its answers state', () => {
    const figures = of('compute')?.figures
    const stated = trainings[name]
    expect(figures?.flops ?? null).toEqual(stated === undefined ? null : 6 * stated.params * stated.tokens)
    const hours = of('compute')?.words.en.outputs.find(({ label }) => label === 'Time to train')
    expect(hours?.value ?? null).toBe(stated?.time ?? null)
  })
})
