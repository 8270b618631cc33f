import * as z from 'zod'
import { BoardChange, BoardCopy, BoardRequest } from '#app/api/board-schema.ts'
import { NewAssessment, NewToken, NewWebhook, WebhookChange } from '#app/api/program-schema.ts'
import { tokenScopes } from '#lib/access'
import { locales } from '#lib/i18n/locale'
import { SealedFile } from '#lib/snapshot/seal'

/** A route of the JSON interface with the methods that it answers. */
export const ApiRoutes = z.array(z.strictObject({ path: z.string(), methods: z.array(z.string()).readonly() })).readonly()
export type ApiRoutes = z.infer<typeof ApiRoutes>

/** What an operation does. `scope`: what a token must be good for; `person`: no token does; absent: anyone. */
const Operation = z.strictObject({ scope: z.enum([...tokenScopes, 'person']).optional(), zh: z.string(), en: z.string() })
export const Operations = z.record(z.string().regex(/^(GET|POST|PUT|PATCH|DELETE) \//), Operation)
export type Operations = z.infer<typeof Operations>

/** A refusal by RFC 9457. */
const Problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int().min(400).max(599),
  issues: z.array(
    z.object({
      code: z.string(),
      path: z.array(z.union([z.string(), z.int()])),
      data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
})

/** Bodies whose form is checked by one schema; the rest are described in words. */
const bodies: Readonly<Record<string, z.ZodType>> = {
  'POST /assessments': NewAssessment,
  'POST /boards': BoardRequest,
  'PATCH /boards/{board}': BoardChange,
  'POST /boards/{board}/copy': BoardCopy,
  'POST /boards/{board}/submissions': SealedFile,
  'POST /teams/{team}/tokens': NewToken,
  'POST /teams/{team}/webhooks': NewWebhook,
  'PATCH /teams/{team}/webhooks/{webhook}': WebhookChange,
}

const pages = { after: 'the “next” of the page before', limit: 'rows, 1 to 200' }
const queries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GET /boards/{board}/submissions': pages,
  'GET /boards/{board}/export': { format: 'csv, xlsx or json', lang: 'zh or en' },
  'GET /teams/{team}/audit': { format: 'json or csv', lang: 'zh or en', board: 'id of one board' },
}

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

const parameter = (name: string, where: 'path' | 'query' | 'header', description?: string) => ({
  name,
  in: where,
  required: where === 'path',
  schema: { type: 'string' },
  ...(description === undefined ? {} : { description }),
})

const operationOf = (method: string, path: string, operations: Operations) => {
  const key = `${method} ${path}`
  const told = operations[key]
  const schema = bodies[key]
  const writes = method !== 'GET' && method !== 'DELETE'
  const content = {
    'application/json': { schema: schema === undefined ? { type: 'object' } : schemaOf(schema) },
    ...(key === 'POST /boards/{board}/submissions' ? { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } : {}),
  }
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[{}]/g, '').replaceAll(/[/.](\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [path.split('/')[1]],
    summary: told?.en ?? key,
    ...(told === undefined ? {} : { 'x-summary-zh': told.zh }),
    security: told?.scope === undefined ? [{}] : told.scope === 'person' ? [{ session: [] }] : [{ token: [told.scope] }, { session: [] }],
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path')),
      ...Object.entries(queries[key] ?? {}).map(([name, description]) => parameter(name, 'query', description)),
      ...(method === 'GET'
        ? []
        : [parameter('Idempotency-Key', 'header', 'with a token: the same answer for a repeated request, for a day')]),
    ],
    ...(writes ? { requestBody: { content } } : {}),
    responses: {
      '2XX': { description: 'Done' },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  }
}

/** The JSON interface as an OpenAPI 3.1 document: every route of the tree, with forms made from the schemas that check them. */
export const openApi = (routes: ApiRoutes, operations: Operations, server: string) => ({
  openapi: '3.1.0',
  info: { title: 'Touchstone', version: '1', description: `Languages of content: ${locales.join(', ')}.` },
  servers: [{ url: `${server}/api/v1` }],
  paths: Object.fromEntries(
    routes.map(({ path, methods }) => [
      path,
      Object.fromEntries(methods.map((method) => [method.toLowerCase(), operationOf(method, path, operations)])),
    ]),
  ),
  components: {
    schemas: { Problem: schemaOf(Problem) },
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'A token of a team; its scopes are those of lib/access.' },
      session: { type: 'apiKey', in: 'cookie', name: 'ts.session_token' },
    },
  },
})
