import { Link, Text } from '@react-pdf/renderer'
import { Children, createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import { marked } from './breaks'
import { clean } from './clean'
import { directionOf, isolated } from './direction'
import type { Family } from './fonts'
import { pieces } from './glyphs'
import { type Setting, useSetting } from './setting'
import type { Style } from './theme'

/** What must stay off for a text to be read back whole: Arabic ligatures, whose letters would come in the wrong order, and letters taken apart. */
const features: Readonly<Partial<Record<Family, Record<string, number>>>> = { arabic: { liga: 0 }, latin: { ccmp: 0 } }

/** Questions, levels and labels stand in every report; what people type comes on top. */
const mostKept = 20_000
const kept = new Map<string, string>()

const preparedOf = (text: string): string => {
  const known = kept.get(text)
  if (known !== undefined) return known
  const prepared = marked(clean(text))
  if (kept.size >= mostKept) kept.clear()
  kept.set(text, prepared)
  return prepared
}

const set = ({ coverage, plain }: Setting, own: 'sans' | 'serif', text: string, direction: 'ltr' | 'rtl'): ReactNode => {
  const prepared = preparedOf(text)
  if (plain) return prepared
  const parts = pieces(coverage[own], own, direction === 'rtl' ? prepared : isolated(prepared))
  if (parts.every(({ family }) => family === own)) return parts.map((part) => part.text).join('')
  return createElement(
    Fragment,
    null,
    ...parts.map(({ text: part, family }) => {
      if (family === own) return part
      const off = features[family]
      return createElement(
        Text,
        { style: { fontFamily: family, direction, ...(off === undefined ? {} : { fontFeatureSettings: off }) } },
        part,
      )
    }),
  )
}

type WordsProps = {
  readonly style: Style
  readonly children: ReactNode
  /** someone's own words: their first letter decides the direction */
  readonly typed?: boolean
  readonly serif?: boolean
  readonly id?: string
  readonly bookmark?: string
  readonly minPresenceAhead?: number
  readonly wrap?: boolean
}

/** A place in the outline. Every node of react-pdf takes one; its types name it for pages alone. */
export const outline = (title: string): object => ({ bookmark: title })

const noHyphens = 10_000

/** A block of text as an element, for the running head and foot, where react-pdf allows no hooks. */
export const words = (setting: Setting, { style, children, typed = false, serif = false, ...rest }: WordsProps): ReactElement => {
  const own = serif ? 'serif' : 'sans'
  const direction = typed && typeof children === 'string' ? directionOf(children) : 'ltr'
  return (
    <Text
      {...rest}
      hyphenationPenalty={noHyphens}
      style={{
        fontFamily: own,
        ...(setting.locale === 'en' ? { fontFeatureSettings: ['pwid'] } : {}),
        ...style,
        ...(direction === 'rtl' ? { direction, textAlign: 'left' as const } : {}),
      }}
    >
      {typeof children === 'string'
        ? set(setting, own, children, direction)
        : Children.map(children, (child) => (typeof child === 'string' ? set(setting, own, child, direction) : child))}
    </Text>
  )
}

/** A block of text. Strings among its children are set; `Span` and `Anchor` may stand between them. */
export const Words = (props: WordsProps): ReactElement => words(useSetting(), props)

/** Words of another look within a block. */
export function Span({ style, children, serif = false }: { style: Style; children: string; serif?: boolean }) {
  const own = serif ? 'serif' : 'sans'
  return <Text style={{ ...(serif ? { fontFamily: 'serif' } : {}), ...style }}>{set(useSetting(), own, children, 'ltr')}</Text>
}

/** Makes a block lead to an address as a whole: one link, however many runs and lines its text has. */
export function Linked({ href, style = {}, children }: { href: string | null; style?: Style; children: ReactElement }) {
  if (href === null) return children
  return (
    <Link src={href} style={{ textDecoration: 'none', ...style }}>
      {children}
    </Link>
  )
}
