import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseAnswersFile } from '#lib/instrument/answers-file'
import { loadInstrument } from '#lib/instrument/load'
import { type PracticeRecord, toAnswers } from '#lib/instrument/record'
import { assess } from '#lib/scoring/assess'

const shipped = (id: string) => {
  const loaded = loadInstrument(`content/instruments/${id}`)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
  return loaded.value
}
const instruments = new Map(['readiness', 'advantage'].map((id) => [id, shipped(id)]))
const advantage = shipped('advantage')

const read = (name: string) => {
  const parsed = parseAnswersFile(`${name}.yaml`, readFileSync(`content/samples/${name}.yaml`, 'utf8'), (id) => instruments.get(id))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2))
  if (parsed.value.companion === null) throw new Error(`${name} does not answer advantage`)
  return { ...parsed.value, companion: parsed.value.companion.records }
}
const names = ['songyan', 'hebai', 'xuanjing'] as const
const samples = new Map(names.map((name) => [name, read(name)]))

const score = (name: (typeof names)[number]) => {
  const sample = samples.get(name)
  if (sample === undefined) throw new Error(name)
  return assess(advantage, toAnswers(advantage, sample.companion))
}
const days = (record: PracticeRecord): readonly string[] =>
  record.kind === 'level' ? [record.evidence?.date, record.evidence?.verifiedOn].filter((day) => day !== undefined) : []

describe('the sample companies and advantage', () => {
  test.each(names)('%s answers every question of advantage', (name) => {
    expect(score(name).complete).toBe(true)
  })

  test.each(names)('%s shows no evidence from after its assessment', (name) => {
    const sample = samples.get(name)
    const late = Object.entries({ ...sample?.records.practices, ...sample?.companion.practices }).filter(([, record]) =>
      days(record).some((day) => day > (sample?.date ?? '')),
    )
    expect(late.map(([id]) => id)).toEqual([])
  })

  test.each(names)('%s is set in Chinese as Chinese is set', (name) => {
    const han = '\\p{Script=Han}'
    const wrong = new RegExp(`${han}[,;:?!]|[,;:?!]${han}|${han}[A-Za-z0-9]|[A-Za-z0-9]${han}|${han} [，。；：？！、）」》]`, 'u')
    const lines = readFileSync(`content/samples/${name}.yaml`, 'utf8')
      .split('\n')
      .flatMap((line) => /zh: (.*?)(?:, en: .*)?$/.exec(line)?.[1] ?? [])
    expect(lines.length).toBeGreaterThan(80)
    expect(lines.filter((line) => wrong.test(line))).toEqual([])
  })

  test('stand where their stories put them: talk without proof, proof at customers, proof in the machine room', () => {
    expect(score('songyan').readings.evidenced.score).toBeLessThan(score('songyan').readings.claimed.score ?? 0)
    expect(score('songyan').flagStatus).toMatchObject({ 'wrapper-without-edge': 'raised', 'data-claim-without-loop': 'raised' })
    expect(score('hebai').readings.evidenced.readiness.potential).toBeGreaterThan(
      score('xuanjing').readings.evidenced.readiness.potential ?? 1,
    )
    expect(score('xuanjing').readings.evidenced.weakest).toBe('potential')
  })
})
