import { useTranslations } from 'next-intl'
import { type FieldName, fieldNames, fields, type Group, ownAccelerator } from '#lib/evidence/compute/fields'
import { defaultText, type Texts } from '#lib/evidence/compute/inputs'
import { type FieldProps, FieldRow } from './field-row'

/** What is asked first; the rest of a group is folded. */
const first: readonly FieldName[] = [
  'params',
  'active',
  'tokens',
  'accelerator',
  'count',
  'budget',
  'days',
  'server',
  'weights',
  'prompt',
  'output',
  'requests',
]

type Props = Pick<FieldProps, 'accelerators' | 'locale' | 'onChange' | 'onEnter'> & {
  readonly texts: Texts
  readonly taken: Readonly<Partial<Record<FieldName, string>>>
  readonly reads: Readonly<Partial<Record<FieldName, string>>>
  readonly problems: Readonly<Partial<Record<FieldName, string>>>
}

/** The plan, field by field. Without script it is sent as a query, and the server answers with the same page worked out. */
export function PlanForm(props: Props) {
  const t = useTranslations('compute')
  const usesOwn = props.texts.accelerator === ownAccelerator || props.texts.server === ownAccelerator
  return (
    <form className="plan-form" method="get" aria-label={t('form')} onSubmit={(event) => event.preventDefault()}>
      <p className="hint">{t('formHint')}</p>
      <fieldset>
        <legend>{t('group.model')}</legend>
        <Fields {...props} names={['params', 'active', 'tokens']} />
        <Fold {...props} title={t('more.shape')} groups={['shape']} more={['base']} />
      </fieldset>
      <fieldset>
        <legend>{t('group.training')}</legend>
        <Fields {...props} names={['accelerator', 'count', 'budget', 'days']} />
        <Fold {...props} title={t('more.training')} groups={['training']} />
        <Fold {...props} title={t('more.money')} groups={['money']} />
      </fieldset>
      <fieldset>
        <legend>{t('group.serving')}</legend>
        <Fields {...props} names={['server', 'weights', 'prompt', 'output', 'requests']} />
        <Fold {...props} title={t('more.speed')} groups={['serving', 'speed']} />
        <Fold {...props} title={t('more.prices')} groups={['prices']} />
      </fieldset>
      <Fold {...props} title={t('more.own')} groups={['own']} wanted={usesOwn} />
      <noscript>
        <button className="btn" type="submit">
          {t('calculate')}
        </button>
      </noscript>
    </form>
  )
}

function Fields({ names, texts, taken, reads, problems, ...rest }: Props & { readonly names: readonly FieldName[] }) {
  return names.map((name) => (
    <FieldRow
      key={name}
      {...rest}
      name={name}
      text={texts[name] ?? defaultText(name)}
      taken={taken[name]}
      reads={reads[name]}
      problem={problems[name]}
    />
  ))
}

function Fold(
  props: Props & {
    readonly title: string
    readonly groups: readonly Group[]
    readonly more?: readonly FieldName[]
    readonly wanted?: boolean
  },
) {
  const { title, groups, more = [], wanted = false, texts, problems } = props
  const names = [...fieldNames.filter((name) => groups.includes(fields[name].group) && !first.includes(name)), ...more]
  // Opened by what is in it, so that nothing that counts is out of sight; then left to the reader.
  const open = wanted || names.some((name) => problems[name] !== undefined || (texts[name] ?? defaultText(name)) !== defaultText(name))
  return (
    <details className="disc" open={open || undefined}>
      <summary>{title}</summary>
      <div className="fields">
        <Fields {...props} names={names} />
      </div>
    </details>
  )
}
