import { day, series, spaced } from '#lib/i18n/format'
import { choose, type Locale } from '#lib/i18n/locale'
import type { Source } from '#lib/instrument/sources'
import { citation } from './citation'
import type { SourceModel } from './model'
import { sayIn } from './say'

/** Read only at second hand or from memory: cited, but marked as to be checked 待核. */
export const isSecondHand = ({ kind }: Pick<Source, 'kind'>): boolean => kind === 'secondary' || kind === 'memory'

/** Whether the first day in force still lies ahead on `today` (ISO). A month or a year alone has come once it has begun. */
export const isAhead = ({ from }: Pick<Source, 'from'>, today: string): boolean => from !== null && from > today

/** Papers, cases and standards carry the day of their publication, which is not one on which they come into force. */
const isProvision = ({ article }: Source): boolean => /^Arts?\. /.test(article.en)

/** Whether the last day in force has passed. */
const isOver = ({ until }: Source, today: string): boolean => until !== null && until < today

const datesOf = (source: Source, locale: Locale, today: string): string | null => {
  const { from, until, dateNote } = source
  const say = sayIn(locale)
  const dates: string[] = []
  if (from !== null && isAhead(source, today)) dates.push(say('source.from', { day: day(from, locale) }))
  else if (from !== null && isProvision(source) && !isOver(source, today)) dates.push(say('source.since', { day: day(from, locale) }))
  if (until !== null) dates.push(say(isOver(source, today) ? 'source.ended' : 'source.until', { day: day(until, locale) }))
  if (dateNote !== null) dates.push(choose(dateNote, locale))
  return dates.length === 0 ? null : series(dates, locale)
}

/** One source as every page and the PDF cite it, on the day `today` (ISO): what is still ahead says from when. */
export const sourceModel = (source: Source, locale: Locale, today: string): SourceModel => ({
  id: source.id,
  title: citation(source, locale),
  summary: locale === 'zh' ? spaced(source.summary.zh) : source.summary.en,
  url: source.url,
  inForce: datesOf(source, locale, today),
  toBeChecked: isSecondHand(source),
})
