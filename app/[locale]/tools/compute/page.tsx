import type { Metadata } from 'next'
import { NextIntlClientProvider, useMessages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Calculator } from '#app/_components/tools/calculator.tsx'
import { CheckSection } from '#app/_components/tools/check-section.tsx'
import { content } from '#app/content.ts'
import { computeFacts } from '#app/facts.ts'
import { Link } from '#app/i18n/navigation.ts'
import { checkModel } from '#lib/evidence/compute/check-model'
import type { Architecture, ComputeFacts } from '#lib/evidence/compute/facts'
import { defaults, queryOfInputs } from '#lib/evidence/compute/inputs'
import { day } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { citation } from '#lib/report/citation'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compute'))('title') }
}

function Words({ children }: { children: ReactNode }) {
  const { site, errors, compute, issues } = useMessages()
  return <NextIntlClientProvider messages={{ site, errors, compute, issues: { ...issues } }}>{children}</NextIntlClientProvider>
}

/** The plan of a published model, as a query. */
const startOf = ({ params, active, layers, hidden, heads, kvHeads, headDim, attention, latentDim }: Architecture): string =>
  queryOfInputs({
    ...defaults,
    params,
    active: active === params ? null : active,
    layers,
    hidden,
    heads,
    kvHeads,
    headDim,
    attention,
    latentDim,
  })

/** The provisions behind the thresholds, as they are cited. */
const lawsOf = ({ thresholds }: ComputeFacts, locale: Locale) =>
  Object.fromEntries(
    thresholds.flatMap(({ source: id }) => {
      const source = content().sources.get(id)
      if (source === undefined) return []
      return [
        [id, { title: citation(source, locale), url: source.url, toBeChecked: source.kind === 'secondary' || source.kind === 'memory' }],
      ]
    }),
  )

export default async function ComputePage() {
  const t = await getTranslations('compute')
  const locale = await getLocale()
  const facts = computeFacts()
  const newest =
    facts.prices
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? ''
  return (
    <main id="main" className="page calc-page">
      <div className="intro">
        <h1>{t('title')}</h1>
        <p className="lead dim">{t('lead')}</p>
        <p className="starts">
          <span className="dim">{t('start')}</span>
          {facts.architectures.map((one) => (
            <Link key={one.id} href={`/tools/compute?${startOf(one)}`} prefetch={false}>
              {one.name}
            </Link>
          ))}
          <Link href="/tools/compute" prefetch={false}>
            {t('startBlank')}
          </Link>
        </p>
      </div>
      <Words>
        <Calculator facts={{ ...facts, runs: [] }} laws={lawsOf(facts, locale)} />
      </Words>
      <CheckSection check={checkModel({ say: t, locale }, facts.runs)} />
      <p className="small dim">{t('facts.text', { date: day(newest, locale), version: facts.version })}</p>
    </main>
  )
}
