import { parentPort } from 'node:worker_threads'
import { attach } from '#lib/carrier/attach'
import { readPdf } from '#lib/carrier/read-pdf'
import type { Cargo, Done, Job, Pages } from './jobs'
import { renderMemo, renderReport } from './render'

class UnreadableError extends Error {}

let load: ((cargo: Cargo) => void) | undefined

/** Hands the pages to whoever has the key, and waits for what is to go into the file. */
const cargoFor = async (pdf: Uint8Array): Promise<Cargo> => {
  const read = await readPdf(pdf, [])
  if (!read.ok) throw new UnreadableError(`a drawn report could not be read: ${read.issues[0]?.code}`)
  const cargo = new Promise<Cargo>((resolve) => {
    load = resolve
  })
  parentPort?.postMessage({ pages: read.value.pages } satisfies Pages)
  return cargo
}

/** A thread that draws one report after another. What fails is told in the log of the process, without the report's words. */
const draw = async (job: Job): Promise<Done> => {
  try {
    if ('memo' in job) return { pdf: await renderMemo(job.memo) }
    const { model, print } = job
    const pdf = await renderReport(model, print)
    if (print.stamp === null) return { pdf }
    const { files, at } = await cargoFor(pdf)
    return { pdf: await attach(pdf, files, new Date(at)) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', async (message: Job | Cargo) => {
  if ('files' in message) load?.(message)
  else parentPort?.postMessage(await draw(message))
})
