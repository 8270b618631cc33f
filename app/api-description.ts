import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ApiRoutes, Operations } from './openapi'

type Description = { readonly routes: ApiRoutes; readonly operations: Operations }

const held = globalThis as typeof globalThis & { touchstoneApi?: Description }

const read = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8')

/** The routes that were built, and what content says of them; read once. */
export function apiDescription(): Description {
  held.touchstoneApi ??= {
    routes: ApiRoutes.parse(JSON.parse(read('dist/routes.json'))),
    operations: Operations.parse(parse(read('content/api/operations.yaml'))),
  }
  return held.touchstoneApi
}
