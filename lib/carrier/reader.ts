import { type ChildProcess, fork } from 'node:child_process'
import type { Parsed } from '#lib/issue'
import type { PdfReading } from './read-pdf'

export type ReaderOptions = {
  /** the bundle of reader-process.ts */
  readonly script: string
  /** how many files may wait; one more is refused */
  readonly waiting: number
  /** milliseconds for one file */
  readonly timeout: number
  /** milliseconds after which a process without work is ended */
  readonly idle: number
  /** megabytes that the whole process may take */
  readonly memory: number
}

export type Reader = {
  /**
   * Reads one file after another, each within bounds. Besides the issues of `readPdf`: `reading.busy`, `reading.too-slow`,
   * `reading.too-heavy`, `reading.stopped`.
   */
  readonly read: (bytes: Uint8Array, names: readonly string[], signal?: AbortSignal) => Promise<Parsed<PdfReading>>
  /** Ends the process; what is being read is refused. */
  readonly close: () => void
}

/** What is asked of the process: a file, and which of its attachments. */
export type Reading = { readonly bytes: Uint8Array; readonly names: readonly string[] }

type Outcome = Parsed<PdfReading>
type Order = { readonly reading: Reading; readonly settle: (outcome: Outcome) => void }

const refused = (code: string): Outcome => ({ ok: false, issues: [{ code, path: [] }] })

/**
 * Reads PDFs from strangers in a process of their own, which knows none of this one's settings or secrets: whatever a file does to its
 * reader, it does it there. A file that takes too long or too much memory costs that process and is refused; the next gets a new one.
 */
export const createReader = ({ script, waiting, timeout, idle, memory }: ReaderOptions): Reader => {
  const queue: Order[] = []
  let child: ChildProcess | null = null
  let order: Order | null = null
  let timer: NodeJS.Timeout | undefined
  let open = true

  const end = (): void => {
    child?.removeAllListeners()
    child?.on('error', () => undefined)
    child?.kill('SIGKILL')
    child = null
  }

  const finish = (outcome: Outcome): void => {
    clearTimeout(timer)
    const { settle } = order ?? {}
    order = null
    child?.unref()
    child?.channel?.unref()
    timer = setTimeout(end, idle).unref()
    settle?.(outcome)
    next()
  }

  const lose = (code: string): void => {
    end()
    finish(refused(code))
  }

  const start = (): ChildProcess => {
    const started = fork(script, [String(memory)], {
      serialization: 'advanced',
      env: { NODE_ENV: 'production' },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    started.on('message', (outcome: Outcome) => finish(outcome))
    started.on('error', () => lose('reading.stopped'))
    // Its own watch ends it, or the system does when memory is short.
    started.on('exit', () => lose('reading.too-heavy'))
    return started
  }

  const next = (): void => {
    if (order !== null || !open) return
    order = queue.shift() ?? null
    if (order === null) return
    clearTimeout(timer)
    timer = setTimeout(() => lose('reading.too-slow'), timeout)
    child ??= start()
    child.ref()
    child.channel?.ref()
    child.send(order.reading, (error) => {
      if (error !== null && order !== null) lose('reading.stopped')
    })
  }

  /** Nobody waits for it any more: a file that waits is forgotten, one that is being read is dropped with its process. */
  const cancel = (one: Order): void => {
    const place = queue.indexOf(one)
    if (place >= 0) queue.splice(place, 1)[0]?.settle(refused('reading.stopped'))
    else if (order === one) lose('reading.stopped')
  }

  return {
    read: (bytes, names, signal) => {
      if (!open || signal?.aborted === true) return Promise.resolve(refused('reading.stopped'))
      if (queue.length >= waiting) return Promise.resolve(refused('reading.busy'))
      return new Promise((settle) => {
        const one: Order = { reading: { bytes, names }, settle }
        signal?.addEventListener('abort', () => cancel(one), { once: true })
        queue.push(one)
        next()
      })
    },
    close: () => {
      open = false
      clearTimeout(timer)
      for (const { settle } of queue.splice(0)) settle(refused('reading.stopped'))
      const { settle } = order ?? {}
      order = null
      end()
      settle?.(refused('reading.stopped'))
    },
  }
}
