import { type Locale, languageTags } from './locale'

/** The only rounding and the only formats of numbers and dates in the product. Whole tenths come from a Result and are only printed. */

/** "44.4" from 444, of a count ≥ 0; always with its tenth, so that columns line up. */
export const tenths = (count: number): string => `${Math.trunc(count / 10)}.${count % 10}`

/** Like `tenths`, for running text: "16" from 160. */
export const shortTenths = (count: number): string => (count % 10 === 0 ? `${count / 10}` : tenths(count))

/** "3.88" from 388, of a count ≥ 0: for sums that are worked out before the reader's eyes. */
export const hundredths = (count: number): string => `${Math.trunc(count / 100)}.${String(count % 100).padStart(2, '0')}`

/** "0.62" or "−0.10" of a coefficient between −1 and 1. */
export const coefficient = (value: number): string => {
  const size = Math.round(Math.abs(value) * 100)
  return value < 0 && size > 0 ? `−${hundredths(size)}` : hundredths(size)
}

/** "62.5%" from 625. */
export const percent = (count: number): string => `${tenths(count)}%`

/** "30%": a part of a sum as a whole percent, rounded; "0%" of nothing. */
export const sharePercent = (part: number, sum: number): string => `${sum === 0 ? 0 : Math.round((100 * part) / sum)}%`

/** "25%" from a share as it is written: "0.25", "1/4". */
export const tolerancePercent = (text: string): string => {
  const [of = '0', over = '1'] = text.split('/')
  return `${Number(((100 * Number(of)) / Number(over)).toFixed(2))}%`
}

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

/** The day and the minute in UTC, "24 November 2026, 08:00 UTC", from an ISO time. */
export const moment = (iso: string, locale: Locale): string =>
  `${day(iso.slice(0, 10), locale)}${locale === 'zh' ? ' ' : ', '}${iso.slice(11, 16)} UTC`

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

const significant = (value: number, locale: Locale, digits: number): string =>
  new Intl.NumberFormat(languageTags[locale], { maximumSignificantDigits: digits }).format(value)

/** Names of magnitudes; below the smallest a number is written out, grouped. */
const magnitudes: Readonly<Record<Locale, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e12, ' 万亿'],
    [1e8, ' 亿'],
    [1e4, ' 万'],
  ],
  en: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
  ],
}

/** "8.03 billion" or "80.3 亿": an estimate or a round number, to three significant digits. */
export const amount = (value: number, locale: Locale): string => {
  const rounded = Number(value.toPrecision(3))
  const [size, name] = magnitudes[locale].find(([from]) => Math.abs(rounded) >= from) ?? [1, '']
  // Beyond the largest name digits say nothing any more.
  return Math.abs(rounded) >= 1e16 ? power(value) : `${significant(rounded / size, locale, 3)}${name}`
}

/** "US$1.2 million" or "120 万美元"; below a hundred to the cent. */
export const dollars = (value: number, locale: Locale): string => {
  const size = Math.abs(value)
  const number = size === 0 || size >= 100 ? amount(size, locale) : size < 0.1 ? significant(size, locale, 2) : size.toFixed(2)
  const sign = value < 0 ? '−' : ''
  return locale === 'zh' ? `${sign}${number}${/\d$/.test(number) ? ' ' : ''}美元` : `${sign}US$${number}`
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** "4.8 × 10²²", or "10²³" of a round one; of a number above zero. */
export const power = (value: number): string => {
  const [digits = '', exponent = '0'] = value.toExponential(1).split('e')
  const raised = [...String(Math.abs(Number(exponent)))].map((digit) => superscripts[Number(digit)]).join('')
  const ten = `10${Number(exponent) < 0 ? '⁻' : ''}${raised}`
  return digits === '1.0' ? ten : `${digits.replace(/\.0$/, '')} × ${ten}`
}

/** "16.1 GB", "1.2 TB" from bytes, in thousands, as memory of accelerators is sold. */
export const bytes = (value: number, locale: Locale): string => {
  const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, Number(value.toPrecision(3)))) / 3)))
  return `${significant(value / 1_000 ** step, locale, 3)} ${units[step]}`
}

/** "32%" from 0.32; whole percent, since finer ones of an estimate say nothing. */
export const share = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(languageTags[locale], { style: 'percent', maximumFractionDigits: Math.abs(value) < 0.1 ? 1 : 0 }).format(value)

/** "1.04" or "0.078": a plain number to so many significant digits. */
export const figure = (value: number, locale: Locale, digits = 3): string => significant(value, locale, digits)

/** Chinese put together from parts: no space is left between two Han characters or at a full-width mark, where parts end in a unit. */
const closed = (text: string): string => text.replace(/(?<=[\p{Script=Han}（），。；：]) (?=[\p{Script=Han}（），。；：])/gu, '')

/** The same text, list or record, with every Chinese string in it closed up. */
export const closeUp = <T>(value: T, locale: Locale): T => {
  if (locale === 'en') return value
  // Strings stay strings, and everything else keeps its shape.
  if (typeof value === 'string') return closed(value) as T
  if (Array.isArray(value)) return value.map((one: unknown) => closeUp(one, locale)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closeUp(one, locale)])) as T
}
