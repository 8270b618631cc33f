// The routes of the JSON interface as they stand in the tree: each with its path and the methods that it answers.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

const handlers = /^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm

/** Every route below `app/api/v1`: `{ path: '/boards/{board}', methods: ['GET', 'PATCH'] }`, in the order of their paths. */
export function routesOf(root) {
  const folder = join(root, 'app/api/v1')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map((file) => String(file).split(sep).join('/'))
    .filter((file) => file.endsWith('/route.ts'))
    .map((file) => ({
      path: `/${file.slice(0, -'/route.ts'.length).replaceAll(/\[(\w+)\]/g, '{$1}')}`,
      methods: [...readFileSync(join(folder, file), 'utf8').matchAll(handlers)].map((match) => match[1]).sort(),
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}
