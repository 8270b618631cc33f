import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { readPdf } from './read-pdf'
import type { Reading } from './reader'

/**
 * A process that reads PDFs for another. Its first thread does nothing but watch: a parser can fill buffers that the heap limit of a
 * thread does not count, and while it runs, only another thread can stop it. So the second thread reads, and the first ends it all.
 */
const watchEveryMs = 20
const youngMegabytes = 64

/** What the reading process ends with when a file took too much memory. */
export const tooHeavyExit = 86

const watch = (megabytes: number): void => {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: megabytes,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  worker.on('message', (outcome) => process.send?.(outcome))
  // Out of memory, or out of stack where no error could be caught.
  worker.on('error', () => process.exit(tooHeavyExit))
  worker.on('exit', () => process.exit(tooHeavyExit))
  process.on('message', (asked) => worker.postMessage(asked))
  process.on('disconnect', () => process.exit())
  setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * 1024 * 1024) process.exit(tooHeavyExit)
  }, watchEveryMs)
}

if (!isMainThread && typeof workerData === 'number')
  parentPort?.on('message', async ({ bytes, names }: Reading) => parentPort?.postMessage(await readPdf(bytes, names)))
else if (process.send !== undefined) watch(Number(process.argv[2]))
