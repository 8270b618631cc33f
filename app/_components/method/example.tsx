import { useTranslations } from 'next-intl'
import { series } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import type { WorkedExample } from '#lib/report/worked-example'
import { MethodTable } from './table'

/** One real score, each step with its numbers; every column sums to the figure below it. */
export function Example({ example, locale }: { example: WorkedExample; locale: Locale }) {
  const t = useTranslations('method.example')
  return (
    <>
      <p>{t('lead', { company: example.company, dimension: example.dimension, target: example.target })}</p>
      <p>{example.drivers.length > 0 ? t('drivers', { drivers: series(example.drivers, locale) }) : t('base')}</p>
      <p>{t('formula')}</p>
      <MethodTable
        id="example-practices"
        caption={t('table', { dimension: example.dimension })}
        columns={[t('practice'), t('weight'), t('claimed'), t('evidence'), t('counts'), t('credit'), t('points'), t('contribution')]}
        numbers={[1, 2, 4, 5, 6, 7]}
        rows={example.practices.map((row) => ({
          id: row.id,
          cells: [row.short, row.weight, row.claimed, row.evidence, row.counts, row.credit, row.points, row.contribution],
        }))}
        foot={[t('sum'), '', '', '', '', '', example.sum.points, example.sum.contribution]}
      />
      <MethodTable
        id="example-dimensions"
        caption={t('all')}
        columns={[t('dimension'), t('target'), t('readiness'), t('points'), t('contribution')]}
        numbers={[1, 2, 3, 4]}
        rows={example.dimensions.map((row) => ({
          id: row.id,
          cells: [row.name, row.target, row.readiness, row.points, row.contribution],
        }))}
        foot={[t('sum'), '', '', '100.0', example.score]}
      />
      <p className="lead">
        {t.rich('score', { score: example.score, b: (chunks) => <b>{chunks}</b> })}
        {example.band !== null && ` · ${t('band', { band: example.band })}`}
      </p>
    </>
  )
}
