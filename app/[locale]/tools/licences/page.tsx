import type { Metadata } from 'next'
import { NextIntlClientProvider, useMessages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Answer } from '#app/_components/licences/answer.tsx'
import { LicenceForm } from '#app/_components/licences/licence-form.tsx'
import { licenceFacts } from '#app/licences.ts'
import { alternates } from '#app/topics.ts'
import { licences } from '#lib/evidence/licences/licences'
import { licenceModel } from '#lib/evidence/licences/model'
import { inputsOfQuery, queryOfInputs } from '#lib/evidence/licences/query'
import { parseLicenceInputs } from '#lib/evidence/licences/schema'
import { choose } from '#lib/i18n/locale'

type Props = PageProps<'/[locale]/tools/licences'>

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('licences'), getLocale()])
  return { title: t('title'), description: t('lead'), alternates: alternates('/tools/licences', locale) }
}

function Words({ children }: { children: ReactNode }) {
  const { site, errors, licences: words } = useMessages()
  return <NextIntlClientProvider messages={{ site, errors, licences: words }}>{children}</NextIntlClientProvider>
}

/** One name may come more than once in a query, as the boxes of a form do. */
const queryOf = (given: Awaited<Props['searchParams']>): URLSearchParams => {
  const query = new URLSearchParams()
  for (const [name, values] of Object.entries(given)) for (const value of [values ?? []].flat()) query.append(name, value)
  return query
}

/** The form is a plain one and the answer is made on the server, so that it needs no script and its address can be shared. */
export default async function LicencesPage({ searchParams }: Props) {
  const [t, locale] = await Promise.all([getTranslations('licences'), getLocale()])
  const facts = licenceFacts()
  const query = queryOf(await searchParams)
  const inputs = parseLicenceInputs(inputsOfQuery(query), facts)
  const result = inputs.ok ? licences(inputs.value, facts) : null
  return (
    <main id="main" className="page calc-page">
      <div className="intro">
        <h1>{t('title')}</h1>
        <p className="lead dim">{t('lead')}</p>
      </div>
      <Words>
        <div className="calc">
          <LicenceForm
            entries={facts.licences.map(({ id, name, kind, organisation, licence }) => ({
              id,
              kind,
              name: choose(name, locale),
              other: `${name.en} ${name.zh}`,
              organisation,
              licence,
            }))}
            query={inputs.ok ? queryOfInputs(inputs.value) : query.toString()}
          />
          <div className="worked">
            <Answer
              model={result && licenceModel({ say: t, locale }, result)}
              issues={inputs.ok ? [] : inputs.issues}
              query={result ? queryOfInputs(result.inputs) : ''}
            />
          </div>
        </div>
      </Words>
      <p className="small dim">{t('advice')}</p>
    </main>
  )
}
