import { useTranslations } from 'next-intl'
import { Link } from '#app/i18n/navigation.ts'
import type { HistoryRow } from '#lib/report/history'

type Props = { readonly board: string; readonly shown: string; readonly rows: readonly HistoryRow[] }

/** What was handed in, newest first; each can be opened, also those that a newer one has replaced. */
export function Rounds({ board, shown, rows }: Props) {
  const t = useTranslations('screen.startup.history')
  return (
    <div className="scroller">
      <table className="figures">
        <caption className="vh">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('evidenced')}</th>
            <th scope="col">{t('claimed')}</th>
            <th scope="col">{t('flags')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, at, code, scores, flags, isQuick }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/screen/${board}/${id}`} prefetch={false} aria-current={id === shown ? 'true' : undefined}>
                  {at}
                </Link>
                <small>
                  {code}
                  {id === shown && ` · ${t('shown')}`}
                  {isQuick && ` · ${t('quick')}`}
                </small>
              </th>
              <td>{scores.evidenced.label}</td>
              <td>{scores.claimed.label}</td>
              <td>{flags}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
