import { tenths } from '#lib/i18n/format'
import { toAnswers } from '#lib/instrument/record'
import { bandName } from './bands'
import type { RoadmapModel, RoadmapStepModel, RoadmapWindowModel } from './model'
import { type MovePart, moveKey } from './move-parts'
import { type Roadmap, type ScheduledStep, type ScheduledWindow, type ScoresAfter, schedule } from './schedule'
import { known, placed, type Subject } from './subject'

const whatOf = ({ instrument, say, text }: Subject, { from, to, evidence }: ScheduledStep): string => {
  const grade = evidence === null ? '' : text(instrument.evidenceNames[evidence].name)
  if (from === to) return say('roadmap.proof', { grade })
  const levels = { from, to }
  return evidence === null ? say('roadmap.climb', levels) : say('roadmap.climbProof', { ...levels, grade })
}

/** An instrument of the roadmap: what its practices are named from, and what they are reckoned with. */
export type RoadmapPart = { readonly subject: Subject; readonly part: MovePart }

/** `within`: the companion's id, null for the main instrument. */
export const roadmapPart = (subject: Subject, within: string | null): RoadmapPart => {
  const { instrument, records } = subject
  return { subject, part: { within, instrument, answers: toAnswers(instrument, records) } }
}

const titleOf = ({ instrument, text }: Subject): string => text(instrument.title)

const stepOf = (parts: readonly RoadmapPart[], step: ScheduledStep): RoadmapStepModel => {
  const { subject, part } = placed('part', parts, step.part)
  const { instrument, say, text } = subject
  const practice = known('practice', subject.practice, step.practice)
  const dimension = instrument.dimensions.find(({ id }) => id === practice.dimension)
  const { effort } = step
  return {
    practice: moveKey(practice.id, part.within),
    part: parts.length === 1 ? null : titleOf(subject),
    code: known('code', subject.code, practice.id),
    short: text(practice.short),
    dimensionName: dimension === undefined ? '' : text(dimension.name),
    what: whatOf(subject, step),
    steps: practice.steps.slice(step.from, step.to).map((one) => text(one)),
    effort: { value: effort, label: effort === null ? say('roadmap.noEffort') : say('roadmap.effort', { days: effort }) },
    gain: step.gain,
    gainOf: say(effort === null ? 'roadmap.gainProof' : 'roadmap.gain'),
    clears: instrument.flags.filter(({ id }) => step.clears.includes(id)).map((flag) => text(flag.short)),
  }
}

/** Where one stands then, by one instrument; named where there are two. */
const afterOf = (subject: Subject, after: ScoresAfter, end: number | null, named: boolean): string => {
  const { say } = subject
  const band = (index: number | null) => (index === null ? say('score.none') : bandName(subject, index))
  const score = (label: string) => (label === '' ? say('score.none') : label)
  const sentence = say(end === null ? 'roadmap.afterLater' : 'roadmap.after', {
    evidenced: score(after.evidenced.score.label),
    evidencedBand: band(after.evidenced.band),
    claimed: score(after.claimed.score.label),
    claimedBand: band(after.claimed.band),
  })
  return named ? say('roadmap.of', { title: titleOf(subject), sentence }) : sentence
}

const windowOf = (parts: readonly RoadmapPart[], { end, steps, effort, after }: ScheduledWindow): RoadmapWindowModel => {
  const { say } = placed('part', parts, 0).subject
  return {
    end,
    title: say('roadmap.window', { end: String(end) }),
    effort: { value: effort, label: say('roadmap.load', { days: effort }) },
    note: end === null ? say('roadmap.later') : null,
    steps: steps.map((step) => stepOf(parts, step)),
    after: after.map((one, place) => afterOf(placed('part', parts, place).subject, one, end, parts.length > 1)),
  }
}

/** What is planned and not done, or null where nothing is. What was chosen and has been done since is left out. */
export const roadmapOf = (parts: readonly RoadmapPart[], roadmap: Roadmap | undefined): RoadmapModel | null => {
  const [first] = parts
  if (roadmap === undefined || first === undefined) return null
  const windows = schedule(
    parts.map(({ part }) => part),
    roadmap,
  )
  if (windows.length === 0) return null
  const { capacity } = roadmap
  return {
    capacity: {
      value: capacity,
      label: first.subject.say('roadmap.capacityNote', { days: Number.isInteger(capacity) ? `${capacity}` : tenths(10 * capacity) }),
    },
    windows: windows.map((window) => windowOf(parts, window)),
  }
}
