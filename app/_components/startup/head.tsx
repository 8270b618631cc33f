import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { Neighbours } from '#lib/store/neighbours'

export type HeadModel = {
  readonly board: { readonly id: string; readonly name: string }
  readonly id: string
  readonly name: string
  /** sentences on where it came from and what its seal is worth */
  readonly facts: readonly string[]
  readonly neighbours: Neighbours | null
  readonly newer: string | null
  readonly counts: { readonly unreviewed: number; readonly rounds: number }
}

export const tabs = ['overview', 'review', 'questions', 'report', 'history'] as const
export type Tab = (typeof tabs)[number]

/** Whose page it is, where on the board, and the ways to everything about it. */
export function StartupHead({ model, tab }: { model: HeadModel; tab: Tab }) {
  const t = useTranslations('screen.startup')
  const { board, id, name, facts, neighbours, newer, counts } = model
  const base = `/screen/${board.id}/${id}`
  const hrefOf = (one: Tab) => (one === 'overview' ? base : `${base}/${one}`)
  return (
    <header className="startup-head">
      <p className="row crumbs">
        <Link className="go" href={`/screen/${board.id}`} prefetch={false}>
          <Icon name="back" /> {board.name}
        </Link>
        {neighbours !== null && <span className="dim">{t('rank', { rank: neighbours.rank, of: neighbours.of })}</span>}
        {neighbours?.above != null && (
          <Link className="go" href={`/screen/${board.id}/${neighbours.above.id}`} prefetch={false}>
            {t('above', { name: neighbours.above.name })}
          </Link>
        )}
        {neighbours?.below != null && (
          <Link className="go" href={`/screen/${board.id}/${neighbours.below.id}`} prefetch={false}>
            {t('below', { name: neighbours.below.name })}
          </Link>
        )}
      </p>
      <h1 dir="auto">{name}</h1>
      <ul className="facts small dim">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {newer !== null && (
        <p className="notice">
          {t('superseded')}{' '}
          <Link className="go" href={`/screen/${board.id}/${newer}`} prefetch={false}>
            {t('toNewer')}
          </Link>
        </p>
      )}
      <nav className="tabs" aria-label={t('tabs')}>
        {tabs.map((one) => (
          <Link key={one} href={hrefOf(one)} prefetch={false} aria-current={one === tab ? 'page' : undefined}>
            {t(`tab.${one}`)}
            {one === 'review' && counts.unreviewed > 0 && <small>{t('unreviewed', { count: counts.unreviewed })}</small>}
            {one === 'history' && counts.rounds > 1 && <small>{t('rounds', { count: counts.rounds })}</small>}
          </Link>
        ))}
      </nav>
    </header>
  )
}
