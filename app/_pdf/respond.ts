import { refuse } from '#app/api/respond.ts'
import { isLocale, type Locale } from '#lib/i18n/locale'
import { type Edition, isEdition } from '#lib/report/edition'
import type { ReportModel } from '#lib/report/model'
import type { Drawn } from './pool'

/** The language asked for with `?lang=`, else that of the page; null for one that there is not. */
export const languageOf = (request: Request, page: string): Locale | null => {
  const asked = new URL(request.url).searchParams.get('lang') ?? page
  return isLocale(asked) ? asked : null
}

/** The edition asked for with `?edition=`, else the full one; null for one that there is not. */
export const editionOf = (request: Request): Edition | null => {
  const asked = new URL(request.url).searchParams.get('edition') ?? 'full'
  return isEdition(asked) ? asked : null
}

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** What a file is named from. */
type Named = Pick<ReportModel, 'fileStem' | 'name' | 'date' | 'locale'>

/** The name in ASCII for old clients, and with the company's own name for all others (RFC 5987, 6266). */
export const disposition = ({ fileStem, name, date, locale }: Named, edition: Edition = 'full', extension = 'pdf'): string => {
  const kind = edition === 'full' ? '' : '-summary'
  const own = name
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `attachment; filename="${fileStem}${kind}.${extension}"; filename*=UTF-8''${encoded(`touchstone-${own}-${date.iso}-${locale}${kind}.${extension}`)}`
}

const retryAfterSeconds = 5

/** The PDF as a download, or the refusal. It is nobody's to keep but the person's: no cache holds it. */
export const respond = (drawn: Drawn, model: Named, edition: Edition = 'full'): Response => {
  if (!drawn.ok) {
    const refusal = refuse(drawn.issues)
    if (refusal.status === 503 || refusal.status === 429) refusal.headers.set('retry-after', String(retryAfterSeconds))
    return refusal
  }
  return new Response(new Uint8Array(drawn.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(drawn.pdf.byteLength),
      'content-disposition': disposition(model, edition),
      'content-language': model.locale,
      'cache-control': 'no-store',
    },
  })
}
