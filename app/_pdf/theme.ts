import type { Styles } from '@react-pdf/renderer'
import type { Locale } from '#lib/i18n/locale'

export type Style = Styles[string]

/** The light tokens of app/styles/tokens.css; the sheet is white. */
export const ink = {
  text: '#1a1c1d',
  second: '#484a49',
  third: '#64635b',
  rule: '#d6cfbe',
  edge: '#857e6f',
  sunk: '#f6f2e8',
  gold: '#a0741a',
  goldInk: '#76550d',
  red: '#9e2a20',
  redWash: '#f5e3db',
  green: '#2a6343',
  pale: '#d3c8a8',
} as const

export const stone = {
  slate: '#262c30',
  cut: '#15191b',
  grid: '#3d464c',
  on: '#f1ece0',
  on2: '#bbbbb3',
  streak: '#d5a43b',
  hi: '#ebcb80',
  lo: '#a97c24',
  pale: '#d3c8a8',
  met: '#97d0ac',
} as const

/** A4 in points: margins at the sides and the edges, and where the text begins below the head. */
export const page = { width: 595.28, side: 48, edge: 27, top: 58 } as const
export const column = page.width - 2 * page.side
/** Room between the edge of a stone and what is on it, and what is left between both edges. */
export const inset = 16
export const inner = column - 2 * inset

/**
 * Text styles. Each has its own line height, because a line height is inherited in points. English headings are regular, Chinese bold
 * (design language, section 1).
 */
export const typography = (locale: Locale) => {
  const lead = locale === 'zh' ? 1.52 : 1.4
  const heading = { fontWeight: locale === 'zh' ? 700 : 400, color: ink.text } as const
  return {
    name: { ...heading, fontSize: 36, lineHeight: 1.26 },
    h1: { ...heading, fontSize: 20, lineHeight: 1.3 },
    h2: { ...heading, fontSize: 13.5, lineHeight: 1.35 },
    h3: { fontWeight: 700, color: ink.text, fontSize: 9.4, lineHeight: 1.42 },
    lead: { fontSize: 11, lineHeight: lead + 0.08, color: ink.text },
    body: { fontSize: 8.4, lineHeight: lead, color: ink.text },
    strong: { fontSize: 8.4, lineHeight: lead, color: ink.text, fontWeight: 700 },
    second: { fontSize: 7.9, lineHeight: lead, color: ink.second },
    small: { fontSize: 7.2, lineHeight: lead - 0.08, color: ink.third },
    label: { fontSize: 7.2, lineHeight: 1.4, color: ink.third },
    number: { fontSize: 11, lineHeight: 1.2, fontWeight: 700, color: ink.text, textAlign: 'right' },
    figure: { fontSize: 33, lineHeight: 1.08, fontWeight: 700, color: ink.text },
  } as const satisfies Record<string, Style>
}

export type Typography = ReturnType<typeof typography>
