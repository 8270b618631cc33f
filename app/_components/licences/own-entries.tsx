import { useTranslations } from 'next-intl'
import { itemKinds } from '#lib/evidence/licences/terms'

type Props = { readonly query: URLSearchParams; readonly onAsk: (query: URLSearchParams) => void }

const permitted = {
  ownCommercial: ['yes', 'no', 'unclear'],
  ownOutputs: ['yes', 'no', 'unclear'],
  ownRedistribute: ['yes', 'conditions', 'no', 'unclear'],
} as const
const labels = { ownCommercial: 'commercial', ownOutputs: 'outputs', ownRedistribute: 'redistribute' } as const

/** Names of the entries in the query; what is not in their form is told with the answer. */
const entriesOf = (text: string | null): readonly unknown[] => {
  try {
    const parsed: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

const nameOf = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 'name' in entry && typeof entry.name === 'string' ? entry.name : '?'

/** What the tables lack, as its owner read it: those added, and the fields for one more, which the form sends along. */
export function OwnEntries({ query, onAsk }: Props) {
  const t = useTranslations('licences.own')
  const kind = useTranslations('licences.kind')
  const entries = entriesOf(query.get('own'))
  const remove = (place: number) => {
    const next = new URLSearchParams(query)
    const left = entries.filter((_, index) => index !== place)
    if (left.length === 0) next.delete('own')
    else next.set('own', JSON.stringify(left))
    onAsk(next)
  }
  return (
    <fieldset>
      <legend>{t('heading')}</legend>
      {query.get('own') !== null && <input type="hidden" name="own" value={query.get('own') ?? ''} />}
      {entries.length > 0 && (
        <ul className="lic-own" aria-label={t('kept')}>
          {entries.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be alike in everything
            <li key={place}>
              <span>{nameOf(entry)}</span>
              <button className="btn line low" type="button" onClick={() => remove(place)}>
                {t('remove', { name: nameOf(entry) })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <details className="disc" key={entries.length}>
        <summary>{t('lead')}</summary>
        <Field name="ownName" label={t('name')} />
        <Choice name="ownKind" label={t('kind')} options={itemKinds.map((one) => [one, kind(one)])} />
        <Field name="ownLicence" label={t('licence')} />
        {(['ownCommercial', 'ownOutputs', 'ownRedistribute'] as const).map((name) => (
          <Choice key={name} name={name} label={t(labels[name])} initial="unclear" options={permitted[name].map((one) => [one, t(one)])} />
        ))}
        {(['ownShareAlike', 'ownNotice'] as const).map((name) => (
          <label className="lic-pick" key={name}>
            <input type="checkbox" name={name} value="yes" />
            <span>{t(name === 'ownShareAlike' ? 'shareAlike' : 'notice')}</span>
          </label>
        ))}
        <button className="btn low" type="submit">
          {t('add')}
        </button>
      </details>
    </fieldset>
  )
}

function Field({ name, label }: { name: string; label: string }) {
  return (
    <div className="entry">
      <label className="label" htmlFor={`lic-${name}`}>
        {label}
      </label>
      <input className="field" id={`lic-${name}`} name={name} maxLength={120} autoComplete="off" />
    </div>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly label: string
  readonly initial?: string
  readonly options: readonly (readonly [string, string])[]
}

function Choice({ name, label, initial, options }: ChoiceProps) {
  return (
    <div className="entry">
      <label className="label" htmlFor={`lic-${name}`}>
        {label}
      </label>
      <select className="field" id={`lic-${name}`} name={name} defaultValue={initial}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
