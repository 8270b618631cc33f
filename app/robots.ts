import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { env } from '#app/server.ts'

/** What belongs to one company is nobody else's to find. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection()
  return {
    rules: { userAgent: '*', disallow: ['/api/', '/*/assess/', '/*/share/', '/*/intake/', '/*/screen', '/*/account'] },
    sitemap: `${env().publicUrl}/sitemap.xml`,
  }
}
