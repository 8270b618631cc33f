import { useTranslations } from 'next-intl'
import type { IntakeRow } from '#app/intakes.ts'
import { LinkActs } from './link-acts'

/** Every intake link of a board with how long it is open and how much came by it. */
export function IntakeLinks({ board, rows }: { board: string; rows: readonly IntakeRow[] }) {
  const t = useTranslations('screen.intake')
  if (rows.length === 0) return <p>{t('none')}</p>
  return (
    <ol className="shares">
      {rows.map(({ id, label, made, state, count }) => {
        const name = label === '' ? t('unnamed') : label
        return (
          <li key={id} data-state={state.kind}>
            <h3>
              <bdi>{name}</bdi>
            </h3>
            <p className="dim small">
              <span>{t('madeAt', { at: made })}</span>
              <span>
                {state.kind === 'open'
                  ? state.ends === null
                    ? t('open')
                    : t('ends', { at: state.ends })
                  : t(state.kind, { at: state.ended })}
              </span>
              <span>{t('count', { count })}</span>
            </p>
            {state.kind === 'open' && <LinkActs board={board} intake={id} of={name} />}
          </li>
        )
      })}
    </ol>
  )
}
