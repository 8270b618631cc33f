import type { Metadata } from 'next'
import { NextIntlClientProvider, useMessages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { NewForm } from '#app/_components/question/new-form.tsx'
import { choices } from '#app/choices.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assess'))('new.title') }
}

function Words({ children }: { children: React.ReactNode }) {
  const { site, errors, assess, issues } = useMessages()
  return <NextIntlClientProvider messages={{ site, errors, assess, issues }}>{children}</NextIntlClientProvider>
}

/** `?instrument=<id>` chooses one beforehand, for a programme's own link. */
export default async function NewAssessment({ searchParams }: PageProps<'/[locale]/assess/new'>) {
  const locale = await getLocale()
  const t = await getTranslations('assess')
  const { instrument } = await searchParams
  return (
    <main id="main" className="page plain">
      <noscript>
        <p className="notice">{t('new.noScript')}</p>
      </noscript>
      <Words>
        <NewForm choices={choices(locale)} asked={typeof instrument === 'string' ? instrument : ''} />
      </Words>
    </main>
  )
}
