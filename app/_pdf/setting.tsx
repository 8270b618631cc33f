import { createContext, useContext } from 'react'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { Coverage } from './glyphs'
import type { Print } from './jobs'
import { type Typography, typography } from './theme'

/** What every part of one document shares: its words, its text styles, and which family draws which character. */
export type Setting = {
  readonly locale: Locale
  readonly t: ReturnType<typeof translator<'pdf'>>
  readonly type: Typography
  readonly print: Print
  readonly coverage: Readonly<Record<'sans' | 'serif', Coverage>>
  /** every text is drawn by the report's own families alone */
  readonly plain: boolean
}

export const settingFor = (locale: Locale, print: Print, coverage: Setting['coverage']): Setting => ({
  locale,
  t: translator(locale, 'pdf'),
  type: typography(locale),
  print,
  coverage,
  plain: coverage.sans.standIns.length === 0,
})

export const SettingContext = createContext<Setting | null>(null)

class SettingError extends Error {}

export const useSetting = (): Setting => {
  const setting = useContext(SettingContext)
  if (setting === null) throw new SettingError('a part of the report outside of a document')
  return setting
}
