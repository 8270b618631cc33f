import type { Grid } from '#lib/evidence/compute/model'

/** A table that scrolls in its own frame where it is wider than the page. */
export function GridTable({ grid, label }: { grid: Grid; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard.
    <section className="wide" aria-label={label} tabIndex={0}>
      <table className="figures">
        <caption>{grid.caption}</caption>
        <thead>
          <tr>
            {grid.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ id, name, cells, marked }) => (
            <tr key={id} className={marked ? 'marked' : undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={grid.columns[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
