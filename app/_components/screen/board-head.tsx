import { useTranslations } from 'next-intl'
import { Link } from '#app/i18n/navigation.ts'

/** The pages of a board, in the order of their links. A new page gets its place here and its name in `names`. */
export const boardPages = [
  { id: 'ranking', place: '' },
  { id: 'overview', place: '/overview' },
  { id: 'add', place: '/add' },
  { id: 'settings', place: '/settings' },
] as const
export type BoardPage = (typeof boardPages)[number]['id']

type Props = {
  readonly id: string
  readonly name: string
  readonly instrument: string
  readonly version: string
  readonly isArchived: boolean
  readonly current: BoardPage
}

/** What stands above every page of a board: its name, what it measures with, and the way to its other pages. */
export function BoardHead({ id, name, instrument, version, isArchived, current }: Props) {
  const t = useTranslations('screen.board')
  const own = useTranslations('screen')
  const names = {
    ranking: t('ranking'),
    overview: t('overview'),
    add: own('add.title'),
    settings: own('settings.title'),
  } as const satisfies Record<BoardPage, string>
  return (
    <header className="board-head">
      <p className="small">
        <Link href="/screen" prefetch={false}>
          {t('back')}
        </Link>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className="dim">{t('instrument', { instrument, version })}</p>
      {isArchived && <p className="notice">{t('archived')}</p>}
      <nav className="nav board-nav" aria-label={t('nav')}>
        {boardPages.map((page) => (
          <Link key={page.id} href={`/screen/${id}${page.place}`} prefetch={false} aria-current={page.id === current ? 'page' : undefined}>
            {names[page.id]}
          </Link>
        ))}
      </nav>
    </header>
  )
}
