import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Params } from '#lib/screening/address'
import { submissionVerdicts } from '#lib/screening/seals'

type Choice = { readonly value: string; readonly label: string }
type Props = {
  readonly params: Params
  readonly stages: readonly Choice[]
  readonly bands: readonly Choice[]
  readonly members: readonly Choice[]
}

const own = ['q', 'stage', 'band', 'who', 'gates', 'seal', 'page']

function Choose({
  name,
  label,
  any,
  options,
  value,
}: {
  name: string
  label: string
  any: string
  options: readonly Choice[]
  value: string | undefined
}) {
  return (
    <label className="sel">
      {label}
      <select name={name} defaultValue={value ?? ''} key={value}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The filters of a list: a form that the browser sends as part of the address, so that it works before any script runs. */
export function FilterForm({ params, stages, bands, members }: Props): ReactNode {
  const t = useTranslations('screen.board')
  const kept = Object.entries(params).flatMap(([name, value]) =>
    own.includes(name) || value === undefined || value === '' ? [] : [[name, value] as [string, string]],
  )
  const isFiltered = own.some((name) => name !== 'page' && (params[name] ?? '') !== '')
  return (
    <details className="fold" open={isFiltered}>
      <summary>{t('filters')}</summary>
      <form className="stack" method="get">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="sel">
          {t('search')}
          <input className="field" type="search" name="q" defaultValue={params.q ?? ''} key={params.q} maxLength={200} dir="auto" />
        </label>
        <Choose name="stage" label={t('stage')} any={t('anyStage')} options={stages} value={params.stage} />
        <Choose name="band" label={t('band')} any={t('anyBand')} options={bands} value={params.band} />
        <Choose
          name="who"
          label={t('who')}
          any={t('anyone')}
          options={[{ value: 'nobody', label: t('nobody') }, ...members]}
          value={params.who}
        />
        <Choose
          name="gates"
          label={t('gates')}
          any={t('anyGate')}
          options={[
            { value: 'pass', label: t('pass') },
            { value: 'fail', label: t('fail') },
          ]}
          value={params.gates}
        />
        <Choose
          name="seal"
          label={t('seal')}
          any={t('anySeal')}
          options={submissionVerdicts.map((one) => ({ value: one, label: t(`seals.${one}`) }))}
          value={params.seal}
        />
        <div className="row">
          <button className="btn line low" type="submit">
            {t('apply')}
          </button>
          {isFiltered && (
            <a className="go small" href={`?${new URLSearchParams(kept)}`}>
              {t('clear')}
            </a>
          )}
        </div>
      </form>
    </details>
  )
}
