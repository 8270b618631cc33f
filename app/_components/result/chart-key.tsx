export type KeyKind =
  | 'evidenced'
  | 'claimed'
  | 'target'
  | 'planned'
  | 'short-evidence'
  | 'short-claim'
  | `line-${'evidenced' | 'claimed' | 'possible'}`

/** The sign of one series of a chart, for its legend. */
export function ChartKey({ kind, label }: { kind: KeyKind; label: string }) {
  return (
    <li>
      <svg focusable="false" className={`ch-${kind}`}>
        <Sign kind={kind} />
      </svg>
      {label}
    </li>
  )
}

function Sign({ kind }: { kind: KeyKind }) {
  if (kind === 'target') return <path d="M0 6h24M12 0v12" />
  return kind.startsWith('line-') ? <path d="M0 6h24" /> : <rect x=".5" y=".5" width="23" height="11" />
}
