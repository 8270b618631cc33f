import { type Dialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { refusingUnstorable } from './storable'

const maxConnections = 10
const connectTimeoutMs = 10_000

/** Whole numbers of 64 bits come as numbers: none that this product keeps or counts is beyond 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
}

const openPool = (url: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max: maxConnections, connectionTimeoutMillis: connectTimeoutMs, types })
  // An idle connection that breaks is replaced on next use; without a listener its error would end the process.
  pool.on('error', () => {})
  return pool
}

/** A PostgreSQL server, connected to on first use. */
export const postgres = (url: string): Dialect => {
  const dialect = new PostgresDialect({ pool: async () => openPool(url) })
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => refusingUnstorable(dialect.createQueryCompiler()),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  }
}
