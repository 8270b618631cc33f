'use client'

import { useTranslations } from 'next-intl'
import { Icon, type IconName } from '#app/_components/icon.tsx'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { DropZone } from '#app/_components/verify/drop-zone.tsx'
import { Link, useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import { phaseOf } from './import-queue'
import { type ImportRow, resultOf } from './import-row'
import { useImports } from './use-imports'

const bytesPerMegabyte = 1024 * 1024

const icons: Readonly<Record<'taken' | 'known' | 'refused', IconName>> = { taken: 'check', known: 'ring', refused: 'warning' }

/** Bounds are said in megabytes. */
const dataOf = ({ data = {} }: Issue) =>
  typeof data.maximum === 'number' && data.maximum > bytesPerMegabyte
    ? { ...data, megabytes: Math.floor(data.maximum / bytesPerMegabyte) }
    : data

type Props = { readonly board: string; readonly rows: readonly ImportRow[]; readonly most: number; readonly open: boolean }

/** Where many reports are dropped at once, with a row of progress and outcome for each. `most` is in bytes; `open` is false where the board takes nothing in. */
export function ImportDesk({ board, rows: initial, most, open }: Props) {
  const t = useTranslations('screen.import')
  const issueText = useIssueText()
  const router = useRouter()
  const { rows, local, issue, add, strike, retry, clear } = useImports(board, initial, router.refresh)
  const done = rows.filter(({ state }) => state === 'done')
  const count = (result: 'taken' | 'known' | 'refused') => done.filter((row) => resultOf(row) === result).length
  const counts = { done: done.length, all: rows.length, taken: count('taken'), known: count('known'), refused: count('refused') }
  return (
    <div className="imports">
      {open && <DropZone megabytes={Math.floor(most / bytesPerMegabyte)} onFiles={(files) => void add(files)} words="screen.import" />}
      {issue !== null && (
        <p className="wrong" role="alert">
          {issueText(issue.code, dataOf(issue))}
        </p>
      )}
      <p role="status" className="import-count">
        {rows.length > 0 && t('progress', counts)}
      </p>
      {rows.length > 0 && (
        <>
          <progress className="import-bar" value={done.length} max={rows.length} aria-label={t('bar')} />
          <ul className="import-rows">
            {rows.map((row) => (
              <Row
                key={row.id}
                board={board}
                row={row}
                phase={phaseOf(row, local)}
                onStrike={() => void strike(row.id)}
                onRetry={() => retry(row.id)}
              />
            ))}
          </ul>
          {done.length > 0 && (
            <p className="row">
              <button className="btn line low" type="button" onClick={() => void clear()}>
                {t('clear')}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  )
}

type RowProps = {
  readonly board: string
  readonly row: ImportRow
  readonly phase: ReturnType<typeof phaseOf>
  readonly onStrike: () => void
  readonly onRetry: () => void
}

function Row({ board, row, phase, onStrike, onRetry }: RowProps) {
  const t = useTranslations('screen.import')
  const issueText = useIssueText()
  const result = resultOf(row)
  return (
    <li data-result={result ?? phase} aria-busy={phase === 'reading'}>
      <div>
        <h3>
          <bdi>{row.company ?? row.name}</bdi>
        </h3>
        {row.company !== null && (
          <p className="small dim">
            <bdi>{row.name}</bdi>
          </p>
        )}
      </div>
      <p className="import-said">
        {result === null ? (
          t(`phase.${phase === 'done' ? 'reading' : phase}`)
        ) : (
          <>
            <b>
              <Icon name={icons[result]} strong /> {t(`outcome.${row.outcome ?? 'unreadable'}`)}
            </b>
            {row.issue !== null && <span className="small">{issueText(row.issue.code, dataOf(row.issue))}</span>}
          </>
        )}
      </p>
      <p className="row">
        {row.submission !== null && (
          <Link className="go" href={`/screen/${board}/${row.submission}`} prefetch={false}>
            {t('open')} <span className="vh">{row.company}</span>
          </Link>
        )}
        {phase === 'failed' && (
          <button className="btn line low" type="button" onClick={onRetry}>
            {t('retry')} <span className="vh">{row.name}</span>
          </button>
        )}
        <button className="btn line low" type="button" onClick={onStrike}>
          {t(phase === 'done' ? 'strike' : 'cancel')} <span className="vh">{row.name}</span>
        </button>
      </p>
    </li>
  )
}
