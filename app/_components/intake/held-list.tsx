import { useTranslations } from 'next-intl'
import type { Held } from './choice'
import { WithdrawCopy } from './withdraw-copy'

/** The copies on investors' boards, each with its withdrawal. */
export function HeldList({ held }: { held: readonly Held[] }) {
  const t = useTranslations('intake')
  return (
    <ul className="shares held">
      {held.map((one) => (
        <li key={`${one.board} ${one.submission}`} data-state="open">
          <h3>
            <bdi>{t('holders.row', { team: one.team, board: one.boardName })}</bdi>
          </h3>
          <p className="dim small">
            <span>
              <bdi>{one.name}</bdi>
            </span>
            <span>{t('mine.row', { at: one.at, code: one.code })}</span>
            {one.superseded && <span>{t('mine.superseded')}</span>}
          </p>
          <p className="row">
            <WithdrawCopy held={one} />
          </p>
        </li>
      ))}
    </ul>
  )
}
