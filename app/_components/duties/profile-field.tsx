import { useTranslations } from 'next-intl'

type OptionView = { readonly value: string; readonly label: string }

export type FieldView = {
  readonly name: string
  readonly kind: 'one' | 'many' | 'count'
  readonly label: string
  readonly hint: string | null
  /** how much it would still decide; null where it is answered or decides nothing */
  readonly decides: string | null
  readonly options: readonly OptionView[]
  /** what is wrong with what was sent */
  readonly problem: string | null
}

type Props = {
  readonly field: FieldView
  readonly query: URLSearchParams
  readonly onType: (query: URLSearchParams) => void
  readonly onAsk: (query: URLSearchParams) => void
}

const changed = (query: URLSearchParams, name: string, values: readonly string[]): URLSearchParams => {
  const next = new URLSearchParams(query)
  next.delete(name)
  for (const value of values) if (value !== '') next.append(name, value)
  return next
}

/** One question of the profile: a list of boxes, a choice, or a number of persons. */
export function ProfileField(props: Props) {
  const { field } = props
  if (field.kind === 'many') return <Boxes {...props} />
  const about = `field-${field.name}-about`
  return (
    <div className="entry">
      <label className="label" htmlFor={`field-${field.name}`}>
        {field.label}
      </label>
      {field.kind === 'one' ? <Choice {...props} about={about} /> : <Count {...props} about={about} />}
      <About field={field} id={about} />
    </div>
  )
}

/** The hint, what the answer would decide, and what is wrong with it. */
function About({ field: { hint, decides, problem }, id }: { field: FieldView; id: string }) {
  if (hint === null && decides === null && problem === null) return null
  return (
    <p className={problem === null ? 'hint' : 'hint wrong'} id={id}>
      {[problem, hint, decides]
        .filter((part) => part !== null)
        .map((part) => (
          <span key={part}>{part}</span>
        ))}
    </p>
  )
}

function Choice({ field, query, onAsk, about }: Props & { about: string }) {
  const t = useTranslations('duties')
  return (
    <select
      className="field"
      id={`field-${field.name}`}
      name={field.name}
      value={query.get(field.name) ?? ''}
      aria-describedby={about}
      aria-invalid={field.problem !== null || undefined}
      onChange={(event) => onAsk(changed(query, field.name, [event.target.value]))}
    >
      <option value="">{t('unanswered')}</option>
      {field.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

function Count({ field, query, onType, onAsk, about }: Props & { about: string }) {
  return (
    <input
      className="field"
      id={`field-${field.name}`}
      name={field.name}
      inputMode="numeric"
      maxLength={24}
      autoComplete="off"
      value={query.get(field.name) ?? ''}
      aria-describedby={about}
      aria-invalid={field.problem !== null || undefined}
      onChange={(event) => onType(changed(query, field.name, [event.target.value]))}
      onBlur={(event) => onAsk(changed(query, field.name, [event.target.value]))}
    />
  )
}

/** "None of these" is an answer of its own and goes with no other. */
function Boxes({ field, query, onAsk }: Props) {
  const { name } = field
  const chosen = query.getAll(name).flatMap((value) => value.split(','))
  const toggle = (value: string, on: boolean) => {
    const kept = value === 'none' ? [] : chosen.filter((one) => one !== value && one !== 'none')
    onAsk(changed(query, name, on ? [...kept, value] : kept))
  }
  const about = `field-${name}-about`
  return (
    <fieldset className="entry boxes" id={`field-${name}`} tabIndex={-1} aria-describedby={about}>
      <legend>{field.label}</legend>
      {field.options.map(({ value, label }) => (
        <label className="lic-pick" key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
      <About field={field} id={about} />
    </fieldset>
  )
}
