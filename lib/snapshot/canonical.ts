import canonicalize from 'canonicalize'

/** A value that has no canonical form: not JSON, or with half a surrogate pair in a text. */
export class CanonicalError extends Error {
  constructor() {
    super('A value has no canonical JSON')
    this.name = 'CanonicalError'
  }
}

// What JSON.stringify makes of a lone surrogate; a backslash that is itself escaped before it is typed text.
const loneSurrogate = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

/**
 * The one text of a JSON value (RFC 8785): sorted keys, shortest numbers, no spaces. Fields that are undefined are left out, as in JSON.
 * @throws CanonicalError
 */
export const canonical = (value: unknown): string => {
  let text: string | undefined
  try {
    text = canonicalize(value)
  } catch {
    throw new CanonicalError()
  }
  if (text === undefined || loneSurrogate.test(text)) throw new CanonicalError()
  return text
}

/** SHA-256 of a text's UTF-8, 64 hexadecimal digits. */
export const sha256 = async (text: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 of the canonical form, which stands for the value itself: of a loaded instrument, of a payload. */
export const digestOf = (value: unknown): Promise<string> => sha256(canonical(value))
