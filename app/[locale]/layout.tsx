import '#app/styles/index.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { Footer } from '#app/_components/footer.tsx'
import { Header } from '#app/_components/header.tsx'
import { StoneDefs } from '#app/_components/stone-defs.tsx'
import { signedIn } from '#app/accounts.ts'
import { instrument, mainInstrument } from '#app/content.ts'
import { routing } from '#app/i18n/routing.ts'
import { env, footerNotice } from '#app/server.ts'
import { languageTags } from '#lib/i18n/locale'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f2e8' },
    { media: '(prefers-color-scheme: dark)', color: '#121415' },
  ],
}

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const t = await getTranslations({ locale, namespace: 'site' })
  return {
    metadataBase: new URL(env().publicUrl),
    title: { default: `${t('brand')} ${t('brandOther')}`, template: `%s · ${t('brand')}` },
    description: t('description'),
    icons: { icon: '/icon.svg' },
  }
}

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  // The nonce of the content security policy is new in every answer, so no page is rendered ahead of its request.
  await connection()
  const t = await getTranslations('site')
  const { site, errors } = await getMessages()
  return (
    <html lang={languageTags[locale]}>
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <StoneDefs />
        <NextIntlClientProvider messages={{ site, errors }}>
          <Header isSignedIn={(await signedIn()) !== null} />
          {children}
          <Footer version={instrument(mainInstrument).version} notice={footerNotice(locale)} />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
