import { useTranslations } from 'next-intl'
import { addressWith, type Params } from '#lib/screening/address'
import type { BoardReading } from '#lib/screening/board'
import { boardReadings } from '#lib/screening/board'
import type { SubmissionKind } from '#lib/screening/standing'

const hrefOf = (address: string): string => (address === '' ? '?' : address)

type ListsProps = { readonly params: Params; readonly current: SubmissionKind; readonly counts: Readonly<Record<SubmissionKind, string>> }

/** The lists of a board: the ranking, and what is kept apart from it. */
export function Lists({ params, current, counts }: ListsProps) {
  const t = useTranslations('screen.board')
  return (
    <nav className="nav board-lists" aria-label={t('lists')}>
      {(['ranked', 'quick', 'other'] as const).map((list) => (
        <a
          key={list}
          href={hrefOf(addressWith(params, { list: list === 'ranked' ? undefined : list }))}
          aria-current={list === current ? 'page' : undefined}
        >
          {t(list, { count: counts[list] })}
        </a>
      ))}
    </nav>
  )
}

type ReadingProps = { readonly params: Params; readonly current: BoardReading; readonly kept: BoardReading }

/** By which reading the list is ranked, to try another. */
export function Readings({ params, current, kept }: ReadingProps) {
  const t = useTranslations('screen.board')
  return (
    <div className="readings">
      <nav className="nav" aria-label={t('readingLabel')}>
        {boardReadings.map((reading) => (
          <a
            key={reading}
            href={hrefOf(addressWith(params, { reading: reading === kept ? undefined : reading }))}
            aria-current={reading === current ? 'true' : undefined}
          >
            {t(`reading.${reading}`)}
          </a>
        ))}
      </nav>
    </div>
  )
}

/** The marks of the streaks, with what they mean. */
export function StreakLegend() {
  const t = useTranslations('screen.board.legend')
  return (
    <ul className="legend on">
      <li>
        <span className="slab chip">
          <svg aria-hidden="true">
            <rect y="6" width="100%" height="8" fill="var(--streak)" />
          </svg>
        </span>
        {t('evidenced')}
      </li>
      <li>
        <span className="slab chip">
          <svg aria-hidden="true">
            <rect x=".5" y="6" width="27" height="8" fill="url(#hatch)" stroke="var(--streak-pale)" />
          </svg>
        </span>
        {t('claimed')}
      </li>
      <li>
        <span className="slab chip">
          <svg aria-hidden="true">
            <path d="M14 2v16" strokeWidth="2" stroke="var(--on-slate)" />
          </svg>
        </span>
        {t('target')}
      </li>
      <li>
        <span className="slab chip">
          <svg aria-hidden="true">
            <path d="M0 10h26" stroke="var(--on-slate-2)" />
            <path d="M26 4v12" strokeWidth="2" stroke="var(--on-slate)" />
          </svg>
        </span>
        {t('gap')}
      </li>
    </ul>
  )
}
