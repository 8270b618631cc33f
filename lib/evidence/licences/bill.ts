import type { ItemResult, LicenceResult } from './licences'

/**
 * An AI bill of materials: CycloneDX 1.6 (ECMA-424), models as `machine-learning-model`, data sets and licensed works as `data`, terms of
 * services as `service` properties. `serial` is a UUID, `at` an ISO time; both are arguments, so the same result gives the same text.
 */
export type BillMeta = { readonly product: string; readonly serial: string; readonly at: string }

export const billOfMaterials = (result: LicenceResult, { product, serial, at }: BillMeta) => ({
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: `urn:uuid:${serial}`,
  version: 1,
  metadata: {
    timestamp: at,
    component: { type: 'application', 'bom-ref': 'product', name: product },
    properties: [{ name: 'touchstone:facts', value: result.factsVersion }],
  },
  components: result.items.map(component),
  dependencies: [{ ref: 'product', dependsOn: result.items.map(({ key }) => key) }],
})

const typeOf = ({ kind }: ItemResult): string => (kind === 'model' ? 'machine-learning-model' : 'data')

const component = (item: ItemResult) => {
  const { licence, own, key, verdict, role } = item
  const name = licence?.name.en ?? own?.name ?? key
  return {
    type: typeOf(item),
    'bom-ref': key,
    name,
    ...(licence === null ? {} : { supplier: { name: licence.organisation } }),
    ...licensesOf(item),
    ...(licence?.url == null ? {} : { externalReferences: [{ type: 'license', url: licence.url }] }),
    properties: [
      { name: 'touchstone:role', value: role },
      { name: 'touchstone:verdict', value: verdict },
      ...(licence?.asOf == null ? [] : [{ name: 'touchstone:read', value: licence.asOf }]),
      { name: 'touchstone:source', value: licence?.sourceKind ?? 'own entry' },
    ],
  }
}

/** An identifier of the SPDX list where there is one; otherwise the licence by its name. */
const licensesOf = ({ licence, own }: ItemResult) => {
  if (licence?.spdx != null) return { licenses: [{ license: { id: licence.spdx } }] }
  const name = licence?.licence ?? own?.licence ?? ''
  return name === '' ? {} : { licenses: [{ license: { name } }] }
}

/** The attributions that the picked licences ask for, as a plain text to ship with the product; empty where none asks. */
export const attributionText = (result: LicenceResult): string =>
  result.items
    .flatMap((item) => {
      const { licence, own } = item
      const notice = licence?.terms.notice ?? own?.terms.notice ?? false
      if (!notice) return []
      const shown = licence?.terms.display ?? null
      return [
        [
          licence?.name.en ?? own?.name ?? '',
          licence === null ? null : licence.organisation,
          licence?.licence ?? own?.licence ?? null,
          licence?.url ?? null,
          shown,
        ]
          .filter((line) => line !== null && line !== '')
          .join('\n'),
      ]
    })
    .join('\n\n')
