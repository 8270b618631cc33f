import { guarded } from '#app/api/respond.ts'
import { signingKey } from '#app/keys.ts'
import { database } from '#app/server.ts'
import { sealKeys } from '#lib/store/seal-keys'

const maxAgeSeconds = 300

/** The public keys of this service as a JWK Set (RFC 7517), the newest first; also at /.well-known/touchstone-keys.json. Revoked ones are left out. */
export const GET = guarded(async () => {
  await signingKey()
  const kept = (await sealKeys(await database())).filter(({ revokedAt }) => revokedAt === null)
  const keys = kept.map(({ kid, key }) => ({ ...key, kid, alg: 'EdDSA', use: 'sig' }))
  return Response.json(
    { keys },
    { headers: { 'content-type': 'application/jwk-set+json', 'cache-control': `public, max-age=${maxAgeSeconds}` } },
  )
})
