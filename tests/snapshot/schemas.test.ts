import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { canonical, digestOf } from '#lib/snapshot/canonical'
import { newSigningKey } from '#lib/snapshot/key'
import { isSchemaName, schemaNames, schemaOf } from '#lib/snapshot/schemas'
import { seal } from '#lib/snapshot/seal'
import { summaryOf } from '#lib/snapshot/summary'
import { frozen, sealedInstrument } from '../support/sealed'

const accepts = (name: string, value: unknown): boolean => {
  if (!isSchemaName(name)) throw new RangeError(name)
  const ajv = new Ajv2020({ strict: false })
  addFormats(ajv)
  return ajv.compile(schemaOf(name) as object)(JSON.parse(canonical(value)))
}

test('the published schemas accept what is sealed, and nothing of another kind', async () => {
  const payload = await frozen({ scope: 'quick' })
  const given: Readonly<Record<string, unknown>> = {
    snapshot: payload,
    summary: summaryOf(payload, await digestOf(payload), [sealedInstrument]),
    seal: await seal('snapshot', payload, await newSigningKey()),
  }
  for (const name of schemaNames) {
    for (const [kind, value] of Object.entries(given)) expect([name, kind, accepts(name, value)]).toEqual([name, kind, name === kind])
  }
})
