import type { Locale } from '#lib/i18n/locale'
import type { Instrument } from '#lib/instrument/schema'
import { canonical } from '#lib/snapshot/canonical'
import { freeze } from '#lib/snapshot/freeze'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import type { BoardInstrument, Stage } from './board'
import { firstStage } from './stages'
import { type Standing, standingOf } from './standing'
import { seeded, syntheticRecords } from './synthetic'

/** Parts of names: every first goes with every second and every kind. */
export type NameParts = Readonly<
  Record<Locale, { readonly first: readonly string[]; readonly second: readonly string[]; readonly kind: readonly string[] }>
>

/** An invented start-up: its payload, the same as canonical text, what a board lists of it, and where it stands in the process. */
export type DemoStartup = {
  readonly id: string
  readonly payload: SnapshotPayload
  readonly text: string
  readonly standing: Standing
  readonly stage: string
}

export type DemoPlan = {
  readonly instrument: Instrument
  readonly ref: BoardInstrument
  readonly names: NameParts
  readonly stages: readonly Stage[]
  readonly count: number
  readonly seed: number
  /** ISO 8601 with milliseconds: the latest at which one was frozen; the others within the year before */
  readonly at: string
  /** a new id, apart from the random numbers of the answers */
  readonly newId: () => string
  /** answers that are worked out; more start-ups than that share them, each under its own name */
  readonly pool?: number
}

type Pooled = { readonly payload: SnapshotPayload; readonly parts: string; readonly standing: Standing }

const yearMs = 365 * 24 * 60 * 60 * 1_000
const nonce = 'AAAAAAAAAAAAAAAAAAAAAA'

const pooled = ({ instrument, ref, at }: DemoPlan, random: () => number): Pooled => {
  const records = syntheticRecords(instrument, random)
  const part = { instrument, digest: ref.digest, records }
  const payload = freeze({ id: 'demo', assessment: 'demo', at, nonce, name: 'demo', locale: 'zh', scope: 'full', parts: [part] })
  const standing = standingOf(payload, instrument, ref)
  if (standing === null) throw new RangeError('a start-up without a part on its own instrument')
  return { payload, parts: canonical(payload.parts), standing }
}

const nameOf = (names: NameParts, index: number): { readonly name: string; readonly locale: Locale } => {
  const locale: Locale = index % 2 === 0 ? 'zh' : 'en'
  const { first, second, kind } = names[locale]
  const of = (list: readonly string[], place: number) => list[place % list.length] ?? ''
  // Steps without a common factor, so that neighbours in the list do not share their parts.
  const turn = Math.floor(index / 2)
  const parts = [of(first, turn * 7), of(second, Math.floor(turn / first.length) * 3 + turn), of(kind, turn * 3 + Math.floor(turn / 7))]
  const again = Math.floor(turn / (first.length * second.length))
  const name = locale === 'zh' ? parts.join('') : `${parts[0]}${parts[1]} ${parts[2]}`
  return { name: again === 0 ? name : `${name} ${again + 1}`, locale }
}

/** Invented start-ups, one after the other. Their results are what the engine makes of their answers. */
export function* demoStartups(plan: DemoPlan): Generator<DemoStartup> {
  const random = seeded(plan.seed)
  const size = Math.min(plan.count, plan.pool ?? plan.count)
  const pool = Array.from({ length: size }, () => pooled(plan, random))
  for (let index = 0; index < plan.count; index += 1) {
    const one = pool[index % size]
    if (one === undefined) return
    const { name, locale } = nameOf(plan.names, index)
    const at = new Date(Date.parse(plan.at) - Math.floor(random() * yearMs)).toISOString()
    const head = { id: plan.newId(), assessment: plan.newId(), at, name, locale }
    const payload: SnapshotPayload = { ...one.payload, ...head }
    // Canonical text has its keys in order; the parts, which are nearly all of it, are shared.
    const { parts: _, ...rest } = payload
    const [before, after] = canonical({ ...rest, parts: null }).split('"parts":null')
    const stage = random() < 0.5 ? undefined : plan.stages[Math.floor(random() * plan.stages.length)]
    yield {
      id: plan.newId(),
      payload,
      text: `${before}"parts":${one.parts}${after}`,
      standing: one.standing,
      stage: stage?.id ?? firstStage(plan.stages),
    }
  }
}
