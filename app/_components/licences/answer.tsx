import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { CopyAddress } from '#app/_components/tools/copy-address.tsx'
import type { FindingModel, ItemModel, LicenceModel } from '#lib/evidence/licences/model'
import type { Issue } from '#lib/issue'

type Props = { readonly model: LicenceModel | null; readonly issues: readonly Issue[]; readonly query: string }

/** What the licences say: together first, then conflicts, then one by one. */
export function Answer({ model, issues, query }: Props) {
  const t = useTranslations('licences')
  if (model === null) return <Mistakes issues={issues} />
  return (
    <>
      <section className="slab lic-head" aria-labelledby="together" data-verdict={model.verdict ?? 'none'}>
        <h2 id="together">{t('result')}</h2>
        <p className="lic-verdict">
          {model.verdictName !== '' && <b>{model.verdictName}</b>} {model.sentence}
        </p>
        {model.because.length > 0 && (
          <ul>
            {model.because.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </section>
      {model.conflicts.length > 0 && (
        <section className="worked-part" aria-labelledby="conflicts">
          <h2 id="conflicts">{t('conflicts')}</h2>
          <ul className="plain-list">
            {model.conflicts.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {model.items.length > 0 && (
        <section className="worked-part" aria-labelledby="each">
          <h2 id="each">{t('each')}</h2>
          {model.items.map((item) => (
            <Item key={item.key} item={item} />
          ))}
          <Downloads query={query} />
          <p className="small dim">{model.facts}</p>
        </section>
      )}
    </>
  )
}

function Item({ item }: { item: ItemModel }) {
  const t = useTranslations('licences')
  return (
    <article className="lic-item" data-verdict={item.verdict}>
      <header>
        <h3>{item.name}</h3>
        <p className="lic-state">{item.verdictName}</p>
      </header>
      <p className="small dim">
        {[item.role, item.clause, item.asOf].filter((part) => part !== null).join(' · ')}
        {' · '}
        {item.url === null ? (
          item.licence
        ) : (
          <a href={item.url} target="_blank" rel="noreferrer">
            {item.licence} <Icon name="external" />
          </a>
        )}{' '}
        {item.toBeChecked && <span className="mark">{t('toBeChecked')}</span>}
      </p>
      {item.findings.length === 0 ? (
        <p>{t('noFindings')}</p>
      ) : (
        <ul>
          {item.findings.map((finding) => (
            <Found key={finding.rule} finding={finding} />
          ))}
        </ul>
      )}
      {item.note !== null && <p className="small dim">{item.note}</p>}
    </article>
  )
}

/** The sentence first; what the licence says stands under it. */
function Found({ finding }: { finding: FindingModel }) {
  return (
    <li data-verdict={finding.verdict}>
      <p>{finding.text}</p>
      {finding.quote !== null && <p className="small dim">{finding.quote}</p>}
    </li>
  )
}

/** A name for the product, and the two files. A plain form, so that it needs no script. */
function Downloads({ query }: { query: string }) {
  const t = useTranslations('licences')
  return (
    <form className="lic-files" method="get" action="/api/v1/tools/licences/bill">
      {[...new URLSearchParams(query)].map(([name, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one query never change places
        <input key={place} type="hidden" name={name} value={value} />
      ))}
      <label className="label" htmlFor="lic-product">
        {t('product')}
      </label>
      <input className="field" id="lic-product" name="product" maxLength={120} autoComplete="off" />
      <div className="row">
        <button className="btn line low" type="submit" name="form" value="cyclonedx">
          <Icon name="download" /> {t('bill')}
        </button>
        <button className="btn line low" type="submit" name="form" value="attribution">
          <Icon name="download" /> {t('attribution')}
        </button>
        <CopyAddress line />
      </div>
    </form>
  )
}

function Mistakes({ issues }: { issues: readonly Issue[] }) {
  const t = useTranslations('licences')
  const say = useTranslations('issues')
  const keys = [
    'no-name',
    'name-too-long',
    'too-many',
    'not-a-number',
    'not-whole',
    'negative',
    'too-large',
    'unknown-item',
    'repeated-item',
    'unknown-field',
  ] as const
  return (
    <div className="errors" role="alert">
      <h2>{t('errors')}</h2>
      <ul>
        {issues.map(({ code, path, data }) => {
          const key = keys.find((one) => code === `licences.${one}`) ?? 'malformed'
          return <li key={path.join('.')}>{say(`licences.${key}`, { id: String(data?.id ?? '') })}</li>
        })}
      </ul>
    </div>
  )
}
