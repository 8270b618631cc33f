import { useTranslations } from 'next-intl'
import type { Market } from '#lib/evidence/duties/fields'
import { type Filter, queryOfFilter, times } from '#lib/evidence/duties/filter'

type Props = {
  readonly filter: Filter
  /** the profile as a query */
  readonly query: string
  readonly markets: readonly { readonly market: Market; readonly name: string }[]
  /** within an assessment, where it is known how one stands */
  readonly standing: boolean
  readonly shown: string
}

/** Plain links, so that a filtered list has an address, works without script and can be printed. */
export function FilterBar({ filter, query, markets, standing, shown }: Props) {
  const t = useTranslations('duties.filter')
  const choice = (label: string, next: Filter, current: boolean) => (
    <a key={label} href={hrefOf(query, next)} aria-current={current ? 'true' : undefined}>
      {label}
    </a>
  )
  return (
    <section className="duty-filter" aria-label={t('label')}>
      {markets.length > 1 && (
        <Row label={t('market')}>
          {choice(t('all'), { ...filter, market: null }, filter.market === null)}
          {markets.map(({ market, name }) => choice(name, { ...filter, market }, filter.market === market))}
        </Row>
      )}
      <Row label={t('time')}>
        {choice(t('all'), { ...filter, time: null }, filter.time === null)}
        {times.map((time) => choice(t(time), { ...filter, time }, filter.time === time))}
      </Row>
      {standing && (
        <Row label={t('stand')}>
          {choice(t('all'), { ...filter, open: false }, !filter.open)}
          {choice(t('open'), { ...filter, open: true }, filter.open)}
        </Row>
      )}
      <p className="small dim">{shown}</p>
    </section>
  )
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="duty-choices">
      <span className="dim">{label}</span>
      {children}
    </div>
  )
}

const hrefOf = (query: string, filter: Filter): string => {
  const next = new URLSearchParams(query)
  for (const [name, value] of queryOfFilter(filter)) next.set(name, value)
  return `?${next.toString().replaceAll('%2C', ',')}#applies`
}
