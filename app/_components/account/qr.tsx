'use client'

import { encode } from 'uqr'

/** Modules of white that a reader needs around the code (ISO/IEC 18004, 6.3.8). */
const quietZone = 4

/** A QR code on white in either colour scheme; `label` says what it holds. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const bars = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#ffffff" />
      <path d={bars} fill="#000000" />
    </svg>
  )
}
