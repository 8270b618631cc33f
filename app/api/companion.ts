import 'server-only'
import { companionsOf } from '#app/content.ts'
import type { Parsed } from '#lib/issue'
import type { Asked } from '#lib/store/assessments'

/** The companion with this id in its present version, null for none; refused where the main instrument has no such companion. */
export const companionNamed = (main: string, id: string | null): Parsed<Asked | null> => {
  if (id === null) return { ok: true, value: null }
  const found = companionsOf(main).find((one) => one.id === id)
  if (found === undefined) return { ok: false, issues: [{ code: 'assessment.unknown-companion', path: ['companion'] }] }
  return { ok: true, value: { id, version: found.version } }
}
