import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type FileKind, fileKinds, jsonSchemaOf, schemaFile } from '#lib/instrument/json-schema'
import { pilot } from '../support/instrument-folders'

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'))
const folders = ['content/instruments/readiness', 'content/instruments/advantage', pilot]
const filesOf = (kind: FileKind): readonly string[] =>
  folders.flatMap((folder) => {
    const inside = readdirSync(folder)
    if (kind !== 'practices') return inside.includes(`${kind}.yaml`) ? [join(folder, `${kind}.yaml`)] : []
    return readdirSync(join(folder, kind)).map((name) => join(folder, kind, name))
  })

const validator = (kind: FileKind) => new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchemaOf(kind))

describe('the published JSON Schema of', () => {
  test.each(fileKinds)('%s is what the loader checks: made anew it is the same', (kind) => {
    expect(JSON.parse(readFileSync(join('public/schema', schemaFile(kind)), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(jsonSchemaOf(kind))),
    )
  })

  test.each(fileKinds)('%s accepts the files at hand', (kind) => {
    const isValid = validator(kind)
    for (const file of filesOf(kind)) expect({ file, valid: isValid(read(file)), errors: isValid.errors }).toMatchObject({ valid: true })
  })

  test('each kind refuses a misspelt field and a text in one language', () => {
    for (const kind of fileKinds) expect(validator(kind)([{ misspelt: true }]), kind).toBe(false)
    const flags = read(join(pilot, 'flags.yaml')) as Record<string, unknown>[] // our own file
    expect(validator('flags')(flags.map((flag) => ({ ...flag, text: { zh: '只有中文' } })))).toBe(false)
  })
})
