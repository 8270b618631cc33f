import type { Locale } from '#lib/i18n/locale'
import type { ReportMeta } from './subject'

const longest = 40

/** "touchstone-acme-ai-2026-11-20-zh": ASCII only, since mail and archives still mangle the rest; a name without ASCII gives way to `id`. */
export const fileStemOf = (meta: Pick<ReportMeta, 'name' | 'date'>, id: string, locale: Locale): string => {
  const name = typeof meta.name === 'string' ? meta.name : meta.name.en
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return ['touchstone', slug === '' ? id : slug, meta.date, locale].join('-')
}
