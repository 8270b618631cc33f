import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '#app/i18n/navigation.ts'
import type { TopicLink } from '#app/topics.ts'
import type { Locale } from '#lib/i18n/locale'
import type { MethodModel } from '#lib/report/method-page'
import type { WorkedExample } from '#lib/report/worked-example'
import { Changelog } from './changelog'
import { Example } from './example'
import { OpenTarget } from './open-target'
import { Part, parts } from './part'
import { Questions } from './questions'
import { Flags, Scale, Targets } from './scale'

export type MethodProps = {
  readonly method: MethodModel
  readonly others: readonly { readonly id: string; readonly title: string }[]
  readonly example: WorkedExample | null
  readonly links: (kind: 'practice' | 'exposure', id: string) => readonly TopicLink[]
  readonly locale: Locale
}

const b = (chunks: ReactNode) => <b>{chunks}</b>
const rules = ['strictest', 'stops', 'favour', 'adds', 'reaches'] as const
const limits = ['ordinal', 'weights', 'outcome', 'exposure', 'step', 'gaming', 'correlated'] as const
const rejected = ['geomean', 'minimum', 'skip', 'na', 'multiplier', 'peers', 'negative'] as const

/** How this instrument measures: every number comes from it, none is written here. */
export function MethodView({ method, others, example, links, locale }: MethodProps) {
  const t = useTranslations('method')
  const shown = parts.filter(
    (part) =>
      (part !== 'example' || example !== null) &&
      (part !== 'flags' || method.flags.length > 0) &&
      (part !== 'changelog' || method.changelog.length > 0),
  )
  return (
    <main id="main" className="page method">
      <OpenTarget />
      <div className="intro">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <nav className="tabs" aria-label={t('instruments')}>
          {others.map(({ id, title }) => (
            <Link key={id} href={`/method/${id}`} prefetch={false} aria-current={id === method.id ? 'page' : undefined}>
              {title}
            </Link>
          ))}
        </nav>
        <p className="dim">
          {method.lead} <span className="nb">{t('version', { version: method.version })}</span>
        </p>
      </div>
      <nav className="toc" aria-label={t('contents')}>
        {shown.map((part) => (
          <a key={part} href={`#${part}`}>
            {t(`${part}.heading`)}
          </a>
        ))}
      </nav>
      <Part id="forFounders" lead="">
        <p>{t.rich('forFounders.text', { b })}</p>
        <h3>{t('forInvestors.heading')}</h3>
        <p>{t('forInvestors.text')}</p>
        <h3>{t('rules.heading')}</h3>
        <ol className="five">
          {rules.map((rule) => (
            <li key={rule}>{t.rich(`rules.${rule}`, { b })}</li>
          ))}
        </ol>
      </Part>
      <Scale method={method} />
      <Targets method={method} links={links} />
      {method.flags.length > 0 && <Flags method={method} />}
      {example !== null && (
        <Part id="example" lead="">
          <Example example={example} locale={locale} />
        </Part>
      )}
      <Part id="questions" lead={t('questions.lead')}>
        <Questions method={method} links={(id) => links('practice', id)} />
      </Part>
      <Part id="limits" lead="">
        <ul className="plain-list">
          {limits.map((limit) => (
            <li key={limit}>{t(`limits.${limit}`)}</li>
          ))}
        </ul>
      </Part>
      <Part id="rejected" lead={t('rejected.lead')}>
        <ul className="plain-list">
          {rejected.map((one) => (
            <li key={one}>{t.rich(`rejected.${one}`, { b })}</li>
          ))}
        </ul>
      </Part>
      {method.changelog.length > 0 && (
        <Part id="changelog" lead="">
          <Changelog changelog={method.changelog} />
        </Part>
      )}
    </main>
  )
}
