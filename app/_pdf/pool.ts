import { Worker } from 'node:worker_threads'
import type { Issue } from '#lib/issue'
import type { ReportModel } from '#lib/report/model'
import type { MemoModel } from '#lib/screening/memo'
import type { Cargo, Done, Job, Pages, Print } from './jobs'
import { draft } from './jobs'

/** A report as PDF, or why there is none: `pdf.busy`, `pdf.too-slow`, `pdf.failed`. */
export type Drawn = { readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false; readonly issues: readonly Issue[] }

export type PoolOptions = {
  /** the bundle of worker.ts */
  readonly script: string | URL
  /** how many are drawn at the same time */
  readonly workers: number
  /** how many may wait; one more is refused */
  readonly waiting: number
  /** milliseconds from the beginning of the drawing to its end */
  readonly timeout: number
  /** milliseconds after which a thread without work is ended, with its fonts and all that it remembers of reports */
  readonly idle: number
  /** megabytes of heap for one worker */
  readonly memory: number
  /** told of what went wrong, for the log; never holds words of a report */
  readonly report?: (problem: string) => void
}

export type Pool = {
  /** `seal` makes the cargo of a stamped report out of its pages; without it there is none. */
  readonly draw: (model: ReportModel, print?: Print, seal?: Seal) => Promise<Drawn>
  /** A memo carries nothing and is not sealed. */
  readonly drawMemo: (memo: MemoModel) => Promise<Drawn>
  /** Ends the workers; what is being drawn fails. */
  readonly close: () => Promise<void>
}

/** The key stays where it is: the thread that draws tells the pages, and gets what to put into the file. */
export type Seal = (pages: Pages['pages']) => Promise<Cargo>

type Order = { readonly job: Job; readonly seal: Seal; readonly settle: (drawn: Drawn) => void }
/** `timer` runs out when a drawing takes too long, or when there has been none for long. */
type Slot = { worker: Worker | null; order: Order | null; timer: NodeJS.Timeout | null }

/** Drawing makes and drops millions of small objects; with room for them a report takes a fifth less time. */
const youngMegabytes = 128

const noCargo: Seal = async () => ({ files: [], at: new Date(0).toISOString() })

const failed = (code: string): Drawn => ({ ok: false, issues: [{ code, path: [] }] })

/**
 * Draws reports on threads of their own, so that none holds up a request. A drawing that takes too long or too much memory loses its
 * thread, and a new one is started for the next; a thread is started when it is first needed and then kept, with its fonts.
 */
export const createPool = ({ script, workers, waiting, timeout, idle, memory, report = () => undefined }: PoolOptions): Pool => {
  const queue: Order[] = []
  const slots: Slot[] = Array.from({ length: workers }, () => ({ worker: null, order: null, timer: null }))
  let open = true

  /** Takes the thread from its slot and ends it; what it may still say is not heard. */
  const end = async (slot: Slot): Promise<void> => {
    const { worker } = slot
    slot.worker = null
    worker?.removeAllListeners()
    // An error that nobody listens to would end the process.
    worker?.on('error', () => undefined)
    await worker?.terminate()
  }

  const finish = (slot: Slot, drawn: Drawn): void => {
    if (slot.timer !== null) clearTimeout(slot.timer)
    const { order } = slot
    slot.order = null
    slot.worker?.unref()
    slot.timer = setTimeout(() => void end(slot), idle).unref()
    order?.settle(drawn)
    next()
  }

  const lose = (slot: Slot, code: string, problem: string): void => {
    void end(slot)
    report(problem)
    finish(slot, failed(code))
  }

  const load = async (slot: Slot, worker: Worker, { pages }: Pages): Promise<void> => {
    const { order } = slot
    try {
      const cargo = await order?.seal(pages)
      if (slot.worker === worker && slot.order === order) worker.postMessage(cargo)
    } catch (error) {
      if (slot.worker === worker && slot.order === order) lose(slot, 'pdf.failed', `a report could not be sealed: ${String(error)}`)
    }
  }

  const start = (slot: Slot): Worker => {
    const worker = new Worker(script, {
      // In its development mode React takes a tenth more time and looks for mistakes that only a developer makes.
      env: { ...process.env, NODE_ENV: 'production' },
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMegabytes },
    })
    worker.on('message', (done: Done | Pages) => {
      if ('pages' in done) return load(slot, worker, done)
      if ('pdf' in done) return finish(slot, { ok: true, pdf: done.pdf })
      report(done.failure)
      finish(slot, failed('pdf.failed'))
    })
    worker.on('error', (error) => lose(slot, 'pdf.failed', String(error)))
    worker.on('exit', (code) => lose(slot, 'pdf.failed', `the thread that draws reports ended with ${code}`))
    slot.worker = worker
    return worker
  }

  const next = (): void => {
    const slot = slots.find(({ order }) => order === null)
    if (slot === undefined || !open) return
    const order = queue.shift()
    if (order === undefined) return
    slot.order = order
    if (slot.timer !== null) clearTimeout(slot.timer)
    slot.timer = setTimeout(() => lose(slot, 'pdf.too-slow', `a report took more than ${timeout} ms`), timeout)
    const worker = slot.worker ?? start(slot)
    worker.ref()
    worker.postMessage(order.job)
  }

  const enqueue = (job: Job, seal: Seal): Promise<Drawn> => {
    const free = slots.some(({ order }) => order === null)
    if (!open || (!free && queue.length >= waiting)) return Promise.resolve(failed('pdf.busy'))
    return new Promise((settle) => {
      queue.push({ job, seal, settle })
      next()
    })
  }

  return {
    draw: (model, print = draft, seal = noCargo) => enqueue({ model, print }, seal),
    drawMemo: (memo) => enqueue({ memo }, noCargo),
    close: async () => {
      open = false
      for (const { settle } of queue.splice(0)) settle(failed('pdf.failed'))
      await Promise.all(slots.map(end))
      for (const slot of slots) {
        if (slot.order !== null) finish(slot, failed('pdf.failed'))
        if (slot.timer !== null) clearTimeout(slot.timer)
      }
    },
  }
}
