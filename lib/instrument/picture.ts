import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Issue, Parsed } from '#lib/issue'
import type { Instrument } from './schema'
import { checkFile, issueAt, parseYaml } from './yaml-file'

/**
 * Two instruments in one picture, as it stands in `content/pictures/<id>.yaml` (legend: content/README.md): `x` is the main instrument of an
 * assessment, `y` its companion, and `cut` the score from which a half of an axis is the upper one.
 */

const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, { error: 'instrument.bad-id' })
const Line = z.string().trim().min(1).max(2_000)
const Both = z.strictObject({ zh: Line, en: Line })
const Half = z.enum(['low', 'high'])

/** One quarter of the picture: what it is called, and what it means for the founder and for an investor. */
const Quadrant = z.strictObject({ id: Id, x: Half, y: Half, name: Both, founder: Both, investor: Both })

export const PictureContent = z.strictObject({
  format: z.literal('touchstone-picture/1'),
  id: Id,
  x: Id,
  y: Id,
  cut: z.int().min(1).max(99),
  title: Both,
  lead: Both,
  quadrants: z
    .array(Quadrant)
    .length(4)
    .refine((all) => new Set(all.map(({ id }) => id)).size === 4, { error: 'picture.repeated-id' })
    .refine((all) => new Set(all.map(({ x, y }) => `${x} ${y}`)).size === 4, { error: 'picture.quadrant-missing' }),
})
export type Picture = Readonly<z.infer<typeof PictureContent>>

const parsePicture = (file: string, text: string, instruments: ReadonlyMap<string, Instrument>): Parsed<Picture | null> => {
  const source = parseYaml(file, text)
  if (!source.ok) return source
  const picture = checkFile(source.value, PictureContent)
  if (!picture.ok) return picture
  const [x, y] = [instruments.get(picture.value.x), instruments.get(picture.value.y)]
  // A picture of an instrument that is not installed has nothing to show, and is no fault.
  if (x === undefined || y === undefined) return { ok: true, value: null }
  const shared = sharedIds(x, y)
  if (x.id === y.id || shared.length > 0)
    return { ok: false, issues: [issueAt(source.value, ['y'], 'picture.shared-ids', { ids: shared.join(', ') })] }
  return picture
}

const idsOf = ({ dimensions, exposures, practices, flags }: Instrument): readonly string[] =>
  [dimensions, exposures, practices, flags].flatMap((list) => list.map(({ id }: { readonly id: string }) => id))

/** Both stand in one report, where an id must lead to one place. */
const sharedIds = (x: Instrument, y: Instrument): readonly string[] => {
  const known = new Set(idsOf(x))
  return idsOf(y).filter((id) => known.has(id))
}

/** Every picture of the folder both of whose instruments are there, in the order of their files, or every issue found. */
export const loadPictures = (folder: string, instruments: ReadonlyMap<string, Instrument>): Parsed<readonly Picture[]> => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  const pictures: Picture[] = []
  const issues: Issue[] = []
  for (const file of files.sort()) {
    const parsed = parsePicture(file, readFileSync(join(folder, file), 'utf8'), instruments)
    if (!parsed.ok) issues.push(...parsed.issues)
    else if (parsed.value !== null) pictures.push(parsed.value)
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: pictures }
}
