import { NextIntlClientProvider, useMessages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Answer } from '#app/_components/licences/answer.tsx'
import { LicenceForm } from '#app/_components/licences/licence-form.tsx'
import { licenceFacts } from '#app/licences.ts'
import { licences } from '#lib/evidence/licences/licences'
import { licenceModel } from '#lib/evidence/licences/model'
import { inputsOfQuery, queryOfInputs } from '#lib/evidence/licences/query'
import { parseLicenceInputs } from '#lib/evidence/licences/schema'
import { choose } from '#lib/i18n/locale'

/** One name may come more than once in a query, as the boxes of a form do. */
const queryOf = (given: Readonly<Record<string, string | readonly string[] | undefined>>): URLSearchParams => {
  const query = new URLSearchParams()
  for (const [name, values] of Object.entries(given)) for (const value of [values ?? []].flat()) query.append(name, value)
  return query
}

function Words({ children }: { children: ReactNode }) {
  const { site, errors, licences: words } = useMessages()
  return <NextIntlClientProvider messages={{ site, errors, licences: words }}>{children}</NextIntlClientProvider>
}

/** The form and its answer, on their own page and within an assessment. The form is a plain one and the answer is made here, so that it needs no script and its address can be shared. */
export async function LicencesDesk({ given }: { given: Readonly<Record<string, string | readonly string[] | undefined>> }) {
  const [t, locale] = await Promise.all([getTranslations('licences'), getLocale()])
  const facts = licenceFacts()
  const query = queryOf(given)
  const inputs = parseLicenceInputs(inputsOfQuery(query), facts)
  const result = inputs.ok ? licences(inputs.value, facts) : null
  return (
    <>
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
    </>
  )
}
