import { base64url, CompactSign, compactVerify, errors, importJWK } from 'jose'
import * as z from 'zod'
import type { Issue } from '#lib/issue'
import { canonical } from './canonical'
import { keyId, PublicKey, publicKeyOf, type SigningKey, type TrustedKey, type TrustedKeys } from './key'
import { limits, parseStrict } from './strict-json'

export const sealTypes = ['snapshot', 'summary', 'pages'] as const
export type SealType = (typeof sealTypes)[number]

/**
 * A sealed file. The JWS holds the payload's canonical JSON; `key` is the public key that belongs to its `kid`. It makes damage visible
 * to those who do not know the issuer, and is never a reason to trust.
 */
export const SealedFile = z.strictObject({
  format: z.literal('touchstone-seal/1'),
  type: z.enum(sealTypes),
  key: PublicKey,
  jws: z.string().max(limits.length),
})
export type SealedFile = Readonly<z.infer<typeof SealedFile>>

const alg = 'EdDSA'
const typOf = (type: SealType) => `touchstone-${type}+jws`

/** Exactly these: a header that names a key or an address of keys (`jwk`, `jku`, `x5u`, `x5c`), or anything else, is refused. */
const Header = z.strictObject({ alg: z.literal(alg), kid: z.string().regex(/^[\w-]{43}$/), typ: z.enum(sealTypes.map(typOf)) })

/** Seals a payload: JWS with Ed25519 over its canonical JSON (RFC 7515, 8037, 8785). */
export const seal = async (type: SealType, payload: unknown, key: SigningKey): Promise<SealedFile> => {
  const kid = await keyId(key)
  const jws = await new CompactSign(new TextEncoder().encode(canonical(payload)))
    .setProtectedHeader({ alg, kid, typ: typOf(type) })
    .sign(await importJWK({ ...key }, alg))
  return { format: 'touchstone-seal/1', type, key: publicKeyOf(key), jws }
}

/** `signature`: made with a trusted key, with a key that nobody here knows, or with none that fits (then something was changed). */
export type Opened =
  | { readonly ok: false; readonly issues: readonly Issue[] }
  | {
      readonly ok: true
      readonly type: SealType
      readonly kid: string
      readonly signature: 'trusted' | 'unknown' | 'broken'
      readonly issuer: TrustedKey | null
      /** the payload as it was signed, canonical JSON, and the same parsed */
      readonly text: string
      readonly payload: unknown
    }

const refused = (code: Issue['code']): Opened => ({ ok: false, issues: [{ code, path: [] }] })

const decoded = (part: string | undefined): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(part ?? ''))
  } catch {
    return null
  }
}

const fits = async (jws: string, key: PublicKey): Promise<boolean> => {
  try {
    await compactVerify(jws, await importJWK({ ...key }, alg), { algorithms: [alg] })
    return true
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof DOMException) return false
    throw error
  }
}

/**
 * Reads a sealed file without trusting it. The signature is judged by the trusted key of that id alone; by the file's own key only where
 * none is trusted. Nothing is fetched. Issues: those of `parseStrict`, `seal.not-a-seal`, `seal.bad-header`, `seal.bad-payload`.
 */
export const openSeal = async (text: string, trusted: TrustedKeys): Promise<Opened> => {
  const json = parseStrict(text)
  if (!json.ok) return json
  const file = SealedFile.safeParse(json.value)
  if (!file.success) return refused('seal.not-a-seal')
  const { type, key, jws } = file.data

  const [first, second, third, ...more] = jws.split('.')
  const header = parseStrict(decoded(first) ?? '')
  const named = Header.safeParse(header.ok ? header.value : undefined)
  if (!named.success || third === undefined || more.length > 0 || named.data.typ !== typOf(type)) return refused('seal.bad-header')

  const signed = decoded(second)
  if (signed === null) return refused('seal.bad-payload')
  const payload = parseStrict(signed)
  if (!payload.ok) return payload

  const { kid } = named.data
  const issuer = trusted.get(kid) ?? null
  const isWhole = (issuer !== null || (await keyId(key)) === kid) && (await fits(jws, issuer?.key ?? key))
  const signature = !isWhole ? 'broken' : issuer === null ? 'unknown' : 'trusted'
  return { ok: true, type, kid, signature, issuer, text: signed, payload: payload.value }
}
