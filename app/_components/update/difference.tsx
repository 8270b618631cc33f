import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '#app/i18n/navigation.ts'
import { day, list, paragraph, series } from '#lib/i18n/format'
import { choose, type Locale } from '#lib/i18n/locale'
import type { AnsweredQuestion, ChangedQuestion, Question, Update } from '#lib/instrument/update'

type Props = {
  readonly update: Update
  /** the address of a question in the questionnaire; null while the assessment is still on the older version */
  readonly hrefOf: (question: Question) => string | null
}

/** What changed between two versions, in the order in which it concerns whoever answered: what to look at, what is new, what is gone. */
export function Difference({ update, hrefOf }: Props) {
  const t = useTranslations('assess.update')
  const locale = useLocale()
  const { releases, added, retired, changed, numbers } = update
  const name = (question: Question) => question.question.short[locale]
  const linked = (question: Question) => {
    const href = hrefOf(question)
    return href === null ? (
      name(question)
    ) : (
      <Link href={href} prefetch={false}>
        {name(question)}
      </Link>
    )
  }
  return (
    <>
      {releases.map((release) => (
        <p key={release.version}>
          <b>{release.version}</b> <span className="dim">{day(release.date, locale)}</span> {release.note[locale]}
        </p>
      ))}
      <Part heading={t('changed')} lead={t('changedLead')} count={changed.length}>
        {changed.map((one) => (
          <li key={one.after.question.id}>
            <h3>{linked(one.after)}</h3>
            <Reworded {...one} locale={locale} />
          </li>
        ))}
      </Part>
      <Part heading={t('added')} lead={t('addedLead')} count={added.length}>
        {added.map((one) => (
          <li key={one.question.id}>
            <h3>{linked(one)}</h3>
            <p>{one.question.ask[locale]}</p>
          </li>
        ))}
      </Part>
      <Part heading={t('retired')} lead={t('retiredLead')} count={retired.length}>
        {retired.map((one) => (
          <li key={one.question.id}>
            <h3>{name(one)}</h3>
            <p>{one.question.ask[locale]}</p>
            <Answer {...one} locale={locale} />
            <p className="dim">
              {paragraph(
                [
                  one.why[locale],
                  ...(one.replacedBy.length === 0 ? [] : [t('replacedBy', { names: list(one.replacedBy.map(name), locale) })]),
                ],
                locale,
              )}
            </p>
          </li>
        ))}
      </Part>
      <Part heading={t('numbers')} lead={t('numbersLead')} count={numbers.length}>
        {numbers.map(({ change, question, dimension }) => (
          <li key={JSON.stringify(change)}>
            {t(`kind.${change.kind}`)}
            {question !== null && t('of', { name: name(question) })}
            {dimension !== null && t('of', { name: dimension[locale] })}
            {change.note !== undefined && <p className="dim">{change.note[locale]}</p>}
          </li>
        ))}
      </Part>
    </>
  )
}

function Part({ heading, lead, count, children }: { heading: string; lead: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section className="difference">
      <h2>
        {heading} <small className="faint">{count}</small>
      </h2>
      <p className="dim">{lead}</p>
      <ul>{children}</ul>
    </section>
  )
}

function Reworded({ before, after, kinds, lost, locale }: ChangedQuestion & { locale: Locale }) {
  const t = useTranslations('assess.update')
  const old = before?.question.ask[locale]
  return (
    <>
      {kinds.includes('reworded') && old !== undefined && old !== after.question.ask[locale] && (
        <p className="dim">
          {t('before')} <del>{old}</del>
        </p>
      )}
      <p>{after.question.ask[locale]}</p>
      {kinds.includes('options') && <p className="dim">{t('optionsChanged')}</p>}
      {before !== null && <Answer {...before} locale={locale} />}
      {lost && <p className="wrong">{t('lost')}</p>}
    </>
  )
}

/** The answer in the words of the version in which it was given. */
function Answer({ locale, ...answered }: AnsweredQuestion & { locale: Locale }) {
  const t = useTranslations('assess.update')
  return (
    <p>
      {t('yours')} {wordsOf(answered, locale, t)}
    </p>
  )
}

function wordsOf(answered: AnsweredQuestion, locale: Locale, t: ReturnType<typeof useTranslations<'assess.update'>>): string {
  const { record, question } = answered
  if (record === null) return t('unanswered')
  const label = (id: string) => ('options' in question ? (question.options.find((one) => one.id === id)?.[locale] ?? id) : id)
  switch (record.kind) {
    case 'dk':
      return t('dk')
    case 'na':
      return t('na', { reason: choose(record.reason, locale) })
    case 'one':
      return label(record.option)
    case 'many':
      return record.options.length === 0 ? t('none') : series(record.options.map(label), locale)
    case 'level': {
      const level = 'levels' in question ? question.levels[record.level] : undefined
      return t('level', { level: record.level, name: level?.name[locale] ?? '', text: level?.[locale] ?? '' })
    }
  }
}
