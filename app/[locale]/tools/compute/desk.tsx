import { NextIntlClientProvider, useMessages } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Calculator } from '#app/_components/tools/calculator.tsx'
import { content } from '#app/content.ts'
import { computeFacts } from '#app/facts.ts'
import type { ComputeFacts } from '#lib/evidence/compute/facts'
import type { Locale } from '#lib/i18n/locale'
import { citation } from '#lib/report/citation'

function Words({ children }: { children: ReactNode }) {
  const { site, errors, compute, issues } = useMessages()
  return <NextIntlClientProvider messages={{ site, errors, compute, issues: { ...issues } }}>{children}</NextIntlClientProvider>
}

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

/** The calculator with its facts and words, on its own page and within an assessment. */
export async function ComputeDesk() {
  const facts = computeFacts()
  return (
    <Words>
      <Calculator facts={{ ...facts, runs: [] }} laws={lawsOf(facts, await getLocale())} />
    </Words>
  )
}
