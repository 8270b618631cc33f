import { NextIntlClientProvider, useMessages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Answer } from '#app/_components/duties/answer.tsx'
import { DutyForm } from '#app/_components/duties/duty-form.tsx'
import { Mistakes } from '#app/_components/duties/mistakes.tsx'
import { dutyGroups, mistakesOf } from '#app/duty-groups.ts'
import { dutyWords } from '#app/duty-words.ts'
import { dutyFacts } from '#app/facts.ts'
import { duties } from '#lib/evidence/duties/duties'
import type { Levels } from '#lib/evidence/duties/entry-model'
import { blank, coveredMarkets } from '#lib/evidence/duties/fields'
import { filterOfQuery, queryOfFilter } from '#lib/evidence/duties/filter'
import { parseTexts, queryOfInputs, queryOfTexts, textsOfQuery } from '#lib/evidence/duties/inputs'
import { dutiesModel } from '#lib/evidence/duties/model'
import { optionWord } from '#lib/evidence/duties/words'

/** How the founder of an assessment stands, and where each practice is asked there. */
export type Standing = { readonly levels: Levels; readonly hrefOf: (practice: string) => string | null }

type Props = {
  readonly given: Readonly<Record<string, string | readonly string[] | undefined>>
  /** null on the calculator's own page */
  readonly standing: Standing | null
}

/** One name may come more than once in a query, as the boxes of a form do. */
const queryOf = (given: Props['given']): URLSearchParams => {
  const query = new URLSearchParams()
  for (const [name, values] of Object.entries(given)) for (const value of [values ?? []].flat()) query.append(name, value)
  return query
}

function Words({ children }: { children: ReactNode }) {
  const { site, errors, duties: words } = useMessages()
  return <NextIntlClientProvider messages={{ site, errors, duties: words }}>{children}</NextIntlClientProvider>
}

const methodHref = (practice: string): string => `/method/readiness#practice-${practice}`

/** The profile and what follows from it, on its own page and within an assessment. A plain form, answered here, so that it needs no script and has an address. */
export async function DutiesDesk({ given, standing }: Props) {
  const [t, locale] = await Promise.all([getTranslations('duties'), getLocale()])
  const [facts, words, query] = [dutyFacts(), dutyWords(locale), queryOf(given)]
  const texts = textsOfQuery(query)
  const profile = parseTexts(texts)
  const filter = filterOfQuery(query)
  const result = duties(profile.ok ? profile.value : blank, new Date().toISOString().slice(0, 10), facts)
  const model = dutiesModel(words, result, facts, standing?.levels ?? null, filter)
  const asked = profile.ok ? queryOfInputs(profile.value) : queryOfTexts(texts)
  const { markets } = result.inputs
  return (
    <>
      <Words>
        <div className="calc">
          <DutyForm
            groups={dutyGroups(words, result, profile.ok ? [] : profile.issues, texts)}
            query={[asked, new URLSearchParams(queryOfFilter(filter).map(([name, value]) => [name, value])).toString()]
              .filter((part) => part !== '')
              .join('&')}
          />
          <div className="worked">
            {profile.ok ? (
              <Answer
                model={model}
                filter={filter}
                query={asked}
                marketsChosen={coveredMarkets
                  .filter((market) =>
                    [...result.applies, ...result.hangs].some(({ id }) =>
                      facts.duties.some((one) => one.id === id && one.market === market),
                    ),
                  )
                  .map((market) => ({ market, name: optionWord(words, 'markets', market) }))}
                isAsked={markets !== null || asked !== ''}
                standing={standing !== null}
                practiceHref={standing?.hrefOf ?? methodHref}
              />
            ) : (
              <Mistakes issues={mistakesOf(profile.issues, words)} />
            )}
          </div>
        </div>
      </Words>
      <p className="small dim">{t('advice')}</p>
    </>
  )
}
