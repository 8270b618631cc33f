import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { TeamPage } from '#app/_components/programs/team-page.tsx'
import { auditLines } from '#app/audit.ts'
import { Link } from '#app/i18n/navigation.ts'
import { ownedTeam } from '#app/owned-team.ts'
import { database } from '#app/server.ts'
import { moment } from '#lib/i18n/format'
import { auditEntries } from '#lib/store/audit'
import { listBoards } from '#lib/store/boards'

const rows = 50

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title'), robots: { index: false } }
}

/** Who saw, changed and took out what, newest first. `?team=`, `?board=`; `?at=` and `?entry=` say where the page before ended. */
export default async function Page({ searchParams }: PageProps<'/[locale]/account/audit'>) {
  const query = await searchParams
  const owned = await ownedTeam('team.audit', query.team, '/account/audit')
  const [t, locale, db] = [await getTranslations('audit'), await getLocale(), await database()]
  const id = owned.team?.id ?? ''
  const [board, at, entry] = [one(query.board), one(query.at), one(query.entry)]
  const before = at !== undefined && entry !== undefined ? { before: { at, entry } } : {}
  const found = await auditEntries(db, id, { limit: rows + 1, ...(board === undefined ? {} : { board }), ...before })
  const lines = await auditLines(db, id, found.slice(0, rows), locale)
  const last = found.length > rows ? found[rows - 1] : undefined
  const boards = id === '' ? [] : await listBoards(db, id)
  return (
    <TeamPage page="audit" owned={owned} title={t('title')} lead={t('lead')}>
      {(team) => (
        <>
          <form className="audit-filter row" action="" method="get">
            <input type="hidden" name="team" value={team.id} />
            <label>
              <span className="label">{t('board')}</span>
              <select className="field" name="board" defaultValue={board ?? ''}>
                <option value="">{t('all')}</option>
                {boards.map(({ id: of, name }) => (
                  <option key={of} value={of}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <button className="btn low" type="submit">
              {t('show')}
            </button>
            {(['csv', 'json'] as const).map((format) => (
              <a
                key={format}
                className="btn line low"
                href={`/api/v1/teams/${team.id}/audit?format=${format}&lang=${locale}${board === undefined ? '' : `&board=${encodeURIComponent(board)}`}`}
                download={`touchstone-audit.${format}`}
              >
                {t('take', { format: format.toUpperCase() })}
              </a>
            ))}
          </form>
          {lines.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            <section className="wide" aria-label={t('title')}>
              <table className="data audit">
                <thead>
                  <tr>
                    {(['at', 'who', 'what', 'on'] as const).map((key) => (
                      <th key={key} scope="col">
                        {t(`column.${key}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.entry}>
                      <td className="nb">{moment(line.at, locale)}</td>
                      <td>
                        <bdi>{line.who}</bdi>
                      </td>
                      <td>{line.what}</td>
                      <td>
                        <bdi>{line.board}</bdi> {line.thing !== '' && <code className="dim">{line.thing}</code>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
          <p className="row">
            {at !== undefined && (
              <Link
                className="go"
                href={{ pathname: '/account/audit', query: { team: team.id, ...(board === undefined ? {} : { board }) } }}
                prefetch={false}
              >
                {t('newest')}
              </Link>
            )}
            {last !== undefined && (
              <Link
                className="go"
                href={{
                  pathname: '/account/audit',
                  query: { team: team.id, ...(board === undefined ? {} : { board }), at: last.at, entry: last.entry },
                }}
                prefetch={false}
              >
                {t('older')}
              </Link>
            )}
          </p>
        </>
      )}
    </TeamPage>
  )
}
