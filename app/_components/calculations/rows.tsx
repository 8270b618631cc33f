import type { SaidRow } from '#lib/evidence/calculation'

/** What went in or came out, by its label. */
export function Rows({ rows }: { rows: readonly SaidRow[] }) {
  return (
    <dl className="facts">
      {rows.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">
            {value}
            {note !== null && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
