import { useTranslations } from 'next-intl'
import { CopyAddress } from '#app/_components/tools/copy-address.tsx'
import type { Filter } from '#lib/evidence/duties/filter'
import type { DutiesModel, MarketModel } from '#lib/evidence/duties/model'
import { Coming } from './coming'
import { Entry } from './entry'
import { FilterBar } from './filter-bar'
import { PrintButton } from './print-button'

type Props = {
  readonly model: DutiesModel
  readonly filter: Filter
  /** the profile as a query */
  readonly query: string
  readonly marketsChosen: readonly Pick<MarketModel, 'market' | 'name'>[]
  readonly isAsked: boolean
  readonly standing: boolean
  readonly practiceHref: (practice: string) => string | null
}

/** What applies: at a glance, what comes next, then provision by provision. */
export function Answer({ model, filter, query, marketsChosen, isAsked, standing, practiceHref }: Props) {
  const t = useTranslations('duties')
  if (!isAsked) return <p className="notice">{t('chooseMarkets')}</p>
  return (
    <>
      <section id="duty-answer" className="slab calc-head duty-head" aria-label={t('head.label')}>
        <dl>
          {model.head.map(({ label, value, note }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <b>{value}</b> <small>{note}</small>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {model.notCovered !== null && <p className="notice duty-gap">{model.notCovered}</p>}
      <Gaps gaps={model.gaps} />
      <Coming next={model.next} />
      <section className="worked-part" aria-labelledby="applies">
        <h2 id="applies">{t('applies')}</h2>
        <FilterBar filter={filter} query={query} markets={marketsChosen} standing={standing} shown={model.shown.text} />
        {model.shown.value === 0 && <p>{t(model.shown.all === 0 ? 'nothing' : 'nothingFiltered')}</p>}
        <Markets markets={model.markets} practiceHref={practiceHref} />
      </section>
      {model.hanging.length > 0 && (
        <section className="worked-part" aria-labelledby="hanging">
          <h2 id="hanging">{t('hanging')}</h2>
          <Markets markets={model.hanging} practiceHref={practiceHref} folded />
        </section>
      )}
      <p className="small dim duty-facts">{model.facts}</p>
      <div className="row duty-tools">
        <PrintButton />
        <CopyAddress line />
      </div>
    </>
  )
}

/** The questions that would settle most, each a way to its field. */
function Gaps({ gaps }: Pick<DutiesModel, 'gaps'>) {
  const t = useTranslations('duties')
  if (gaps.length === 0) return null
  return (
    <section className="worked-part duty-gaps" aria-labelledby="gaps">
      <h2 id="gaps">{t('gaps')}</h2>
      <ul>
        {gaps.slice(0, 6).map(({ field, label, decides }) => (
          <li key={field}>
            <a href={`#field-${field}`}>{label}</a> <small className="dim">{decides}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

type MarketsProps = {
  readonly markets: readonly MarketModel[]
  readonly practiceHref: Props['practiceHref']
  readonly folded?: boolean
}

/** By market and law; what only may apply stands folded. */
function Markets({ markets, practiceHref, folded = false }: MarketsProps) {
  return markets.map(({ market, name, count, laws }) => (
    <div key={market} className="duty-market">
      <h3>
        {name} <small className="dim">{count}</small>
      </h3>
      {laws.map(({ name: law, role, duties }) => (
        <details key={law} className="disc" open={!folded || undefined}>
          <summary>
            {law} <small className="dim">{duties.length}</small>
          </summary>
          {role !== null && <p className="small dim">{role}</p>}
          {duties.map((duty) => (
            <Entry key={duty.id} duty={duty} practiceHref={practiceHref} />
          ))}
        </details>
      ))}
    </div>
  ))
}
