import { useTranslations } from 'next-intl'
import type { BoardItem, TeamBoards } from '#app/boards.ts'
import { Link } from '#app/i18n/navigation.ts'
import { BoardActions } from './board-actions'

function Item({ board }: { board: BoardItem }) {
  const t = useTranslations('screen.list')
  const { id, name, counts, state, isManaged } = board
  return (
    <li>
      <div>
        <h3>
          {state === 'deleted' ? (
            <bdi>{name}</bdi>
          ) : (
            <Link href={`/screen/${id}`} prefetch={false}>
              <bdi>{name}</bdi>
            </Link>
          )}
        </h3>
        <p>{t('counts', counts)}</p>
        <p className="dim small">
          {t('on', { instrument: board.instrument, version: board.version })} ·{' '}
          {state === 'deleted' ? t('deleted', { at: board.deleted, days: board.keptDays }) : t('changed', { at: board.changed })}
        </p>
      </div>
      {isManaged && <BoardActions id={id} name={name} state={state} />}
    </li>
  )
}

function Part({ heading, boards }: { heading: string; boards: readonly BoardItem[] }) {
  return boards.length === 0 ? null : (
    <details className="disc">
      <summary>
        {heading} ({boards.length})
      </summary>
      <ul className="boards">
        {boards.map((board) => (
          <Item key={board.id} board={board} />
        ))}
      </ul>
    </details>
  )
}

/** The boards of one team: those in use, then, folded, those that are archived or can still be brought back. */
export function BoardList({ team: { id, name, role, boards } }: { team: TeamBoards }) {
  const t = useTranslations('screen.list')
  const of = (state: BoardItem['state']) => boards.filter((board) => board.state === state)
  return (
    <section className="sec" aria-labelledby={`team-${id}`}>
      <header>
        <h2 id={`team-${id}`}>{t('team', { name })}</h2>
      </header>
      <div>
        {of('open').length === 0 ? (
          <>
            <p>{t('empty')}</p>
            <p>{role === 'viewer' ? t('emptyViewer') : t('emptyNext')}</p>
          </>
        ) : (
          <ul className="boards">
            {of('open').map((board) => (
              <Item key={board.id} board={board} />
            ))}
          </ul>
        )}
        <Part heading={t('archivedHeading')} boards={of('archived')} />
        <Part heading={t('deletedHeading')} boards={of('deleted')} />
      </div>
    </section>
  )
}
