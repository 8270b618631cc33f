import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import * as z from 'zod'

const Coordinate = z.string().regex(/^[\w-]{43}$/)

/** An Ed25519 key as a JWK (RFC 8037). */
export const PublicKey = z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: Coordinate })
export type PublicKey = Readonly<z.infer<typeof PublicKey>>

export const SigningKey = PublicKey.extend({ d: Coordinate })
export type SigningKey = Readonly<z.infer<typeof SigningKey>>

export const publicKeyOf = ({ kty, crv, x }: PublicKey): PublicKey => ({ kty, crv, x })

/** A key's name and fingerprint: its thumbprint (RFC 7638), which nobody can choose. */
export const keyId = (key: PublicKey): Promise<string> => calculateJwkThumbprint(publicKeyOf(key))

export const newSigningKey = async (): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const { kty, crv, x, d } = await exportJWK(privateKey)
  return SigningKey.parse({ kty, crv, x, d })
}

/** Who holds a key: this server itself, or someone whom the operator has put on the trust list under a name. */
export type Holder = { readonly kind: 'own' } | { readonly kind: 'listed'; readonly name: string }
export type TrustedKey = { readonly kid: string; readonly key: PublicKey; readonly holder: Holder }
/** By key id. */
export type TrustedKeys = ReadonlyMap<string, TrustedKey>

/** The keys by which seals are judged. Where a listed key is also an own one, it is own. */
export const trustedKeys = async (
  own: readonly PublicKey[],
  listed: readonly { readonly name: string; readonly key: PublicKey }[],
): Promise<TrustedKeys> => {
  const all: readonly { readonly key: PublicKey; readonly holder: Holder }[] = [
    ...listed.map(({ name, key }) => ({ key, holder: { kind: 'listed', name } as const })),
    ...own.map((key) => ({ key, holder: { kind: 'own' } as const })),
  ]
  return new Map(
    await Promise.all(
      all.map(async ({ key, holder }) => [await keyId(key), { kid: await keyId(key), key: publicKeyOf(key), holder }] as const),
    ),
  )
}
