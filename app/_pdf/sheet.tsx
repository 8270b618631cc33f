import { Page, View } from '@react-pdf/renderer'
import type { ComponentProps, ReactNode } from 'react'
import type { ReportModel } from '#lib/report/model'
import { Mark } from './brand'
import { type Setting, useSetting } from './setting'
import { column, ink, page } from './theme'
import { outline, Words, words } from './words'

type Layout = NonNullable<ComponentProps<typeof Page>['layout']>

const line = { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start' } as const

/** What tells a sealed page from a draft: the code by which it is checked. A sample that is not sealed says that it is a sample. */
const mark = ({ t, print }: Setting, model: ReportModel): string => print.stamp?.code ?? (model.sample ? '' : t('draft'))

/** The head and foot of every sheet: whose report, of which day, which page of how many, under which code. The cover has no head. */
export const layoutOf =
  (setting: Setting, model: ReportModel, head: boolean): Layout =>
  ({ children, pageNumber, totalPages }) => {
    const { t, type } = setting
    const note = model.sample ? t('sampleNote') : t('disclaimer')
    const label = { ...type.label, maxLines: 1, textOverflow: 'ellipsis' } as const
    return (
      <>
        {head && (
          <View style={{ ...line, height: page.top - page.edge }}>
            <Mark width={15} />
            {words(setting, { style: { ...label, width: column - 60, textAlign: 'right' }, children: model.title })}
          </View>
        )}
        <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{children}</View>
        <View style={{ ...line, marginTop: 10, paddingTop: 5, borderTopWidth: 0.5, borderTopColor: ink.rule }}>
          {words(setting, { style: { ...label, width: column - 180 }, children: `${model.date.label} · ${note}` })}
          {words(setting, { style: { ...label, width: 110, textAlign: 'right', color: ink.second }, children: mark(setting, model) })}
          {words(setting, {
            style: { ...label, width: 50, textAlign: 'right', color: ink.second },
            children: `${pageNumber ?? 1} / ${totalPages ?? 1}`,
          })}
        </View>
      </>
    )
  }

/** Chapters that follow one another, on as many A4 sheets as they need. */
export function Sheet({ model, head = true, children }: { model: ReportModel; head?: boolean; children: ReactNode }) {
  const setting = useSetting()
  return (
    <Page
      size="A4"
      layout={layoutOf(setting, model, head)}
      style={{ paddingHorizontal: page.side, paddingVertical: page.edge, backgroundColor: '#ffffff' }}
    >
      {children}
    </Page>
  )
}

/** A chapter's heading with what it says in a sentence. */
export function Chapter({ id, title, lead, top = 0 }: { id: string; title: string; lead?: string; top?: number }) {
  const { type } = useSetting()
  return (
    <View
      id={id}
      {...outline(title)}
      wrap={false}
      minPresenceAhead={110}
      style={{ marginTop: top, marginBottom: 8, borderBottomWidth: 1, borderBottomColor: ink.text, paddingBottom: 6 }}
    >
      <Words serif style={type.h1}>
        {title}
      </Words>
      {lead !== undefined && <Words style={{ ...type.second, marginTop: 3 }}>{lead}</Words>}
    </View>
  )
}

/** A heading within a chapter. */
export function Heading({ children, bookmark, top = 18 }: { children: string; bookmark?: string; top?: number }) {
  const { type } = useSetting()
  return (
    <Words
      serif
      style={{ ...type.h2, marginTop: top, marginBottom: 5 }}
      minPresenceAhead={70}
      {...(bookmark === undefined ? {} : { bookmark })}
    >
      {children}
    </Words>
  )
}
