import type { Metadata } from 'next'
import { NextIntlClientProvider, useMessages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { VerifyDesk } from '#app/_components/verify/verify-desk.tsx'
import { mostPdf } from '#lib/carrier/bounds'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('verify')
  return { title: t('title'), description: t('lead') }
}

function Words({ children }: { children: React.ReactNode }) {
  const { site, errors, issues, verify, result } = useMessages()
  return (
    <NextIntlClientProvider messages={{ site, errors, issues, verify, result: { plate: result.plate } }}>{children}</NextIntlClientProvider>
  )
}

/** Anyone may bring a report here and learn who sealed it, when, and whether it was changed. */
export default async function Page() {
  const locale = await getLocale()
  const t = await getTranslations('verify')
  return (
    <main id="main" className="page plain verify">
      <h1>{t('title')}</h1>
      <p className="lead dim">{t('lead')}</p>
      <noscript>
        <p className="notice">{t('noScript')}</p>
      </noscript>
      <Words>
        <VerifyDesk locale={locale} most={mostPdf.bytes} />
      </Words>
      <section className="limits">
        <h2>{t('proof.title')}</h2>
        <p>{t('proof.does')}</p>
        <p>{t('proof.doesNot')}</p>
        <p>{t('proof.pages')}</p>
      </section>
    </main>
  )
}
