import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { useSetting } from './setting'
import { ink, type Style } from './theme'
import { Words } from './words'

export type Column = { readonly width?: number; readonly align?: 'left' | 'right' }

const cellStyle = ({ width }: Column) => (width === undefined ? { flex: 1 } : { width })

function Cell({ column, style, children }: { column: Column; style: Style; children: ReactNode }) {
  if (typeof children !== 'string') return <View style={cellStyle(column)}>{children}</View>
  return <Words style={{ ...style, ...cellStyle(column), textAlign: column.align ?? 'left' }}>{children}</Words>
}

/** A row of cells; texts are set, elements stand as they are. */
export function Row({ columns, cells, strong = false }: { columns: readonly Column[]; cells: readonly ReactNode[]; strong?: boolean }) {
  const { type } = useSetting()
  return (
    <View
      wrap={false}
      style={{
        flexDirection: 'row',
        borderBottomWidth: 0.5,
        borderBottomColor: ink.rule,
        paddingVertical: 3.6,
        columnGap: 7,
        alignItems: 'center',
      }}
    >
      {columns.map((column, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never change places
        <Cell key={place} column={column} style={strong || place === 0 ? type.strong : type.body}>
          {cells[place]}
        </Cell>
      ))}
    </View>
  )
}

/** The head of a table; its first row stays with it. */
export function Head({ columns, cells }: { columns: readonly Column[]; cells: readonly ReactNode[] }) {
  const { type } = useSetting()
  return (
    <View
      wrap={false}
      minPresenceAhead={40}
      style={{
        flexDirection: 'row',
        borderBottomWidth: 0.8,
        borderBottomColor: ink.text,
        paddingBottom: 3,
        columnGap: 7,
        alignItems: 'flex-end',
      }}
    >
      {columns.map((column, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never change places
        <Cell key={place} column={column} style={type.label}>
          {cells[place]}
        </Cell>
      ))}
    </View>
  )
}
