'use client'

import { useTranslations } from 'next-intl'
import { useWhatIf, useWhatIfSnapshot } from './provider'

/** Where the choice is kept, and (`asks`) the choice between two that were made apart. */
export function Saved({ asks }: { asks: boolean }) {
  const t = useTranslations('whatIf.saved')
  const { store } = useWhatIf()
  const { choice, state, theirs } = useWhatIfSnapshot()
  if (asks && state === 'clash' && theirs !== null)
    return (
      <div className="notice" role="alert">
        <p>{t('clash', { count: theirs.choice.moves.length })}</p>
        <p className="row">
          <button className="btn low" type="button" onClick={() => store.settle('mine')}>
            {t('mine')}
          </button>
          <button className="btn line low" type="button" onClick={() => store.settle('theirs')}>
            {t('theirs')}
          </button>
        </p>
      </div>
    )
  if (state === 'clash' || (state === 'saved' && choice.moves.length === 0)) return null
  return (
    <p className="dim small kept" data-state={state}>
      {t(state)}
    </p>
  )
}
