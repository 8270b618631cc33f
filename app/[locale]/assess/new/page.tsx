import type { Metadata } from 'next'
import { NextIntlClientProvider, useMessages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { NewForm } from '#app/_components/question/new-form.tsx'
import { companionsOf, instrument } from '#app/content.ts'
import { inScope } from '#app/scope.ts'
import { minutesOfAll } from '#lib/instrument/minutes'
import type { Instrument } from '#lib/instrument/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assess'))('new.title') }
}

function Words({ children }: { children: React.ReactNode }) {
  const { site, errors, assess, issues } = useMessages()
  return <NextIntlClientProvider messages={{ site, errors, assess, issues }}>{children}</NextIntlClientProvider>
}

export default async function NewAssessment() {
  const locale = await getLocale()
  const t = await getTranslations('assess')
  const whole = instrument('readiness')
  const extentsOf = (instruments: readonly Instrument[]) => ({
    quick: minutesOfAll(
      instruments.map((one) => inScope(one, 'quick')),
      locale,
    ),
    full: minutesOfAll(instruments, locale),
  })
  const tracks = [
    { companion: null, title: whole.title[locale], lead: null, extents: extentsOf([whole]) },
    ...companionsOf(whole.id).map((one) => ({
      companion: { id: one.id, title: one.title[locale] },
      title: whole.title[locale],
      lead: one.lead[locale],
      extents: extentsOf([whole, one]),
    })),
  ]
  return (
    <main id="main" className="page plain">
      <noscript>
        <p className="notice">{t('new.noScript')}</p>
      </noscript>
      <Words>
        <NewForm tracks={tracks} />
      </Words>
    </main>
  )
}
