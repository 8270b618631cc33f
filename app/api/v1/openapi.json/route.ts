import { guarded, json } from '#app/api/respond.ts'
import { apiDescription } from '#app/api-description.ts'
import { openApi } from '#app/openapi.ts'
import { env } from '#app/server.ts'

/** This interface as an OpenAPI 3.1 document. */
export const GET = guarded(async () => {
  const { routes, operations } = apiDescription()
  return json(openApi(routes, operations, env().publicUrl))
})
