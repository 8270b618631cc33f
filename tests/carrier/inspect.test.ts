import { beforeAll, describe, expect, test } from 'vitest'
import { attach } from '#lib/carrier/attach'
import { type Inspection, inspect, isIntact } from '#lib/carrier/inspect'
import { newSigningKey, publicKeyOf, type SigningKey, trustedKeys } from '#lib/snapshot/key'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import type { SealedFile } from '#lib/snapshot/seal'
import type { Knowledge } from '#lib/snapshot/verify'
import { carriedPdf, readHere, reportTexts, sealedFile } from '../support/carried'
import { pdfOf } from '../support/pdf-files'
import { frozen, knowing } from '../support/sealed'

let key: SigningKey
let payload: SnapshotPayload
let known: Knowledge
beforeAll(async () => {
  key = await newSigningKey()
  payload = await frozen()
  known = knowing(await trustedKeys([publicKeyOf(key)], []))
})

const judge = (bytes: Uint8Array, knowledge = known) => inspect(bytes, knowledge, readHere.read)
const encoded = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const verdictOf = (one: Inspection) => (one.kind === 'read' ? one.verdict.kind : one.issues[0]?.code)
const pagesOf = (one: Inspection) => (one.kind === 'read' ? one.pages.kind : null)

describe('a sealed report', () => {
  test.each(['full', 'summary'] as const)('as it was issued is intact in its %s edition', async (edition) => {
    const one = await judge(await carriedPdf(payload, key, { edition }))
    expect([verdictOf(one), pagesOf(one), isIntact(one)]).toEqual(['trusted', 'unchanged', true])
    expect(one.kind === 'read' && one.verdict.kind === 'trusted' && one.verdict.content.type).toBe(
      edition === 'full' ? 'snapshot' : 'summary',
    )
  })

  test('with one digit of its text changed has that page named', async () => {
    const texts = reportTexts.map((text) => text.replace('45.4', '75.4'))
    const one = await judge(await carriedPdf(payload, key, { texts }))
    expect(verdictOf(one)).toBe('trusted')
    expect(one.kind === 'read' && one.pages).toEqual({
      kind: 'changed',
      count: 3,
      difference: { changed: [{ page: 2, what: ['text'] }], added: 0, missing: 0 },
    })
    expect(isIntact(one)).toBe(false)
  })

  test('with a page more or a page less has that counted', async () => {
    const more = await judge(await carriedPdf(payload, key, { texts: [...reportTexts, 'An offer'] }))
    const less = await judge(await carriedPdf(payload, key, { texts: reportTexts.slice(0, 2) }))
    expect(more.kind === 'read' && more.pages).toMatchObject({ kind: 'changed', difference: { changed: [], added: 1, missing: 0 } })
    expect(less.kind === 'read' && less.pages).toMatchObject({ kind: 'changed', difference: { changed: [], added: 0, missing: 1 } })
  })

  test('with a page taken out or put in among the others does not blame those that follow', async () => {
    const [first = '', second = '', third = ''] = reportTexts
    const differenceOf = async (texts: readonly string[]) => {
      const one = await judge(await carriedPdf(payload, key, { texts }))
      return one.kind === 'read' && one.pages.kind === 'changed' ? one.pages.difference : null
    }
    expect(await differenceOf([first, third])).toEqual({ changed: [], added: 0, missing: 1 })
    expect(await differenceOf([first, 'An offer', second, third])).toEqual({ changed: [], added: 1, missing: 0 })
    expect(await differenceOf([first, 'Evidenced 99.9', third, 'An offer'])).toEqual({
      changed: [{ page: 2, what: ['text'] }],
      added: 1,
      missing: 0,
    })
    expect(await differenceOf([second, first, third])).toEqual({ changed: [], added: 1, missing: 1 })
  })

  test('with the data of another report in it has pages of another report', async () => {
    const other = await sealedFile(await frozen({ id: 'snapshot-2', name: '另一家' }), key)
    const one = await judge(await carriedPdf(payload, key, { data: other }))
    expect([verdictOf(one), pagesOf(one), isIntact(one)]).toEqual(['trusted', 'foreign', false])
  })

  test('with its summary in place of its full data has pages of another edition', async () => {
    const one = await judge(await carriedPdf(payload, key, { data: await sealedFile(payload, key, 'summary') }))
    expect(pagesOf(one)).toBe('foreign')
  })

  test('with one character of its data or of its signature changed is changed', async () => {
    const file = await sealedFile(payload, key)
    const [head = '', body = '', signature = ''] = file.jws.split('.')
    const text = Buffer.from(body, 'base64url').toString()
    const altered = Buffer.from(text.replace('和白智能', '和白智慧')).toString('base64url')
    const swapped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`
    for (const jws of [`${head}.${altered}.${signature}`, `${head}.${body}.${swapped}`]) {
      const one = await judge(await carriedPdf(payload, key, { data: { ...file, jws } }))
      expect(one.kind === 'read' && one.verdict).toMatchObject({ kind: 'changed', change: 'signature' })
    }
  })

  test('of a key that nobody here knows is unchanged, its issuer unknown', async () => {
    const one = await judge(await carriedPdf(payload, key), knowing(new Map()))
    expect([verdictOf(one), pagesOf(one), isIntact(one)]).toEqual(['issuer-unknown', 'unchanged', true])
  })

  test('whose pages were sealed with another key than its data has foreign pages', async () => {
    const forger = await newSigningKey()
    const data = await sealedFile(payload, key)
    expect(pagesOf(await judge(await carriedPdf(payload, forger, { data })))).toBe('foreign')
  })

  test('as its data alone has no pages to judge', async () => {
    const one = await judge(encoded(await sealedFile(payload, key)))
    expect([verdictOf(one), pagesOf(one), isIntact(one)]).toEqual(['trusted', 'none', true])
  })
})

describe('what carries no sealed report', () => {
  const put = async (...files: readonly (readonly [string, SealedFile])[]) =>
    attach(
      await pdfOf(reportTexts),
      files.map(([name, value]) => ({ name, bytes: encoded(value), description: '' })),
      new Date(0),
    )

  test('is told apart: a PDF without data, other JSON, anything else', async () => {
    expect(verdictOf(await judge(await pdfOf(['A letter'])))).toBe('reading.no-data')
    expect(verdictOf(await judge(await put(['other.json', await sealedFile(payload, key)])))).toBe('reading.no-data')
    expect(verdictOf(await judge(encoded({ a: 1 })))).toBe('seal.not-a-seal')
    expect(verdictOf(await judge(new TextEncoder().encode('Dear investor')))).toBe('reading.unknown-kind')
    expect(verdictOf(await judge(new Uint8Array()))).toBe('reading.unknown-kind')
  })

  test('has pages without a seal when someone put true data into a paper of his own', async () => {
    const one = await judge(await put(['touchstone.json', await sealedFile(payload, key)]))
    expect([verdictOf(one), pagesOf(one), isIntact(one)]).toEqual(['trusted', 'unsealed', false])
  })
})
