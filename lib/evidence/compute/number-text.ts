/**
 * Numbers as people in this trade write them: 7B, 1.5 T, 2e12, 10^25, 3×10^23, 70 亿, 15 万亿, 1,000, 40 %, $2.95. Full-width digits
 * and signs count as their plain forms. Undefined if it is no number.
 */
export function readNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replaceAll('−', '-')
    .replace(/^(?:US\$|\$|USD)\s*/i, '')
    .replace(/\s*%$/, '')
  const power = /^(?:([+-]?[\d.]+)\s*[x×*]\s*)?10\s*\^\s*([+-]?\d+)$/i.exec(plain)
  if (power !== null) return finite(Number(power[1] ?? 1) * 10 ** Number(power[2]))
  const parts = /^([+-]?(?:\d[\d,，_ ]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*([^\d\s.,-]*)$/i.exec(plain)
  if (parts === null) return undefined
  const factor = factors.get((parts[2] ?? '').toLowerCase())
  return factor === undefined ? undefined : finite(Number((parts[1] ?? '').replace(/[,，_ ]/g, '')) * factor)
}

const factors: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ...['k', 'thousand', '千'].map((unit) => [unit, 1e3] as const),
  ['万', 1e4],
  ...['m', 'million', '百万'].map((unit) => [unit, 1e6] as const),
  ['亿', 1e8],
  ...['b', 'bn', 'g', 'billion', '十亿'].map((unit) => [unit, 1e9] as const),
  ...['t', 'tn', 'trillion', '万亿'].map((unit) => [unit, 1e12] as const),
])

const finite = (value: number): number | undefined => (Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined)

const magnitudes = [
  ['T', 1e12],
  ['B', 1e9],
  ['M', 1e6],
] as const

/** The short form that `readNumber` gives back unchanged: 8B, 1.5T, 3.8e25, 0.057. */
export function writeNumber(value: number): string {
  if (value >= 1e16) return value.toExponential().replace('+', '')
  for (const [letter, factor] of magnitudes) {
    const short = String(Number((value / factor).toPrecision(12)))
    if (value >= factor && short.length <= 7 && readNumber(`${short}${letter}`) === value) return `${short}${letter}`
  }
  return String(value)
}
