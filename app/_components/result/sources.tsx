import { useTranslations } from 'next-intl'
import { SourceEntry } from '#app/_components/source.tsx'
import type { SourceModel } from '#lib/report/model'
import { Section } from './section'

/** What the questions and the risks cite. Folded, and opened by whoever follows a reference. */
export function Sources({ sources }: { sources: readonly SourceModel[] }) {
  const t = useTranslations('result.sources')
  if (sources.length === 0) return null
  return (
    <Section id="sources" heading={t('heading')} lead={t('lead')}>
      <details className="disc" id="sources-list">
        <summary>{t('count', { count: sources.length })}</summary>
        {sources.some(({ toBeChecked }) => toBeChecked) && <p className="small dim">{t('toBeCheckedHelp')}</p>}
        <ul className="sources">
          {sources.map((source) => (
            <SourceEntry key={source.id} source={source} />
          ))}
        </ul>
      </details>
    </Section>
  )
}
