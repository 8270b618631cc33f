import { percent, tenths } from '#lib/i18n/format'
import type { Reading } from '#lib/scoring/result'
import { bandName } from './bands'
import { type LimitFact, limitFacts } from './limit-facts'
import { known, type Subject } from './subject'

/** Sentences for everything that attains the minimum of the band's rule (SCORING 2.4, rule 7). */
export const limitsOf = (subject: Subject, reading: Reading): readonly string[] =>
  limitFacts(subject.instrument, subject.result, reading).map((fact) => sentence(subject, fact))

/** The one with this id among the parts of the instrument. */
const named = <T extends { readonly id: string }>(kind: string, parts: readonly T[], id: string): T =>
  known(kind, new Map(parts.map((part) => [part.id, part])), id)

const sentence = (subject: Subject, fact: LimitFact): string => {
  const { instrument, say, text } = subject
  switch (fact.kind) {
    case 'none':
    case 'top':
      return say(`limit.${fact.kind}`)
    case 'flag': {
      const flag = named('flag', instrument.flags, fact.flag)
      return say('limit.flag', { flag: text(flag.short), status: fact.status, band: bandName(subject, fact.band) })
    }
    case 'step':
    case 'weakest':
      return say(`limit.${fact.kind}`, {
        dimension: text(named('dimension', instrument.dimensions, fact.dimension).name),
        percent: percent(fact.percent),
        threshold: fact.threshold,
        next: bandName(subject, fact.next),
      })
    case 'score':
      return say('limit.score', { points: tenths(fact.points), next: bandName(subject, fact.next) })
  }
}
