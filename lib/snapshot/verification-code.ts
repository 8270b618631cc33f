/** Crockford's digits: no I, L, O or U, which are misread or misheard. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const shownDigits = 12
const bitsEach = 5
const group = 4

/**
 * The short form of a snapshot that people compare by eye: the first 60 bits of the SHA-256 (hexadecimal) of its canonical payload in
 * Crockford's base32, "7QK2-M9XD-40TB".
 */
export const verificationCode = (payloadDigest: string): string => {
  const bits = [...payloadDigest.slice(0, (shownDigits * bitsEach) / 4)].map((digit) =>
    Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
  )
  const code =
    bits
      .join('')
      .match(/.{5}/g)
      ?.map((five) => digits[Number.parseInt(five, 2)] ?? '') ?? []
  return Array.from({ length: shownDigits / group }, (_, index) => code.slice(index * group, (index + 1) * group).join('')).join('-')
}

/** A typed code in its one form, or null: case, spaces and hyphens do not matter, and O, I and L are read as the digits they look like. */
export const readCode = (typed: string): string | null => {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (plain.length !== shownDigits || [...plain].some((digit) => !digits.includes(digit))) return null
  return plain.match(/.{4}/g)?.join('-') ?? null
}
