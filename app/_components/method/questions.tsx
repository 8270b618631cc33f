import { useTranslations } from 'next-intl'
import { Link } from '#app/i18n/navigation.ts'
import type { TopicLink } from '#app/topics.ts'
import type { MethodModel, MethodPractice } from '#lib/report/method-page'

type Links = (id: string) => readonly TopicLink[]

/** The whole question bank, dimension by dimension; each practice can be linked to and opens by itself. */
export function Questions({ method, links }: { method: MethodModel; links: Links }) {
  return method.dimensions.map((dimension) => (
    <section key={dimension.id} aria-labelledby={`bank-${dimension.id}`}>
      <h3 id={`bank-${dimension.id}`}>{dimension.name}</h3>
      <p className="dim">{dimension.lead}</p>
      {dimension.practices.map((practice) => (
        <Practice key={practice.id} practice={practice} links={links(practice.id)} />
      ))}
    </section>
  ))
}

function Practice({ practice, links }: { practice: MethodPractice; links: readonly TopicLink[] }) {
  const t = useTranslations('method.questions')
  return (
    <details className="disc bank">
      <summary>
        <span className="serif">{practice.code}</span> {practice.short}
        <small className="dim">
          {t('weight', { weight: practice.weight })}
          {practice.quick && ` · ${t('quick')}`}
        </small>
      </summary>
      <p id={`practice-${practice.id}`}>
        <b>{practice.ask}</b>
      </p>
      <p className="dim">{practice.why}</p>
      <ol className="rungs">
        {practice.levels.map(({ level, name, text }) => (
          <li key={level}>
            <b className="serif">{level}</b>
            <span>
              <b>{name}</b>
              <br />
              {text}
            </span>
          </li>
        ))}
      </ol>
      <p className="small">
        <b>{t('documented')}</b> {practice.evidence.documented}
      </p>
      <p className="small">
        <b>{t('verified')}</b> {practice.evidence.verified}
      </p>
      <p className="small">
        <b>{t('probe')}</b> {practice.probe}
      </p>
      <TopicLinks links={links} />
    </details>
  )
}

export function TopicLinks({ links }: { links: readonly TopicLink[] }) {
  const t = useTranslations('method.questions')
  if (links.length === 0) return null
  return (
    <p className="small">
      <b>{t('topics')}</b>{' '}
      {links.map(({ href, title }, place) => (
        <span key={href}>
          {place > 0 && ' · '}
          <Link href={href} prefetch={false}>
            {title}
          </Link>
        </span>
      ))}
    </p>
  )
}
