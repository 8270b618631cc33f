import { randomUUID } from 'node:crypto'
import { attempt } from '#app/api/limit.ts'
import { callerOf } from '#app/api/origin.ts'
import { guarded, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { licenceFacts } from '#app/licences.ts'
import { database, env } from '#app/server.ts'
import { may } from '#lib/access'
import { attributionText, billOfMaterials } from '#lib/evidence/licences/bill'
import { licences } from '#lib/evidence/licences/licences'
import { inputsOfQuery } from '#lib/evidence/licences/query'
import { parseLicenceInputs } from '#lib/evidence/licences/schema'

const maxName = 120

const download = (body: string, name: string, type: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })

/** The bill of materials or the attribution text of the question in the query, as a file. */
export const GET = guarded(async (request: Request) => {
  if (!may({ assessments: new Set() }, 'tool.use', { kind: 'service' })) return notFound()
  const now = new Date()
  const limit = await attempt(await database(), 'calculate', callerOf(request, env()), now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const query = new URL(request.url).searchParams
  const facts = licenceFacts()
  const inputs = parseLicenceInputs(inputsOfQuery(query), facts)
  if (!inputs.ok) return refuse(inputs.issues)
  const result = licences(inputs.value, facts)
  if (query.get('form') === 'attribution') return download(attributionText(result), 'ATTRIBUTION.txt', 'text/plain; charset=utf-8')
  const product = (query.get('product') ?? '').trim().slice(0, maxName) || 'product'
  const bill = billOfMaterials(result, { product, serial: randomUUID(), at: now.toISOString() })
  return download(JSON.stringify(bill, null, 2), 'bom.cdx.json', 'application/vnd.cyclonedx+json; version=1.6')
})
