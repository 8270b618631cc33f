import { tenths } from '#lib/i18n/format'
import { toAnswers } from '#lib/instrument/record'
import { bandName } from './bands'
import type { RoadmapModel, RoadmapStepModel, RoadmapWindowModel } from './model'
import { type ScheduledStep, type ScheduledWindow, schedule } from './schedule'
import { known, type Subject } from './subject'

const whatOf = ({ instrument, say, text }: Subject, { from, to, evidence }: ScheduledStep): string => {
  const grade = evidence === null ? '' : text(instrument.evidenceNames[evidence].name)
  if (from === to) return say('roadmap.proof', { grade })
  const levels = { from, to }
  return evidence === null ? say('roadmap.climb', levels) : say('roadmap.climbProof', { ...levels, grade })
}

const stepOf = (subject: Subject, step: ScheduledStep): RoadmapStepModel => {
  const { instrument, say, text } = subject
  const practice = known('practice', subject.practice, step.practice)
  const dimension = instrument.dimensions.find(({ id }) => id === practice.dimension)
  const { effort } = step
  return {
    practice: practice.id,
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

const windowOf = (subject: Subject, { end, steps, effort, after }: ScheduledWindow): RoadmapWindowModel => {
  const { say } = subject
  const band = (index: number | null) => (index === null ? say('score.none') : bandName(subject, index))
  const score = (label: string) => (label === '' ? say('score.none') : label)
  return {
    end,
    title: say('roadmap.window', { end: String(end) }),
    effort: { value: effort, label: say('roadmap.load', { days: effort }) },
    note: end === null ? say('roadmap.later') : null,
    steps: steps.map((step) => stepOf(subject, step)),
    after: say(end === null ? 'roadmap.afterLater' : 'roadmap.after', {
      evidenced: score(after.evidenced.score.label),
      evidencedBand: band(after.evidenced.band),
      claimed: score(after.claimed.score.label),
      claimedBand: band(after.claimed.band),
    }),
  }
}

/** What is planned and not done, or null where nothing is. What was chosen and has been done since is left out. */
export const roadmapOf = (subject: Subject): RoadmapModel | null => {
  const { instrument, meta, records, say } = subject
  if (meta.roadmap === undefined) return null
  const windows = schedule(instrument, toAnswers(instrument, records), meta.roadmap)
  if (windows.length === 0) return null
  const { capacity } = meta.roadmap
  return {
    capacity: {
      value: capacity,
      label: say('roadmap.capacityNote', { days: Number.isInteger(capacity) ? `${capacity}` : tenths(10 * capacity) }),
    },
    windows: windows.map((window) => windowOf(subject, window)),
  }
}
