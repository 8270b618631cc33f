import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, expect, test, vi } from 'vitest'
import { fileIn, openDatabase, type Place, withDatabase } from '#lib/store/database'
import { readSetting } from '#lib/store/settings'
import { backup, restore } from '../../scripts/cli/backup'
import { UsageError } from '../../scripts/cli/outcome'
import { runCommand } from '../support/command'
import { databases } from '../support/databases'

const [sqlite] = databases
if (!sqlite) throw new Error('no SQLite')
let folder = ''
const work = async (place: Promise<Place>) => {
  folder = (await place).dataDir
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('DATABASE_URL', undefined)
}
afterEach(() => vi.unstubAllEnvs())

/** Written without a prepared statement, since the driver lets go of the file only once those are collected. */
const set = (value: string) => {
  const database = new Libsql(fileIn(folder))
  database.exec(`insert into settings (key, value) values ('word', '${value}') on conflict (key) do update set value = excluded.value`)
  database.close()
}
const word = (dataDir = folder) => withDatabase({ dataDir, databaseUrl: undefined }, (db) => readSetting(db, 'word'))
const codeOf = (err: string) => JSON.parse(err).issues[0].code

const backedUp = async (value: string): Promise<string> => {
  await work(sqlite.fresh())
  set(value)
  const file = join(folder, 'copy.db')
  expect((await runCommand(backup, [file])).code).toBe(0)
  return file
}

test('what was backed up comes back, and what stood there is kept beside it', async () => {
  const file = await backedUp('then')
  await work(sqlite.fresh())
  set('since')
  const restored = await runCommand(restore, [file])
  expect(restored.err).toBe('')
  expect(await word()).toBe('then')
  const { kept } = JSON.parse(restored.out.toString())
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  const other = (await sqlite.empty()).dataDir
  copyFileSync(kept, fileIn(other))
  expect(await word(other)).toBe('since')
})

test('a folder without a database gets one', async () => {
  const file = await backedUp('then')
  await work(sqlite.empty())
  expect(JSON.parse((await runCommand(restore, [file])).out.toString())).toMatchObject({ kept: null })
  expect(await word()).toBe('then')
})

test('a database in use is left alone', async () => {
  const file = await backedUp('then')
  const db = openDatabase({ dataDir: folder, databaseUrl: undefined })
  await readSetting(db, 'word')
  const refused = await runCommand(restore, [file])
  await db.destroy()
  expect(refused.code).toBe(1)
  expect(codeOf(refused.err)).toBe('backup.in-use')
  expect(await word()).toBe('then')
})

test('what is no backup of ours is refused, and nothing is changed', async () => {
  await work(sqlite.fresh())
  set('then')
  const file = join(folder, 'letter.db')
  writeFileSync(file, 'Dear sir or madam')
  expect(codeOf((await runCommand(restore, [file])).err)).toBe('backup.not-a-backup')
  expect(codeOf((await runCommand(restore, [join(folder, 'nowhere.db')])).err)).toBe('backup.failed')
  expect(await word()).toBe('then')
})

test('a file that is there is never overwritten, and PostgreSQL is not ours to copy', async () => {
  await work(sqlite.fresh())
  const file = join(folder, 'copy.db')
  writeFileSync(file, 'precious')
  expect(codeOf((await runCommand(backup, [file])).err)).toBe('backup.not-written')
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none')
  expect(codeOf((await runCommand(restore, [file])).err)).toBe('backup.postgres')
})

test('each explains itself, and asks for one file', async () => {
  expect((await runCommand(backup, ['--help'])).out.toString()).toContain('touchstone backup FILE')
  await expect(runCommand(restore, [])).rejects.toThrow(UsageError)
})
