import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CheckSection } from '#app/_components/tools/check-section.tsx'
import { computeFacts } from '#app/facts.ts'
import { Link } from '#app/i18n/navigation.ts'
import { checkModel } from '#lib/evidence/compute/check-model'
import type { Architecture } from '#lib/evidence/compute/facts'
import { defaults, queryOfInputs } from '#lib/evidence/compute/inputs'
import { day } from '#lib/i18n/format'
import { ComputeDesk } from './desk'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compute'))('title') }
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
      <ComputeDesk />
      <CheckSection check={checkModel({ say: t, locale }, facts.runs)} />
      <p className="small dim">{t('facts.text', { date: day(newest, locale), version: facts.version })}</p>
    </main>
  )
}
