import { type Locale, languageTags } from './locale'

/** The only rounding and the only formats of numbers and dates in the product. Whole tenths come from a Result and are only printed. */

/** "44.4" from 444, of a count ≥ 0; always with its tenth, so that columns line up. */
export const tenths = (count: number): string => `${Math.trunc(count / 10)}.${count % 10}`

/** Like `tenths`, for running text: "16" from 160. */
export const shortTenths = (count: number): string => (count % 10 === 0 ? `${count / 10}` : tenths(count))

/** "62.5%" from 625. */
export const percent = (count: number): string => `${tenths(count)}%`

/** "+4.2" from 42. A gain that is above 0 but below a tenth reads "<0.1", so that a shown 0.0 is exactly zero (SCORING 2.7). */
export const gain = (count: number, exact: number): string => {
  if (count > 0) return `+${tenths(count)}`
  return exact > 0 ? '<0.1' : '0.0'
}

/** "+10.1", "−2.0" or "0.0" from a difference in tenths; a rise that is above 0 but below a tenth reads "<0.1", like a gain. */
export const change = (count: number, exact: number): string => (count < 0 ? `−${tenths(-count)}` : gain(count, exact))

/**
 * Cuts a number to whole tenths. Scores are quotients of small whole numbers, so one that lies within a billionth below a tenth is that
 * tenth, seen through binary rounding.
 */
export const cutTenths = (value: number): number => Math.floor(value * 10 + 1e-9)

/** "12,800": whole numbers, grouped. */
export const whole = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: 0 }).format(value)

/** "数据和可解释性", "Data, Compute and Ethics": British English, which has no comma before the last. */
export const list = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale === 'en' ? 'en-GB' : languageTags[locale], { type: 'conjunction' }).format(items)

/** Answers that may hold commas themselves: "公众；企业", "Consumers; businesses". */
export const series = (items: readonly string[], locale: Locale): string => items.join(locale === 'zh' ? '；' : '; ')

/** Whole sentences, one after the other. */
export const paragraph = (sentences: readonly string[], locale: Locale): string => sentences.join(locale === 'zh' ? '' : ' ')

/** "2026 年 11 月 20 日" or "20 November 2026" from an ISO day; a year or a month alone gives what there is of it. */
export const day = (iso: string, locale: Locale): string => {
  const [year = '', month, date] = iso.split('-')
  if (locale === 'zh') {
    const parts = [
      `${year} 年`,
      ...(month === undefined ? [] : [`${Number(month)} 月`]),
      ...(date === undefined ? [] : [`${Number(date)} 日`]),
    ]
    return parts.join(' ')
  }
  if (month === undefined) return year
  return englishMonth(date !== undefined).format(new Date(`${year}-${month}-${date ?? '01'}T00:00:00Z`))
}

/** British order, day before month, as in the English texts. Held, since making one takes longer than all its uses in a report. */
const englishMonths = new Map<boolean, Intl.DateTimeFormat>()

const englishMonth = (withDay: boolean): Intl.DateTimeFormat => {
  const format =
    englishMonths.get(withDay) ??
    new Intl.DateTimeFormat('en-GB', { ...(withDay ? { day: 'numeric' } : {}), month: 'long', year: 'numeric', timeZone: 'UTC' })
  englishMonths.set(withDay, format)
  return format
}

/** Numbers of documents and court files, which are written without spaces: 工信部联科〔2026〕75号, （2023）京0491民初11279号. */
const fileNumber = /(\p{Script=Han}*[（〔]\d{4}[）〕][^，。；、（]*?号)/u

/** Chinese text of a table with the space between Han and Latin letters or digits that our typography asks for. */
export const spaced = (text: string): string =>
  text
    .split(fileNumber)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/(\p{Script=Han})([A-Za-z0-9])/gu, '$1 $2').replace(/([A-Za-z0-9%)])(\p{Script=Han})/gu, '$1 $2'),
    )
    .join('')
