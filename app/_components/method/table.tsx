import type { ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly caption: ReactNode
  readonly captionHidden?: boolean
  readonly columns: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
  readonly foot?: readonly ReactNode[]
  /** columns of numbers, aligned to the right */
  readonly numbers?: readonly number[]
}

/** A table of the method page. It scrolls by itself on a phone, by keyboard too; under a heading that names it, it is no landmark of its own. */
export function MethodTable({ id, caption, captionHidden = false, columns, rows, foot, numbers = [] }: Props) {
  const kind = (place: number) => (numbers.includes(place) ? 'num' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="learn-scroll" tabIndex={0} aria-labelledby={captionHidden ? undefined : id}>
      <table className="data">
        <caption id={id} className={captionHidden ? 'vh' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column} scope="col" className={kind(place)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} cells={row.cells} kind={kind} />
          ))}
        </tbody>
        {foot !== undefined && (
          <tfoot>
            <Row cells={foot} kind={kind} />
          </tfoot>
        )}
      </table>
    </section>
  )
}

function Row({ cells: [first, ...rest], kind }: { cells: readonly ReactNode[]; kind: (place: number) => string | undefined }) {
  return (
    <tr>
      <th scope="row">{first}</th>
      {rest.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row never change places
        <td key={place} className={kind(place + 1)}>
          {cell}
        </td>
      ))}
    </tr>
  )
}
