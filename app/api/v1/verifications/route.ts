import { readBytes } from '#app/api/bytes.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'
import { verification } from '#app/verification.ts'
import { may } from '#lib/access'
import { mostPdf } from '#lib/carrier/bounds'
import { isLocale } from '#lib/i18n/locale'

/** Outcomes that say something of this server's state rather than of the file. */
const passing = ['reading.busy', 'reading.stopped']

/** Judges the PDF or JSON in the body, for everyone; `?lang=` is the language of the answer. Nothing of the file is kept. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  if (!may({ assessments: new Set() }, 'seal.verify', { kind: 'service' })) return notFound()
  const limit = await attempt(await database(), 'verify', callerOf(request, env()), new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const body = await readBytes(request, mostPdf.bytes)
  if (!body.ok) return refuse(body.issues)
  const asked = new URL(request.url).searchParams.get('lang') ?? 'en'
  const outcome = await verification(body.value, isLocale(asked) ? asked : 'en', request.signal)
  const busy = outcome.state === 'unreadable' && outcome.issues.some(({ code }) => passing.includes(code))
  return busy ? refuse(outcome.issues) : json(outcome)
})
