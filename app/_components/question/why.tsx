import { useTranslations } from 'next-intl'
import { Link } from '#app/i18n/navigation.ts'
import type { PracticeTexts } from './question-texts'

/** Why the question is asked, with the provisions and papers behind it. */
export function Why({ why, sources, topics }: Pick<PracticeTexts, 'why' | 'sources' | 'topics'>) {
  const t = useTranslations('assess')
  return (
    <details className="why">
      <summary>{t('why.summary')}</summary>
      <p>{why}</p>
      {sources.length > 0 && (
        <dl className="cite">
          {sources.map(({ id, title, summary, url, toBeChecked, from }) => (
            <div key={id}>
              <dt>
                {url === null ? (
                  title
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title}
                    <span className="vh">{t('why.newWindow')}</span>
                  </a>
                )}
                {toBeChecked && <small className="unchecked">{t('why.toBeChecked')}</small>}
                {from !== null && <small className="unchecked">{t('why.from', { day: from })}</small>}
              </dt>
              <dd>{summary}</dd>
            </div>
          ))}
        </dl>
      )}
      {topics.length > 0 && (
        <p className="small">
          {t('why.topics')}{' '}
          {topics.map(({ href, title }, place) => (
            <span key={href}>
              {place > 0 && ' · '}
              <Link href={href} prefetch={false} target="_blank">
                {title}
                <span className="vh">{t('why.newWindow')}</span>
              </Link>
            </span>
          ))}
        </p>
      )}
    </details>
  )
}
