import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newSigningKey, SigningKey } from '#lib/snapshot/key'

/** The file with the private key cannot be used; the message names it and never says what it holds. */
export class KeyFileError extends Error {
  constructor(file: string) {
    super(`${file} does not hold an Ed25519 private key`)
    this.name = 'KeyFileError'
  }
}

/** The private key within `DATA_DIR`. */
export const keyFileIn = (dataDir: string): string => join(dataDir, 'seal-key.json')

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST'

const readKey = async (file: string): Promise<SigningKey | undefined> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
  try {
    return SigningKey.parse(JSON.parse(text))
  } catch {
    throw new KeyFileError(file)
  }
}

/** Writes a new key beside the file, readable by its owner alone, on the disk; `place` gives it its name. */
const writeKey = async (dataDir: string, place: (part: string, file: string) => Promise<void>): Promise<void> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const file = keyFileIn(dataDir)
  const part = `${file}.${randomBytes(6).toString('hex')}.part`
  try {
    const handle = await open(part, 'wx', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify(await newSigningKey())}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await place(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

/**
 * The private key of this data folder, made at first use. Instances that start at once end up with the same one: the file appears whole,
 * under a name that can be taken only once.
 * @throws KeyFileError
 */
export const keyInFolder = async (dataDir: string): Promise<SigningKey> => {
  const found = await readKey(keyFileIn(dataDir))
  if (found !== undefined) return found
  await writeKey(dataDir, (part, file) =>
    link(part, file).catch((error: unknown) => {
      if (!isTaken(error)) throw error
    }),
  )
  const made = await readKey(keyFileIn(dataDir))
  if (made === undefined) throw new KeyFileError(keyFileIn(dataDir))
  return made
}

/** Puts a new private key in place of the old one, which is gone for good, and returns it. */
export const rotateKeyInFolder = async (dataDir: string): Promise<SigningKey> => {
  await writeKey(dataDir, rename)
  return keyInFolder(dataDir)
}
