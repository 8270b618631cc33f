import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readEnv } from '#lib/env'
import { keyId } from '#lib/snapshot/key'
import { keyInFolder } from '#lib/store/key-file'
import { keys } from '../../scripts/cli/keys'
import { UsageError } from '../../scripts/cli/outcome'
import { runCommand } from '../support/command'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-keys-'))
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('SEAL_KEY', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const listed = async () => JSON.parse((await runCommand(keys, ['list'])).out.toString()).keys as { kid: string; revokedAt: string | null }[]

test('after a rotation another key seals, and the old public key is still known', async () => {
  const old = await keyInFolder(folder)
  const rotated = await runCommand(keys, ['rotate'])
  expect(rotated.err).toBe('')
  const fresh = await keyInFolder(folder)
  expect(JSON.parse(rotated.out.toString()).kid).toBe(await keyId(fresh))
  expect((await listed()).map(({ kid }) => kid).toSorted()).toEqual([await keyId(fresh), await keyId(old)].toSorted())
  expect(rotated.out.toString()).not.toContain(fresh.d)
})

test('a key that is revoked is listed as such, and an unknown one is refused', async () => {
  const kid = await keyId(await keyInFolder(folder))
  await listed()
  expect((await runCommand(keys, ['revoke', kid])).code).toBe(0)
  expect((await listed())[0]?.revokedAt).not.toBeNull()
  expect((await runCommand(keys, ['revoke', 'other'])).code).toBe(1)
})

test('a new key fits the setting, which then cannot be rotated here', async () => {
  const made = (await runCommand(keys, ['new'])).out.toString()
  expect(readEnv({ SEAL_KEY: made }).sealKey).toEqual(JSON.parse(made))
  vi.stubEnv('SEAL_KEY', made)
  const refused = await runCommand(keys, ['rotate'])
  expect([refused.code, JSON.parse(refused.err).issues[0].code]).toEqual([1, 'keys.set-by-environment'])
})

test('what is not understood is a usage error', async () => {
  for (const args of [[], ['other'], ['rotate', 'now'], ['revoke']]) await expect(runCommand(keys, args)).rejects.toThrow(UsageError)
})
