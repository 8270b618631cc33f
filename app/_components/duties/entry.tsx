import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { CitedLaw, DutyModel } from '#lib/evidence/duties/entry-model'

type Props = { readonly duty: DutyModel; readonly practiceHref: (practice: string) => string | null }

/** What one provision demands, from when, what would prove it, which practice covers it, and how one stands on it. */
export function Entry({ duty, practiceHref }: Props) {
  const t = useTranslations('duties')
  const { id, kind, kindName, title, demands, evidence, when, status, practices, stand, laws, on } = duty
  return (
    <article className="duty" id={`duty-${id}`} data-when={when} data-kind={kind}>
      <header>
        <h4>{title}</h4>
        <p className="duty-state">
          <span className="duty-kind">{kindName}</span> {status}
        </p>
      </header>
      <p>{demands}</p>
      <dl>
        {stand !== null && (
          <div className="duty-stand" data-stand={stand.code}>
            <dt>{t('filter.stand')}</dt>
            <dd>{stand.name}</dd>
          </div>
        )}
        {on !== null && (
          <div>
            <dt>{t('hangsOn')}</dt>
            <dd>{on}</dd>
          </div>
        )}
        {evidence !== null && (
          <div>
            <dt>{t('evidence')}</dt>
            <dd>{evidence}</dd>
          </div>
        )}
        {practices.length > 0 && (
          <div>
            <dt>{t('coveredBy')}</dt>
            <dd className="duty-links">
              {practices.map(({ id: practice, label }) => {
                const href = practiceHref(practice)
                return href === null ? (
                  <span key={practice}>{label}</span>
                ) : (
                  <Link key={practice} href={href} prefetch={false}>
                    {label}
                  </Link>
                )
              })}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('sources')}</dt>
          <dd className="duty-links">
            {laws.map((law) => (
              <Law key={law.id} law={law} />
            ))}
          </dd>
        </div>
      </dl>
    </article>
  )
}

function Law({ law: { title, url, note, toBeChecked } }: { law: CitedLaw }) {
  const t = useTranslations('duties')
  return (
    <span>
      {url === null ? (
        title
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {title} <Icon name="external" />
          <span className="vh">{t('newWindow')}</span>
        </a>
      )}{' '}
      {toBeChecked && <span className="mark">{t('toBeChecked')}</span>}
      {note !== null && <small className="dim"> {note}</small>}
    </span>
  )
}
