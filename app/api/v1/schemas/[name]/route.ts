import { reportSchema } from '#app/api/report-schema.ts'
import { guarded, notFound } from '#app/api/respond.ts'
import { isSchemaName, schemaOf } from '#lib/snapshot/schemas'

const maxAgeSeconds = 3_600

const published = (name: string): unknown => (name === 'report' ? reportSchema() : isSchemaName(name) ? schemaOf(name) : undefined)

/** The forms of what we seal and export, for programs that read it: `seal`, `snapshot`, `summary`, `report`. */
export const GET = guarded(async (_request: Request, { params }: { params: Promise<{ name: string }> }) => {
  const { name } = await params
  const schema = published(name)
  if (schema === undefined) return notFound()
  return Response.json(schema, {
    headers: { 'content-type': 'application/schema+json', 'cache-control': `public, max-age=${maxAgeSeconds}` },
  })
})
