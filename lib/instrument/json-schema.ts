import * as z from 'zod'
import { ExposureContent, FlagContent, HeadContent, PracticeContent, ReleaseContent, RetiredContent } from './schema'

/** The kinds of files of an instrument, each with the form that the loader holds it to. */
const files = {
  instrument: { schema: HeadContent, description: 'instrument.yaml: id, version, bands, dimensions, sections' },
  exposures: {
    schema: z.array(ExposureContent),
    description: 'exposures.yaml: questions about the situation, in the order they are asked',
  },
  practices: {
    schema: z.array(PracticeContent),
    description: 'practices/*.yaml: questions about what is done, in the order they are asked',
  },
  flags: { schema: z.array(FlagContent), description: 'flags.yaml: conditions that cap the band' },
  changelog: { schema: z.array(ReleaseContent), description: 'changelog.yaml: what each version changed, newest first' },
  retired: { schema: z.array(RetiredContent), description: 'retired.yaml: questions that are asked no longer, as they stood' },
} as const

export type FileKind = keyof typeof files
export const fileKinds: readonly FileKind[] = ['instrument', 'exposures', 'practices', 'flags', 'changelog', 'retired']

export const isFileKind = (name: string): name is FileKind => Object.hasOwn(files, name)

/** Name of the published schema of a kind of file; the number is that of `touchstone/1`. */
export const schemaFile = (kind: FileKind): string => `${kind}-1.json`

/** JSON Schema (draft 2020-12) of a kind of file, for editors; made from what the loader checks. References between files are beyond it. */
export const jsonSchemaOf = (kind: FileKind): Readonly<Record<string, unknown>> => {
  const { schema, description } = files[kind]
  return { title: `Touchstone ${kind}`, description, ...z.toJSONSchema(schema, { io: 'input' }) }
}
