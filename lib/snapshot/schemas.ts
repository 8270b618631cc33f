import * as z from 'zod'
import { SnapshotPayload, SummaryPayload } from './payload'
import { SealedFile } from './seal'

const schemas = { seal: SealedFile, snapshot: SnapshotPayload, summary: SummaryPayload } as const
export type SchemaName = keyof typeof schemas
export const schemaNames: readonly string[] = Object.keys(schemas)

export const isSchemaName = (name: string): name is SchemaName => Object.hasOwn(schemas, name)

/** The form of a sealed file, or of what is sealed in it, as JSON Schema (draft 2020-12), made from what the code itself checks. */
export const schemaOf = (name: SchemaName): unknown => ({ $id: `touchstone-${name}/1`, ...z.toJSONSchema(schemas[name], { io: 'input' }) })
