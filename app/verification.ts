import 'server-only'
import type { SealedReport, Standing, Verification } from '#app/_components/verify/verification.ts'
import { reader } from '#app/reader.ts'
import { isSampleId } from '#app/sealed-sample.ts'
import { database } from '#app/server.ts'
import { instrumentOf, knowledge } from '#app/snapshots.ts'
import { type Inspection, inspect, isIntact, kidOf } from '#lib/carrier/inspect'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { sealedModel } from '#lib/report/sealed-model'
import type { InstrumentRef, SummaryPart } from '#lib/snapshot/payload'
import { summaryOf } from '#lib/snapshot/summary'
import type { Content } from '#lib/snapshot/verify'
import { listSnapshots } from '#lib/store/snapshots'

type Read = Extract<Inspection, { readonly kind: 'read' }>

const instrumentsOf = async (refs: readonly InstrumentRef[]) => Promise.all(refs.map(async (ref) => (await instrumentOf(ref))?.instrument))

/** The numbers alone, whichever edition they came in. */
const partsOf = async (content: Content): Promise<readonly SummaryPart[]> => {
  if (content.type === 'summary') return content.payload.parts
  const instruments = await instrumentsOf(content.payload.parts.map(({ instrument }) => instrument))
  const known = instruments.flatMap((one) => (one === undefined ? [] : [one]))
  return known.length === instruments.length ? summaryOf(content.payload, content.digest, known).parts : []
}

const modelsOf = async (content: Content, locale: Locale): Promise<SealedReport['models']> => {
  const parts = await partsOf(content)
  const instruments = await instrumentsOf(parts.map(({ instrument }) => instrument))
  return parts.flatMap((part, place) => {
    const instrument = instruments[place]
    return instrument === undefined ? [] : [sealedModel(instrument, part, locale)]
  })
}

/** Whether this service still holds it, and holds a newer one. Only who sealed it can know. */
const standingOf = async (
  { verdict }: Read,
  { payload }: Content,
): Promise<{ readonly standing: Standing; readonly newest: string | null }> => {
  const issuer = 'issuer' in verdict ? verdict.issuer : null
  if (issuer?.holder.kind !== 'own') return { standing: 'elsewhere', newest: null }
  if (isSampleId(payload.assessment)) return { standing: 'sample', newest: null }
  const kept = await listSnapshots(await database(), payload.assessment)
  const place = kept.findIndex(({ id }) => id === payload.id)
  if (place < 0) return { standing: 'withdrawn', newest: null }
  return place === 0 ? { standing: 'in-force', newest: null } : { standing: 'superseded', newest: kept[0]?.at ?? null }
}

const reportOf = async (read: Read, locale: Locale): Promise<SealedReport | null> => {
  const { verdict } = read
  if (verdict.kind === 'changed' || verdict.content === null) return null
  const { content } = verdict
  const { name, at, scope } = content.payload
  const { standing, newest } = await standingOf(read, content)
  return {
    name,
    at: moment(at, locale),
    code: content.code,
    edition: content.type === 'snapshot' ? 'full' : 'summary',
    scope,
    standing,
    newest: newest === null ? null : moment(newest, locale),
    models: await modelsOf(content, locale),
  }
}

const stateOf = (read: Read): Exclude<Verification['state'], 'unreadable'> => {
  if (read.verdict.kind === 'changed' || read.pages.kind === 'changed' || read.pages.kind === 'foreign') return 'changed'
  return read.verdict.kind === 'trusted' && isIntact(read) ? 'intact' : 'unproven'
}

const missingOf = ({ verdict }: Read): string | null => {
  if (verdict.kind !== 'version-not-installed') return null
  return 'scoring' in verdict.missing ? verdict.missing.scoring : `${verdict.missing.instrument.id} ${verdict.missing.instrument.version}`
}

/** Judges a file that anyone may have sent, in the words of this language. Keeps nothing of it. */
export const verification = async (bytes: Uint8Array, locale: Locale, signal: AbortSignal): Promise<Verification> => {
  const read = await inspect(bytes, await knowledge(), reader().read, signal)
  if (read.kind === 'unreadable') return { state: 'unreadable', issues: read.issues }
  const { verdict, pages } = read
  const issuer = 'issuer' in verdict ? verdict.issuer : null
  return {
    state: stateOf(read),
    issuer: issuer === null ? { kind: 'unknown' } : issuer.holder,
    kid: kidOf(verdict),
    change: verdict.kind === 'changed' ? verdict.change : null,
    missing: missingOf(read),
    pages,
    report: await reportOf(read, locale),
  }
}
