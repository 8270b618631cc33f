import { Font, renderToBuffer } from '@react-pdf/renderer'
import type { Locale } from '#lib/i18n/locale'
import { inEdition } from '#lib/report/edition'
import type { ReportModel } from '#lib/report/model'
import type { MemoModel } from '#lib/screening/memo'
import { syllables } from './breaks'
import { clean } from './clean'
import { ReportDocument } from './document'
import { type Covers, loadFamily, loadStandIns } from './fonts'
import { draft, type Print } from './jobs'
import { MemoDocument } from './memo'
import { type Setting, settingFor } from './setting'

/** Texts that the report's own families draw alone; most stand in every report. */
const plain = new Set<string>()
const mostKept = 20_000

/** The characters of the model that its own families lack, once each. */
const lacking = (value: unknown, own: readonly Covers[], found = new Set<string>()): ReadonlySet<string> => {
  if (typeof value === 'string') {
    if (plain.has(value)) return found
    const lacks = Array.from(clean(value)).filter(
      (character) => character > ' ' && (character === '\ufe0f' || own.some((covers) => !covers(character.codePointAt(0) ?? 0))),
    )
    for (const character of lacks) found.add(character)
    if (plain.size >= mostKept) plain.clear()
    if (lacks.length === 0) plain.add(value)
  } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) lacking(part, own, found)
  return found
}

/** What every part of a document shares, with the families that its texts need; the large stand-ins are opened only where they do. */
const prepared = async (texts: unknown, locale: Locale, print: Print): Promise<Setting> => {
  const [sans, serif] = await Promise.all([loadFamily('sans'), loadFamily('serif')])
  const others = await loadStandIns([...lacking(texts, [sans, serif])])
  Font.registerHyphenationCallback(syllables)
  return settingFor(locale, print, { sans: { own: sans, standIns: others }, serif: { own: serif, standIns: others } })
}

/** Draws the report as a PDF. The same model and print give the same bytes. Throws FontError when the fonts are not installed. */
export const renderReport = async (whole: ReportModel, print: Print = draft): Promise<Uint8Array> => {
  const model = inEdition(whole, print.edition)
  return renderToBuffer(ReportDocument({ model, setting: await prepared(model, model.locale, print) }))
}

/** Draws a screening memo as a PDF. The same memo gives the same bytes. Throws FontError when the fonts are not installed. */
export const renderMemo = async (memo: MemoModel): Promise<Uint8Array> =>
  renderToBuffer(MemoDocument({ memo, setting: await prepared(memo, memo.locale, draft) }))
