import { useTranslations } from 'next-intl'
import { territories } from '#lib/evidence/licences/terms'

type Props = {
  readonly query: URLSearchParams
  readonly onChange: (name: string, value: string, on: boolean) => void
  readonly onType: (query: URLSearchParams) => void
  readonly onAsk: (query: URLSearchParams) => void
}

const uses = ['fineTune', 'redistribute', 'serve'] as const

/** What is meant to be done with what is picked. Commercial use is the rule, so it is said when it is not meant. */
export function IntendedUse({ query, onChange, onType, onAsk }: Props) {
  const t = useTranslations('licences')
  const commercial = query.get('commercial') !== 'no'
  const set = (name: string, value: string | null): URLSearchParams => {
    const next = new URLSearchParams(query)
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
    return next
  }
  return (
    <fieldset>
      <legend>{t('intended')}</legend>
      {!commercial && <input type="hidden" name="commercial" value="no" />}
      <Check
        label={t('commercial')}
        hint={t('commercialHint')}
        checked={commercial}
        onChange={(on) => onAsk(set('commercial', on ? null : 'no'))}
      />
      {(['users', 'revenue'] as const).map((name) => (
        <div className="entry" key={name}>
          <label className="label" htmlFor={`lic-${name}`}>
            {t(name)}
          </label>
          <input
            className="field"
            id={`lic-${name}`}
            name={name}
            inputMode="numeric"
            maxLength={24}
            autoComplete="off"
            value={query.get(name) ?? ''}
            aria-describedby={`lic-${name}-hint`}
            onChange={(event) => onType(set(name, event.target.value))}
            onBlur={(event) => onAsk(set(name, event.target.value))}
          />
          <p className="hint" id={`lic-${name}-hint`}>
            {t(`${name}Hint`)}
          </p>
        </div>
      ))}
      {uses.map((name) => (
        <Check
          key={name}
          name={name}
          value="yes"
          label={t(name)}
          checked={query.get(name) === 'yes'}
          onChange={(on) => onChange(name, 'yes', on)}
        />
      ))}
      <fieldset className="lic-regions">
        <legend>{t('regions')}</legend>
        {territories.map((region) => (
          <Check
            key={region}
            name="region"
            value={region}
            label={t(`region.${region}`)}
            checked={query.has('region', region)}
            onChange={(on) => onChange('region', region, on)}
          />
        ))}
      </fieldset>
    </fieldset>
  )
}

type CheckProps = {
  readonly name?: string
  readonly value?: string
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (on: boolean) => void
}

function Check({ name, value, label, hint, checked, onChange }: CheckProps) {
  return (
    <label className="lic-pick">
      <input type="checkbox" name={name} value={value} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint !== undefined && <small className="dim">{hint}</small>}
      </span>
    </label>
  )
}
