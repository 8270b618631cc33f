import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { Streak } from '#app/_components/streak.tsx'
import type { BoardRow } from '#app/board-list.ts'
import { Link } from '#app/i18n/navigation.ts'
import { addressWith, type Params, startsDescending } from '#lib/screening/address'
import type { BoardReading } from '#lib/screening/board'
import type { SortKey } from '#lib/screening/query'
import type { RankInterval } from '#lib/screening/ranking'
import type { Column } from './columns'
import { CompareBox } from './compare-box'
import { RankCell } from './rank-cell'
import { RescoreButton } from './rescore-button'

export type TableProps = {
  readonly board: string
  readonly rows: readonly BoardRow[]
  readonly dimensions: readonly { readonly id: string; readonly name: string }[]
  readonly reading: BoardReading
  readonly columns: readonly Column[]
  readonly params: Params
  readonly sort: SortKey
  readonly descending: boolean
  readonly caption: string
  readonly stageOf: (id: string) => string
  readonly intervals: Promise<ReadonlyMap<string, RankInterval>> | null
  /** the list of other versions, whose rows can be scored again */
  readonly rescores: boolean
}

type HeadProps = { readonly sort: SortKey; readonly label: string; readonly className?: string }

/** A heading by which the list can be sorted; a second time turns the order round. */
function heading({ params, sort: current, descending }: Pick<TableProps, 'params' | 'sort' | 'descending'>) {
  return function Head({ sort, label, className }: HeadProps) {
    const isCurrent = sort === current
    const turned = isCurrent ? !descending : startsDescending(sort)
    const dir = turned === startsDescending(sort) ? undefined : turned ? 'desc' : 'asc'
    const address = addressWith(params, { sort: sort === 'rank' ? undefined : sort, dir })
    return (
      <th scope="col" className={className} aria-sort={isCurrent ? (descending ? 'descending' : 'ascending') : undefined}>
        <a href={address === '' ? '?' : address}>
          {label}
          {isCurrent && <span aria-hidden="true">{descending ? ' ↓' : ' ↑'}</span>}
        </a>
      </th>
    )
  }
}

function Flags({ flags: { raised, open } }: { flags: BoardRow['flags'] }) {
  const t = useTranslations('screen.board')
  return (
    <>
      {raised > 0 ? (
        <div className="crit">
          <Icon name="flag" /> {t('raised', { count: raised })}
        </div>
      ) : (
        <div className="faint">{t('noFlags')}</div>
      )}
      {open > 0 && <div className="dim">{t('openFlags', { count: open })}</div>}
    </>
  )
}

function Row({ row, ...table }: TableProps & { row: BoardRow }) {
  const t = useTranslations('screen.board')
  const { columns, dimensions, reading, stageOf, intervals } = table
  const has = (column: Column) => columns.includes(column)
  const score = row.scores[reading]
  return (
    <tr>
      <td className="c">{intervals !== null && <CompareBox id={row.id} name={row.name} />}</td>
      <td className="rk" data-k={t('rank')}>
        <RankCell id={row.id} rank={row.rank} intervals={intervals} />
      </td>
      <th scope="row">
        <b>
          <Link href={`/screen/${table.board}/${row.id}`} prefetch={false}>
            <bdi>{row.name}</bdi>
          </Link>
        </b>
        {has('band') && row.bandName !== null && <small>{row.bandName}</small>}
        {reading === 'reviewed' && row.unreviewed > 0 && <small>{t('unreviewed', { count: row.unreviewed })}</small>}
        {row.rescoredFrom !== null && <small>{t('rescored', { from: row.rescoredFrom })}</small>}
        {table.rescores && (
          <>
            <small>{t('version', { version: row.version })}</small>
            <RescoreButton board={table.board} id={row.id} name={row.name} />
          </>
        )}
      </th>
      {has('dimensions') &&
        row.cells.map((cell, place) => (
          <td className="m" key={cell.dimension} data-k={dimensions[place]?.name}>
            {cell.streak === null ? (
              <span className="v">{t('cellNone')}</span>
            ) : (
              <>
                <Streak {...cell.streak} height={20} row={place} />
                <span className="v" aria-hidden="true">
                  {cell.shown}
                </span>
                <span className="vh">
                  {t('cell', { evidenced: cell.evidenced ?? '0', claimed: cell.claimed ?? '0', target: cell.target })}
                </span>
              </>
            )}
          </td>
        ))}
      <td className="rd">
        <b>{score ?? t('noScore')}</b>
        {has('claimed') && score !== null && (
          <>
            <small>{t('claimedShort', { score: row.scores.claimed ?? '–' })}</small>
            <small>{t('possibleShort', { score: row.scores.possible ?? '–' })}</small>
          </>
        )}
      </td>
      {has('flags') && (
        <td className="sev">
          <Flags flags={row.flags} />
        </td>
      )}
      {has('gates') && <td data-k={t('column.gates')}>{row.passes === null ? '–' : t(row.passes ? 'passes' : 'passesNot')}</td>}
      {has('stage') && <td data-k={t('column.stage')}>{stageOf(row.stage)}</td>}
      {has('assignee') && (
        <td data-k={t('column.assignee')}>
          <bdi>{row.assignee ?? '–'}</bdi>
        </td>
      )}
      {has('coverage') && <td data-k={t('column.coverage')}>{row.coverage ?? '–'}</td>}
      {has('received') && <td data-k={t('column.received')}>{row.received}</td>}
      {has('seal') && <td data-k={t('column.seal')}>{t(`seals.${row.verdict}`)}</td>}
    </tr>
  )
}

/** The list of a board as a table; on narrow screens each row is a card. */
export function BoardTable(table: TableProps) {
  const t = useTranslations('screen.board')
  const { rows, dimensions, reading, columns } = table
  const has = (column: Column) => columns.includes(column)
  const Head = heading(table)
  return (
    // A wide choice of columns scrolls within its own frame.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls the frame by keyboard
    <section className="board-frame" aria-label={table.caption} tabIndex={0}>
      <table className="board">
        <caption className="vh">{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="c">
              <span className="vh">{t('compare')}</span>
            </th>
            <Head sort="rank" label={t('rank')} className="rk" />
            <Head sort="name" label={t('company')} />
            {has('dimensions') && dimensions.map(({ id, name }) => <Head key={id} sort={`dimension:${id}`} label={name} className="m" />)}
            <Head sort={reading} label={t('score', { reading: t(`reading.${reading}`) })} className="rd" />
            {has('flags') && <Head sort="flags" label={t('column.flags')} className="sev" />}
            {has('gates') && <th scope="col">{t('column.gates')}</th>}
            {has('stage') && <Head sort="stage" label={t('column.stage')} />}
            {has('assignee') && <th scope="col">{t('column.assignee')}</th>}
            {has('coverage') && <Head sort="coverage" label={t('column.coverage')} />}
            {has('received') && <Head sort="received" label={t('column.received')} />}
            {has('seal') && <th scope="col">{t('column.seal')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} {...table} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
