import { useTranslations } from 'next-intl'
import type { ComingModel } from '#lib/evidence/duties/model'

/** What begins next, as a table whose rows carry a line as long as the time that is left. */
export function Coming({ next }: { next: readonly ComingModel[] }) {
  const t = useTranslations('duties')
  return (
    <section className="worked-part" aria-labelledby="next">
      <h2 id="next">{t('next')}</h2>
      {next.length === 0 ? (
        <p>{t('noneNext')}</p>
      ) : (
        <>
          <p className="small dim">{t('nextLead')}</p>
          <table className="duty-next" aria-labelledby="next">
            <thead>
              <tr>
                <th scope="col">{t('column.day')}</th>
                <th scope="col">{t('column.away')}</th>
                <th scope="col">{t('column.what')}</th>
              </tr>
            </thead>
            <tbody>
              {next.map(({ on, day, days, share, duties }) => (
                <tr key={on}>
                  <th scope="row">{day}</th>
                  <td>
                    {days}
                    <Line share={share} />
                  </td>
                  <td>
                    <ul>
                      {duties.map(({ id, title, market }) => (
                        <li key={id}>
                          {title} <small className="dim">{market}</small>
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

/** The time from today to the day, of 100 units to the last day; the words beside it say the same. */
function Line({ share }: { share: number }) {
  const end = Math.max(2, share * 96)
  return (
    <svg className="duty-line" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path className="axis" d="M0 4H100" />
      <path className="span" d={`M0 4H${end}`} />
      <path className="end" d={`M${end} 0V8`} />
    </svg>
  )
}
