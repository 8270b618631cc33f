import type { Row } from '#lib/evidence/compute/model'

/** Facts with their labels, and under each what it holds for. */
export function Figures({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="facts">
      {rows.map(({ id, label, value, note }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note !== null && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
