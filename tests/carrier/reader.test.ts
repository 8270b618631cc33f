import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createReader, type Reader, type ReaderOptions } from '#lib/carrier/reader'
import { deepNesting, endlessLoops, flateBomb, pdfOf } from '../support/pdf-files'

// Beside the packages that the bundle leaves outside.
const folder = mkdtempSync(join('node_modules', '.reader-'))
const script = join(folder, 'pdf-reader.mjs')

beforeAll(() =>
  build({
    entryPoints: ['lib/carrier/reader-process.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  }),
)
afterAll(() => rmSync(folder, { recursive: true }))

const open: Reader[] = []
afterEach(() => {
  for (const reader of open.splice(0)) reader.close()
})
const reader = (options: Partial<ReaderOptions> = {}): Reader => {
  const created = createReader({ script, waiting: 4, timeout: 60_000, idle: 60_000, memory: 300, ...options })
  open.push(created)
  return created
}

const names = ['touchstone.json']

const codeOf = async (reading: ReturnType<Reader['read']>) => {
  const read = await reading
  return read.ok ? 'read' : read.issues[0]?.code
}

describe('reading in a process of its own', () => {
  test('gives what the file holds, one file after another', async () => {
    const { read } = reader()
    const files = await Promise.all([pdfOf(['One']), pdfOf(['One', 'Two'], [['touchstone.json', '{}']]), pdfOf(['Four', 'Five', 'Six'])])
    const readings = await Promise.all(files.map((file) => read(file, names)))
    expect(readings.map((one) => one.ok && [one.value.pages.length, one.value.attachments.length])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
    ])
  })

  test.each(['attachment', 'page'] as const)('a bomb in the %s is put out, and the next file is read', async (where) => {
    const { read } = reader()
    const bomb = flateBomb(600, where)
    expect(bomb.length).toBeLessThan(100_000)
    expect(['reading.too-heavy', 'reading.file-too-large', 'reading.damaged']).toContain(await codeOf(read(bomb, names)))
    expect(await codeOf(read(await pdfOf(['Well']), names))).toBe('read')
  })

  test('a file that turns in circles or nests without end is answered, and the next file is read', async () => {
    const { read } = reader()
    for (const bad of [deepNesting(2_000_000), endlessLoops()]) expect(await codeOf(read(bad, names))).not.toBe('read')
    expect(await codeOf(read(await pdfOf(['Well']), names))).toBe('read')
  })

  test('a file that takes too long is refused', async () => {
    expect(await codeOf(reader({ timeout: 1 }).read(await pdfOf(['Slow']), names))).toBe('reading.too-slow')
  })

  test('more files than may wait are refused at once, and a file that nobody waits for is dropped', async () => {
    const { read } = reader({ waiting: 1 })
    const file = await pdfOf(['One'])
    const stop = new AbortController()
    const [first, second, third] = [read(file, names), read(file, names, stop.signal), read(file, names)]
    stop.abort()
    expect(await codeOf(third)).toBe('reading.busy')
    expect(await codeOf(second)).toBe('reading.stopped')
    expect(await codeOf(first)).toBe('read')
  })

  test('once closed it reads no more', async () => {
    const { read, close } = reader()
    close()
    expect(await codeOf(read(await pdfOf(['One']), names))).toBe('reading.stopped')
  })
})
