import { guarded, notFound } from '#app/api/respond.ts'
import { isSchemaName, schemaOf } from '#lib/snapshot/schemas'

const maxAgeSeconds = 3_600

/** The forms of what we seal, for programs that read it: `seal`, `snapshot`, `summary`. */
export const GET = guarded(async (_request: Request, { params }: { params: Promise<{ name: string }> }) => {
  const { name } = await params
  if (!isSchemaName(name)) return notFound()
  return Response.json(schemaOf(name), {
    headers: { 'content-type': 'application/schema+json', 'cache-control': `public, max-age=${maxAgeSeconds}` },
  })
})
