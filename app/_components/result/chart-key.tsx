export type KeyKind = 'evidenced' | 'claimed' | 'target' | 'planned' | 'short-evidence' | 'short-claim'

/** The sign of one series of a chart, for its legend. */
export function ChartKey({ kind, label }: { kind: KeyKind; label: string }) {
  return (
    <li>
      <svg focusable="false" className={`ch-${kind}`}>
        {kind === 'target' ? <path d="M0 6h24M12 0v12" /> : <rect x=".5" y=".5" width="23" height="11" />}
      </svg>
      {label}
    </li>
  )
}
