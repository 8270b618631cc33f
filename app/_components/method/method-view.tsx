import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '#app/_components/result/section.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { TopicLink } from '#app/topics.ts'
import type { Locale } from '#lib/i18n/locale'
import type { MethodModel } from '#lib/report/method-page'
import type { WorkedExample } from '#lib/report/worked-example'
import { Changelog } from './changelog'
import { Example } from './example'
import { Questions, TopicLinks } from './questions'
import { MethodTable } from './table'

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
const parts = [
  'forFounders',
  'levels',
  'evidence',
  'bands',
  'dimensions',
  'targets',
  'flags',
  'example',
  'questions',
  'limits',
  'rejected',
  'changelog',
] as const

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
      <Part id="levels" lead={t('levels.lead')}>
        <MethodTable
          id="levels-table"
          caption={t('levels.heading')}
          captionHidden
          columns={[t('levels.level'), t('levels.name'), t('levels.text')]}
          rows={method.levels.map(({ level, name, text }) => ({ id: level, cells: [level, name, text] }))}
        />
      </Part>
      <Part id="evidence" lead={t('evidence.lead')}>
        <MethodTable
          id="evidence-table"
          caption={t('evidence.heading')}
          captionHidden
          columns={[t('evidence.grade'), t('evidence.help'), t('evidence.cap')]}
          numbers={[2]}
          rows={method.evidence.map(({ id, name, help, cap }) => ({ id, cells: [name, help, cap] }))}
        />
      </Part>
      <Part id="bands" lead={t('bands.lead')}>
        <MethodTable
          id="bands-table"
          caption={t('bands.heading')}
          captionHidden
          columns={[t('bands.band'), t('bands.atLeast'), t('bands.weakest'), t('bands.founder'), t('bands.investor')]}
          numbers={[1, 2]}
          rows={method.bands.map((band) => ({
            id: band.id,
            cells: [band.name, band.atLeast, `${band.weakest}%`, band.meaning, band.investor],
          }))}
        />
      </Part>
      <Part id="dimensions" lead={t('dimensions.lead')}>
        <MethodTable
          id="dimensions-table"
          caption={t('dimensions.heading')}
          captionHidden
          columns={[t('dimensions.dimension'), t('dimensions.weight'), t('dimensions.base'), t('dimensions.practices')]}
          numbers={[1, 2, 3]}
          rows={method.dimensions.map((one) => ({ id: one.id, cells: [one.name, one.weight, one.base, String(one.practices.length)] }))}
        />
      </Part>
      <Part id="targets" lead={t('targets.lead')}>
        {method.exposures.map((exposure) => (
          <details key={exposure.id} className="disc bank">
            <summary>{exposure.short}</summary>
            <p id={`exposure-${exposure.id}`}>
              <b>{exposure.ask}</b>
            </p>
            <MethodTable
              id={`options-${exposure.id}`}
              caption={exposure.short}
              captionHidden
              columns={[t('targets.answer'), t('targets.requires'), t('targets.why')]}
              rows={exposure.options.map(({ id, label, requires, why }) => ({
                id,
                cells: [label, requires === '' ? t('targets.nothing') : requires, why ?? ''],
              }))}
            />
            <TopicLinks links={links('exposure', exposure.id)} />
          </details>
        ))}
      </Part>
      {method.flags.length > 0 && (
        <Part id="flags" lead={t('flags.lead')}>
          <ul className="flag-list">
            {method.flags.map((flag) => (
              <li key={flag.id} id={`flag-${flag.id}`}>
                <p>
                  <b>{flag.short}</b> <small className="dim">{flag.cap}</small>
                </p>
                <p>{flag.text}</p>
                <p className="small dim">
                  <b>{t('flags.clears')}</b> {flag.clears}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
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

function Part({ id, lead, children }: { id: (typeof parts)[number]; lead: string; children: ReactNode }) {
  const t = useTranslations('method')
  return (
    <Section id={id} heading={t(`${id}.heading`)} lead={lead}>
      {children}
    </Section>
  )
}
