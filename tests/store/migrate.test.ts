import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { createAssessment, findAssessment } from '#lib/store/assessments'
import { ping } from '#lib/store/database'
import { MigrationError, migrateToLatest } from '#lib/store/migrate'
import { databases, open } from '../support/databases'
import { newAssessment, noon } from './fixtures'

const all = [
  '0001-assessments',
  '0002-rate-limits-settings',
  '0003-companions',
  '0004-snapshots',
  '0005-roadmaps',
  '0006-brought-versions',
  '0007-shares',
  '0008-calculations',
  '0009-opinions',
  '0010-jobs',
  '0011-accounts',
  '0012-boards',
  '0013-yardsticks',
  '0014-diligence',
  '0015-board-imports',
  '0016-programs',
  '0017-board-lists',
]

for (const database of databases) {
  describe(database.name, () => {
    test('an empty database is brought to the newest migration, and a second run has nothing to do', async () => {
      const db = open(await database.empty())
      expect(await migrateToLatest(db)).toStrictEqual(all)
      await createAssessment(db, newAssessment(), noon)
      expect(await migrateToLatest(db)).toStrictEqual([])
      expect(await findAssessment(db, 'a1')).toBeDefined()
    })

    test('of several instances that start at once, one migrates and the others wait for it', async () => {
      const place = await database.empty()
      const instances = Array.from({ length: 4 }, () => open(place))
      await Promise.all(instances.map(ping))
      const ran = await Promise.all(instances.map(migrateToLatest))
      expect(ran.flat()).toStrictEqual(all)
    })

    test('a migration that fails leaves nothing behind, and runs whole once its obstacle is gone', async () => {
      const db = open(await database.empty())
      await sql`create table settings (mine text)`.execute(db)
      await expect(migrateToLatest(db)).rejects.toThrow(MigrationError)
      const tables = (await db.introspection.getTables()).map((table) => table.name)
      expect(tables).toStrictEqual(['settings'])
      await sql`drop table settings`.execute(db)
      expect(await migrateToLatest(db)).toStrictEqual(all)
    })

    test('a database from a newer version is refused and left as it is', async () => {
      const db = open(await database.fresh())
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2099-01-01T00:00:00.000Z')`.execute(db)
      await expect(migrateToLatest(db)).rejects.toThrow(MigrationError)
    })

    test('columns come back as text and numbers alone', async () => {
      const db = open(await database.fresh())
      const companion = { id: 'advantage', version: '1.0.0' }
      await createAssessment(db, newAssessment({ companion }), noon)
      await createAssessment(db, newAssessment({ id: 'a2', companion, opinionOf: 'a1' }), noon)
      const row = await db.selectFrom('assessments').selectAll().where('id', '=', 'a2').executeTakeFirstOrThrow()
      for (const [column, value] of Object.entries(row)) expect(typeof value, column).toBe(column === 'revision' ? 'number' : 'string')
    })
  })
}
