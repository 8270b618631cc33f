import { day } from '#lib/i18n/format'
import { bandsOf } from './bands'
import { barOf, emptyBar, tenthsFigure } from './bar'
import { calculationsOf, contradictionsOf } from './calculations'
import { checksOf } from './checks'
import { dimensionsOf } from './dimensions'
import { skippedBy } from './explanation'
import { exposuresOf } from './exposures'
import { fileStemOf } from './file-stem'
import { flagsOf } from './flags'
import { methodOf } from './method'
import type { ReportModel } from './model'
import { notCoveredOf } from './not-covered'
import { findOutOf, planOf, proveOf } from './plan'
import { readingsOf } from './readings'
import { roadmapOf, roadmapPart } from './roadmap'
import { sourcesOf } from './sources'
import { type ReportInput, type Subject, subjectOf } from './subject'
import { summaryOf } from './summary'
import { whyOf } from './why'

/**
 * All that is said about one assessment, in one language (DESIGN 4). Pure; every number comes from the Result, and none is computed by
 * those who draw it. The Result must be of the same instrument and answers; a ReportError says so when it is not.
 */
export const reportModel = (input: ReportInput): ReportModel => {
  const subject = subjectOf(input)
  const { instrument, locale, meta, result, say, text } = subject
  const bands = bandsOf(subject)
  const dimensions = dimensionsOf(subject)
  const flags = flagsOf(subject)
  const name = text(meta.name)
  return {
    locale,
    name,
    about: meta.about === null ? null : text(meta.about),
    sample: meta.sample,
    scope: meta.scope,
    asked: askedOf(subject),
    instrument: { id: instrument.id, version: instrument.version, title: text(instrument.title) },
    scoring: result.scoring,
    date: { iso: meta.date, label: day(meta.date, locale) },
    title: say(`title.${meta.scope}`, { name, instrument: text(instrument.title) }),
    fileStem: fileStemOf(meta, instrument.id, locale),
    assessable: result.display.claimed !== null,
    summary: summaryOf(subject),
    readings: readingsOf(subject, bands),
    why: whyOf(subject),
    bands,
    bar: result.displayBar === null ? emptyBar(say) : barOf(say, result.displayBar),
    dimensions,
    flags,
    plan: planOf(subject),
    roadmap: roadmapOf([roadmapPart(subject, null)], meta.roadmap),
    findOut: findOutOf(subject),
    prove: proveOf(subject),
    exposures: exposuresOf(subject),
    calculations: calculationsOf(subject),
    contradictions: contradictionsOf(subject),
    checks: checksOf(subject),
    full: fullOf(subject),
    companion: null,
    method: methodOf(subject),
    levels: instrument.levels.map((level, index) => ({ level: index, name: text(level.name), text: text(level.text) })),
    notCovered: notCoveredOf(subject),
    sources: sourcesOf(
      subject,
      flags,
      dimensions.flatMap(({ practices }) => practices),
    ),
  }
}

const askedOf = (subject: Subject): ReportModel['asked'] => {
  const { instrument, whole, say } = subject
  const asked = instrument.practices.filter((practice) => skippedBy(subject, practice) === null).length
  const of = whole.practices.length
  return { of, asked, label: say('asked', { of, asked, left: of - asked }) }
}

/** For the quick check: where the score would lie on the whole instrument. */
const fullOf = (subject: Subject): ReportModel['full'] => {
  const { display } = subject.meta.full?.result ?? {}
  if (display === undefined || display.claimed === null || display.possible === null) return null
  const [claimed, possible] = [tenthsFigure(display.claimed), tenthsFigure(display.possible)]
  const { asked, of } = askedOf(subject)
  return {
    claimed,
    possible,
    sentence: subject.say('full.sentence', { asked, of, claimed: claimed.label, possible: possible.label }),
  }
}
