import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { draft } from '#app/_pdf/jobs.ts'
import { createPool, type Drawn, type Pool, type PoolOptions, type Seal } from '#app/_pdf/pool.ts'
import type { ReportModel } from '#lib/report/model'
import { sampleModel } from '../support/sample-model'

const folder = mkdtempSync(join(tmpdir(), 'pool-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A thread whose conduct follows the report's name. */
const script = join(folder, 'worker.mjs')
writeFileSync(
  script,
  `import { parentPort, threadId } from 'node:worker_threads'
const hold = []
parentPort.on('message', (message) => {
  if ('files' in message) return parentPort.postMessage({ pdf: message.files[0].bytes })
  const { model: { name } } = message
  if (name === 'sealed') return parentPort.postMessage({ pages: [{ text: 'a', links: 'b', annotations: 0 }] })
  const done = () => parentPort.postMessage({ pdf: new TextEncoder().encode(name + ' by ' + threadId) })
  if (name === 'endless') for (;;);
  if (name === 'fails') return parentPort.postMessage({ failure: 'Error: a glyph went missing' })
  if (name === 'crashes') throw new Error('worn out')
  if (name === 'exits') process.exit(3)
  if (name === 'greedy') for (;;) hold.push(new Array(1e5).fill(name + hold.length))
  setTimeout(done, name === 'slow' ? 150 : 0)
})
`,
)

const open: Pool[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
})

const pool = (options: Partial<PoolOptions> = {}) => {
  const problems: string[] = []
  const created = createPool({
    script,
    workers: 1,
    waiting: 4,
    timeout: 10_000,
    idle: 60_000,
    memory: 256,
    report: (problem) => problems.push(problem),
    ...options,
  })
  open.push(created)
  const draw = (name: string, seal?: Seal) => created.draw({ ...model, name }, draft, seal)
  return { draw, problems, close: created.close }
}

const model: ReportModel = sampleModel('en')
const codeOf = (drawn: Drawn) => (drawn.ok ? 'drawn' : drawn.issues[0]?.code)
const textOf = (drawn: Drawn) => (drawn.ok ? new TextDecoder().decode(drawn.pdf) : codeOf(drawn))

describe('sealing what is drawn', () => {
  const bytes = new TextEncoder().encode('carried')

  test('the thread tells the pages and gets what goes into the file', async () => {
    const { draw } = pool()
    const seal: Seal = async (pages) => ({ files: [{ name: 'a', bytes, description: String(pages.length) }], at: '2026-11-20T00:00:00Z' })
    expect(textOf(await draw('sealed', seal))).toBe('carried')
  })

  test('a seal that fails is told, and the next report is drawn', async () => {
    const { draw, problems } = pool()
    const seal: Seal = () => Promise.reject(new Error('no key'))
    expect(codeOf(await draw('sealed', seal))).toBe('pdf.failed')
    expect(problems.join()).toContain('no key')
    expect(textOf(await draw('next'))).toContain('next')
  })
})

describe('drawing on threads', () => {
  test('reports are drawn one after another on one thread', async () => {
    const { draw } = pool()
    const drawn = await Promise.all([draw('slow'), draw('b'), draw('c')])
    const threads = drawn.map((one) => textOf(one)?.split(' by ')[1])
    expect(drawn.map((one) => textOf(one)?.split(' by ')[0])).toEqual(['slow', 'b', 'c'])
    expect(new Set(threads).size).toBe(1)
  })

  test('a slow one holds up only its own thread', async () => {
    const { draw } = pool({ workers: 2, timeout: 2_000 })
    const endless = draw('endless')
    expect(textOf(await draw('b'))).toMatch(/^b by/)
    expect(textOf(await draw('c'))).toMatch(/^c by/)
    expect(codeOf(await endless)).toBe('pdf.too-slow')
  })

  test('what takes too long is ended, and the next is drawn by a new thread', async () => {
    const { draw, problems } = pool({ timeout: 3_000 })
    const [endless, next] = await Promise.all([draw('endless'), draw('b')])
    expect(codeOf(endless)).toBe('pdf.too-slow')
    expect(problems).toEqual(['a report took more than 3000 ms'])
    expect(textOf(next)).toMatch(/^b by/)
  })

  test.each(['fails', 'crashes', 'exits', 'greedy'])('one that %s is told of, and the next is drawn', async (name) => {
    const { draw, problems } = pool({ memory: 64, timeout: 60_000 })
    expect(codeOf(await draw(name))).toBe('pdf.failed')
    expect(problems).toHaveLength(1)
    expect(textOf(await draw('b'))).toMatch(/^b by/)
  })

  test('a thread without work is ended, and a new one drawn with', async () => {
    const { draw, problems } = pool({ idle: 20 })
    const first = textOf(await draw('a'))?.split(' by ')[1]
    await setTimeout(300)
    const second = textOf(await draw('a'))?.split(' by ')[1]
    expect(second).not.toBe(first)
    expect(problems).toEqual([])
  })

  test('one more than may wait is refused at once', async () => {
    const { draw } = pool({ waiting: 2 })
    const taken = [draw('slow'), draw('b'), draw('c')]
    expect(codeOf(await draw('d'))).toBe('pdf.busy')
    expect((await Promise.all(taken)).map(codeOf)).toEqual(['drawn', 'drawn', 'drawn'])
    expect(codeOf(await draw('e'))).toBe('drawn')
  })

  test('closing ends what is being drawn and refuses what comes later', async () => {
    const { draw, close } = pool()
    const [endless, waiting] = [draw('endless'), draw('b')]
    await close()
    expect([codeOf(await endless), codeOf(await waiting)]).toEqual(['pdf.failed', 'pdf.failed'])
    expect(codeOf(await draw('c'))).toBe('pdf.busy')
  })
})
