import { readFileSync } from 'node:fs'
import Ajv, { type AnySchemaObject } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { attributionText, billOfMaterials } from '#lib/evidence/licences/bill'
import { licences } from '#lib/evidence/licences/licences'
import { loadLicenceFacts } from '#lib/evidence/licences/load'
import { licenceModel, licenceSummary } from '#lib/evidence/licences/model'
import { inputsOfQuery, queryOfInputs } from '#lib/evidence/licences/query'
import { parseLicenceInputs } from '#lib/evidence/licences/schema'
import { translator } from '#lib/i18n/messages'

const loaded = loadLicenceFacts('content/facts')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
const facts = loaded.value
const own = {
  name: '自有语料',
  kind: 'dataset',
  licence: '合同',
  terms: { commercial: 'yes', outputs: 'na', redistribute: 'no', notice: true },
}
const everything = parseLicenceInputs(
  { items: facts.licences.slice(0, 40).map(({ id }) => ({ id })), own: [own], redistribute: true, regions: ['EU'] },
  facts,
)
if (!everything.ok) throw new Error(JSON.stringify(everything.issues))
const result = licences(everything.value, facts)
const meta = { product: 'Songyan 松烟', serial: '3e671687-395b-41f5-a30f-a58921a69b79', at: '2026-11-24T08:00:00.000Z' }

const schemas = 'node_modules/@cyclonedx/cyclonedx-library/res/schema'
const schemaOf = (name: string): AnySchemaObject => JSON.parse(readFileSync(`${schemas}/${name}.SNAPSHOT.schema.json`, 'utf8'))

describe('the AI bill of materials', () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats(ajv)
  for (const format of ['iri-reference', 'idn-email']) ajv.addFormat(format, true)
  ajv.addSchema(schemaOf('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json')
  ajv.addSchema(schemaOf('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json')
  const validate = ajv.compile(schemaOf('bom-1.6'))

  test('is valid against the public schema of CycloneDX 1.6', () => {
    validate(billOfMaterials(result, meta))
    expect(validate.errors).toBeNull()
  })

  test('would not be with a licence that the SPDX list does not have: the schema is really asked', () => {
    const bill = billOfMaterials(result, meta)
    expect(validate({ ...bill, components: [{ ...bill.components[0], licenses: [{ license: { id: 'No-Such-1.0' } }] }] })).toBe(false)
  })

  test('is the same text for the same result, with every picked item in it', () => {
    expect(JSON.stringify(billOfMaterials(result, meta))).toBe(JSON.stringify(billOfMaterials(result, meta)))
    expect(billOfMaterials(result, meta).components.length).toBe(41)
  })

  test('comes with an attribution text that has the words products must show', () => {
    expect(attributionText(result)).toContain('Built with Meta Llama 3')
    expect(attributionText(result)).toContain('自有语料')
  })
})

describe('a result in words', () => {
  test.each(['zh', 'en'] as const)('has a sentence for every finding, and no placeholder is left (%s)', (locale) => {
    const say = translator(locale, 'licences')
    const model = licenceModel({ say, locale }, result)
    const texts = [model.sentence, ...model.because, ...model.items.flatMap(({ findings }) => findings.map(({ text }) => text))]
    expect(texts.filter((text) => text === '' || /[{}]|licences\./.test(text))).toEqual([])
    expect(licenceSummary({ say, locale }, result)).toContain(facts.version)
  })

  test('marks what was not read in the original, and every own entry', () => {
    const { items } = licenceModel({ say: translator('en', 'licences'), locale: 'en' }, result)
    expect(items.find(({ key }) => key === 'llama-3:use')?.toBeChecked).toBe(false)
    expect(items.find(({ key }) => key === 'llama-1:use')?.toBeChecked).toBe(true)
    expect(items.find(({ key }) => key === 'own-0')?.toBeChecked).toBe(true)
  })

  test('a question survives the way through the address', () => {
    const again = parseLicenceInputs(inputsOfQuery(new URLSearchParams(queryOfInputs(everything.value))), facts)
    expect(again).toEqual(everything)
  })

  test('numbers are read as they are typed, and nonsense in the address is told, not thrown', () => {
    const read = (query: string) => parseLicenceInputs(inputsOfQuery(new URLSearchParams(query)), facts)
    expect(read('users=1,000,000')).toMatchObject({ ok: true, value: { users: 1_000_000 } })
    expect(read('users=lots')).toMatchObject({ ok: false, issues: [{ code: 'licences.not-a-number' }] })
    expect(read('own={')).toMatchObject({ ok: false })
    expect(read('region=MARS')).toMatchObject({ ok: false })
  })
})
