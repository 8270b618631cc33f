import { attach } from '#lib/carrier/attach'
import { carriedBy } from '#lib/carrier/carried'
import { readPdf } from '#lib/carrier/read-pdf'
import type { Reader } from '#lib/carrier/reader'
import { digestOf } from '#lib/snapshot/canonical'
import type { SigningKey } from '#lib/snapshot/key'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import { type SealedFile, seal } from '#lib/snapshot/seal'
import { summaryOf } from '#lib/snapshot/summary'
import { pdfOf } from './pdf-files'
import { sealedInstrument } from './sealed'

/** Reads in this process, without bounds: for files that the tests make themselves. */
export const readHere: Reader = { read: (bytes, names) => readPdf(bytes, names), close: () => undefined }

export const sealedFile = async (payload: SnapshotPayload, key: SigningKey, edition: 'full' | 'summary' = 'full'): Promise<SealedFile> =>
  edition === 'full'
    ? seal('snapshot', payload, key)
    : seal('summary', summaryOf(payload, await digestOf(payload), [sealedInstrument]), key)

export const reportTexts = ['Songyan AI', 'Evidenced 45.4, claimed 61.6', 'Target level 3']

type Making = {
  readonly edition?: 'full' | 'summary'
  /** what the pages say now; the seal is over `reportTexts` */
  readonly texts?: readonly string[]
  /** another data file than was sealed with the pages */
  readonly data?: SealedFile
}

/** A report of a few lines that carries its sealed data and the seal of its pages. */
export const carriedPdf = async (
  payload: SnapshotPayload,
  key: SigningKey,
  { edition = 'full', texts = reportTexts, data }: Making = {},
) => {
  const drawn = await readPdf(await pdfOf(reportTexts), [])
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.issues))
  const file = await sealedFile(payload, key, edition)
  const files = await carriedBy({ file, digest: await digestOf(payload), edition }, drawn.value.pages, key, {
    data: 'data',
    pages: 'pages',
  })
  const [first, ...rest] = files
  const own =
    data === undefined ? first : { name: 'touchstone.json', bytes: new TextEncoder().encode(JSON.stringify(data)), description: '' }
  return attach(await pdfOf(texts), own === undefined ? rest : [own, ...rest], new Date(payload.at))
}
