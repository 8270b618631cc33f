import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Operations, openApi } from '#app/openapi.ts'
import { routesOf } from '../../scripts/routes.mjs'

const routes = routesOf(process.cwd())
const operations = Operations.parse(parse(readFileSync('content/api/operations.yaml', 'utf8')))
const document = openApi(routes, operations, 'https://touchstone.example')
const keys = routes.flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`))

describe('the description of the interface', () => {
  test('has every route of the tree with every method that it answers', () => {
    expect(keys.length).toBeGreaterThan(50)
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.toSorted()).toStrictEqual(keys.toSorted())
  })

  test('says nothing of an operation that is not there', () => {
    expect(Object.keys(operations).filter((key) => !keys.includes(key))).toStrictEqual([])
  })

  test('names each operation once, declares every parameter of a path, and how a refusal looks', () => {
    const all = Object.entries(document.paths).flatMap(([path, item]) => Object.values(item).map((one) => ({ path, one })))
    expect(new Set(all.map(({ one }) => one.operationId)).size).toBe(all.length)
    for (const { path, one } of all) {
      const named = one.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(named, path).toStrictEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
      expect(one.responses.default.content['application/problem+json'].schema.$ref).toBe('#/components/schemas/Problem')
    }
  })

  test('has the forms that the routes check by', () => {
    const body = document.paths['/boards']?.post?.requestBody?.content['application/json'].schema
    expect(body).toMatchObject({ type: 'object', required: ['team', 'name'], additionalProperties: false })
  })
})
