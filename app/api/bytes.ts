import type { Parsed } from '#lib/issue'

/** The body of a request byte by byte, or `reading.too-large` as soon as it is more than `most`, whatever the header promised. */
export async function readBytes(request: Request, most: number): Promise<Parsed<Uint8Array>> {
  const tooLarge = { ok: false, issues: [{ code: 'reading.too-large', path: [], data: { maximum: most } }] } as const
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > most) return tooLarge
    chunks.push(chunk)
  }
  return { ok: true, value: Buffer.concat(chunks) }
}
