/** Passkeys in the browser's own terms: options as the server sends them in, what the device signed out, both as JSON. */

type Json = Parameters<typeof PublicKeyCredential.parseRequestOptionsFromJSON>[0]
type NewJson = Parameters<typeof PublicKeyCredential.parseCreationOptionsFromJSON>[0]

/** Whether this browser can do it at all. */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'

const shown = (credential: Credential | null): unknown => (credential instanceof PublicKeyCredential ? credential.toJSON() : null)

/** Asks the device to sign; null where the person closed the dialog, or there is no passkey. */
export const signWithPasskey = async (options: unknown): Promise<unknown> => {
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as Json) // our own server's options
    return shown(await navigator.credentials.get({ publicKey }))
  } catch {
    return null
  }
}

/** Asks the device to make a passkey; null where the person closed the dialog, or the device has one for this account. */
export const makePasskey = async (options: unknown): Promise<unknown> => {
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as NewJson) // our own server's options
    return shown(await navigator.credentials.create({ publicKey }))
  } catch {
    return null
  }
}
