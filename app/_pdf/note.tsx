import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { useSetting } from './setting'
import { ink } from './theme'
import { Words } from './words'

/**
 * The room below an answer where no page may end, so that its notes begin beside it. It must be less than any note takes: no page ends
 * within it, and were it as much as a short note and the gap after it, it would reach the next answer and tie all answers into one piece.
 */
const nearby = 1

/**
 * An answer that stays on one page, and after it the founder's notes, which may run over. They are no box together: one could be begun on
 * a page with nothing but its padding, under a heading that is then left behind. The rule is drawn above, and not above the first.
 */
export function Block({
  id,
  padding,
  first,
  noted,
  children,
}: {
  id: string
  padding: number
  first: boolean
  noted: boolean
  children: ReactNode
}) {
  return (
    <View
      id={id}
      wrap={false}
      style={{
        flexDirection: 'row',
        paddingTop: padding,
        paddingBottom: noted ? 0 : padding,
        ...(first ? {} : { borderTopWidth: 0.5, borderTopColor: ink.rule }),
      }}
      {...(noted ? { minPresenceAhead: nearby } : {})}
    >
      {children}
    </View>
  )
}

/** The founder's own words, set off by a line. */
export function Notes({ texts, indent, padding }: { texts: readonly string[]; indent: number; padding: number }) {
  const { type } = useSetting()
  const style = { ...type.second, color: ink.text, borderLeftWidth: 1.5, borderLeftColor: ink.pale, paddingLeft: 7 }
  return texts.map((text, place) => (
    <Words key={text} typed style={{ ...style, marginLeft: indent, marginTop: 3, marginBottom: place === texts.length - 1 ? padding : 0 }}>
      {text}
    </Words>
  ))
}
