import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keyId, newSigningKey, publicKeyOf } from '#lib/snapshot/key'
import { KeyFileError, keyFileIn, keyInFolder, rotateKeyInFolder } from '#lib/store/key-file'
import { rememberSealKey, revokeSealKey, sealKeys } from '#lib/store/seal-keys'
import { readTrustedKeys, TrustedKeysError } from '#lib/store/trusted-keys-file'
import { databases, open } from '../support/databases'
import { later, noon } from './fixtures'

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'touchstone-key-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

describe('the key in the data folder', () => {
  test('is made at first use, is the owner’s alone to read, and stays', async () => {
    const dataDir = join(folder(), 'data')
    const key = await keyInFolder(dataDir)
    expect(statSync(keyFileIn(dataDir)).mode & 0o777).toBe(0o600)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(await keyInFolder(dataDir)).toEqual(key)
    expect(readdirSync(dataDir)).toEqual(['seal-key.json'])
  })

  test('is the same for all that start at once', async () => {
    const dataDir = folder()
    const keys = await Promise.all(Array.from({ length: 12 }, () => keyInFolder(dataDir)))
    expect(new Set(keys.map(({ x }) => x)).size).toBe(1)
    expect(readdirSync(dataDir)).toEqual(['seal-key.json'])
  })

  test('is replaced whole by a rotation, and the old one is nowhere any more', async () => {
    const dataDir = folder()
    const old = await keyInFolder(dataDir)
    const fresh = await rotateKeyInFolder(dataDir)
    expect(fresh.x).not.toBe(old.x)
    expect(await keyInFolder(dataDir)).toEqual(fresh)
    expect(readFileSync(keyFileIn(dataDir), 'utf8')).not.toContain(old.d)
    expect(statSync(keyFileIn(dataDir)).mode & 0o777).toBe(0o600)
    expect(readdirSync(dataDir)).toEqual(['seal-key.json'])
  })

  test('is never replaced because it cannot be read: that is an error, which does not say what the file holds', async () => {
    const dataDir = folder()
    writeFileSync(keyFileIn(dataDir), '{"kty":"OKP","d":"secret-part"}')
    const failure = await keyInFolder(dataDir).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(KeyFileError)
    expect(String(failure)).not.toContain('secret-part')
    expect(readFileSync(keyFileIn(dataDir), 'utf8')).toContain('secret-part')
  })
})

describe('the trust list', () => {
  const write = (text: string): string => {
    const file = join(folder(), 'keys.json')
    writeFileSync(file, text)
    chmodSync(file, 0o644)
    return file
  }

  test('names keys of others; what a key says of itself beside its name is ignored', async () => {
    const key = publicKeyOf(await newSigningKey())
    const file = write(JSON.stringify({ keys: [{ ...key, name: ' 示例基金 ', kid: 'posing', alg: 'none' }] }))
    expect(await readTrustedKeys(file)).toEqual([{ name: '示例基金', key }])
  })

  test.each([
    ['nothing', ''],
    ['no list', '{}'],
    ['a key without a name', '{"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}'],
    ['another curve', '{"keys":[{"name":"a","kty":"OKP","crv":"X25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}'],
  ])('of %s is refused', async (_, text) => {
    await expect(readTrustedKeys(write(text))).rejects.toThrow(TrustedKeysError)
  })

  test('that is not there is refused', async () => {
    await expect(readTrustedKeys(join(folder(), 'absent.json'))).rejects.toThrow(TrustedKeysError)
  })
})

for (const database of databases) {
  describe(database.name, () => {
    test('every key that sealed is remembered once, and one can be revoked', async () => {
      const place = await database.fresh()
      const [db, other] = [open(place), open(place)]
      const [old, fresh] = await Promise.all([newSigningKey(), newSigningKey()])
      await Promise.all([rememberSealKey(db, old, noon), rememberSealKey(other, old, later(1)), rememberSealKey(db, old, noon)])
      await rememberSealKey(db, fresh, later(60))
      const known = await sealKeys(other)
      expect(known.map(({ kid }) => kid)).toEqual([await keyId(fresh), await keyId(old)])
      expect(known[1]?.key).toEqual(publicKeyOf(old))
      expect(JSON.stringify(known)).not.toContain(old.d)

      expect(await revokeSealKey(db, await keyId(old), later(90))).toBe(true)
      expect(await revokeSealKey(db, await keyId(old), later(99))).toBe(false)
      expect((await sealKeys(db)).map(({ revokedAt }) => revokedAt)).toEqual([null, later(90).toISOString()])
    })
  })
}
