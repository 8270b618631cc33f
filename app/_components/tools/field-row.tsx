import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import type { Accelerator } from '#lib/evidence/compute/facts'
import { type FieldName, fields, ownAccelerator } from '#lib/evidence/compute/fields'
import type { Locale } from '#lib/i18n/locale'

export type FieldProps = {
  readonly name: FieldName
  readonly text: string
  /** what is taken while the field is empty */
  readonly taken: string | undefined
  /** how a large number is read, in words */
  readonly reads: string | undefined
  readonly problem: string | undefined
  readonly accelerators: readonly Accelerator[]
  readonly locale: Locale
  readonly onChange: (name: FieldName, text: string, whole: boolean) => void
  readonly onEnter: () => void
}

/** Fields whose hint stands in messages. */
const hinted = [
  'active',
  'base',
  'mfuHigh',
  'productive',
  'priceHigh',
  'gridHigh',
  'extras',
  'ownBf16',
  'pue',
  'bandwidthHigh',
  'batch',
  'group',
  'fixed',
] as const
type Hinted = (typeof hinted)[number]
const isHinted = (name: FieldName): name is Hinted => hinted.some((one) => one === name)

/** One field with its label, hint, how it is read, and what is wrong with it. */
export function FieldRow(props: FieldProps) {
  const { name, text, taken, reads, problem, onChange, onEnter } = props
  const t = useTranslations('compute')
  const id = `f-${name}`
  const hint = isHinted(name) ? t(`hint.${name}`) : undefined
  const described = [hint && `${id}-hint`, reads && `${id}-reads`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const shared = {
    id,
    name,
    className: 'field',
    value: text,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': described === '' ? undefined : described,
  }
  return (
    <div className="entry">
      <label className="label" htmlFor={id}>
        {t(`field.${name}`)}
      </label>
      {fields[name].kind === 'number' ? (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={taken}
          maxLength={40}
          onChange={(event) => onChange(name, event.target.value, false)}
          onFocus={onEnter}
        />
      ) : (
        <select {...shared} onChange={(event) => onChange(name, event.target.value, true)}>
          <Options {...props} />
        </select>
      )}
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {reads !== undefined && problem === undefined && (
        <span className="hint reads" id={`${id}-reads`}>
          {t('reads', { value: reads })}
        </span>
      )}
      {problem !== undefined && (
        <span className="wrong" id={`${id}-problem`}>
          <Icon name="warning" /> {problem}
        </span>
      )}
    </div>
  )
}

function Options({ name, accelerators, locale }: FieldProps) {
  const t = useTranslations('compute')
  const field = fields[name]
  if (field.kind === 'accelerator')
    return (
      <>
        {accelerators.map((one) => (
          <option key={one.id} value={one.id}>
            {one.announced ? t('announced', { name: one.name[locale] }) : one.name[locale]}
          </option>
        ))}
        <option value={ownAccelerator}>{t('option.own')}</option>
      </>
    )
  if (field.kind !== 'choice') return null
  return field.options.map((option) => (
    <option key={option} value={option}>
      {optionName(t, option)}
    </option>
  ))
}

/** Names of precisions are the same everywhere; other options have words. */
function optionName(t: ReturnType<typeof useTranslations<'compute'>>, option: string): string {
  switch (option) {
    case 'grouped':
    case 'latent':
      return t(`option.attention.${option}`)
    case 'none':
    case 'selective':
    case 'full':
      return t(`option.recompute.${option}`)
    default:
      return option
  }
}
