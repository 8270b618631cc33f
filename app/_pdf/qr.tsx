import { Path, Svg } from '@react-pdf/renderer'
import { encode } from 'uqr'

/** Modules of white that a reader needs around the code (ISO/IEC 18004, 6.3.8). */
const quietZone = 4

/** The dark modules as one path: a bar for each run in a row, so that no seams show between them. */
const barsOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('')

/** A QR code, drawn; `size` in points counts the quiet zone. */
export function Qr({ text, size }: { text: string; size: number }) {
  const { data, size: modules } = encode(text, { ecc: 'M', border: quietZone })
  return (
    <Svg width={size} height={size} viewBox={`0 0 ${modules} ${modules}`}>
      <Path d={`M0 0h${modules}v${modules}h-${modules}z`} fill="#ffffff" />
      <Path d={barsOf(data)} fill="#000000" />
    </Svg>
  )
}
