import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { content } from '#app/content.ts'
import { samples } from '#app/samples.ts'
import { env } from '#app/server.ts'
import { tools } from '#app/tools.ts'
import { topics } from '#app/topics.ts'
import { languageTags, locales } from '#lib/i18n/locale'

/** Every page that anyone may read, in both languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection()
  const { publicUrl } = env()
  const paths = [
    '',
    '/sample',
    ...[...samples().keys()].map((name) => `/sample/${name}`),
    '/learn',
    ...topics().map(({ id }) => `/learn/${id}`),
    ...[...content().instruments.keys()].map((id) => `/method/${id}`),
    '/tools',
    ...tools.map((tool) => `/tools/${tool}`),
    '/verify',
    '/api',
    '/privacy',
  ]
  return paths.flatMap((path) =>
    locales.map((locale) => ({
      url: `${publicUrl}/${locale}${path}`,
      alternates: { languages: Object.fromEntries(locales.map((other) => [languageTags[other], `${publicUrl}/${other}${path}`])) },
    })),
  )
}
