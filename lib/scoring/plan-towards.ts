import type { Answers } from '#lib/instrument/answers'
import type { NumericInstrument } from '#lib/instrument/numeric'
import { sharesOf } from './explain'
import { measure } from './measure'
import { type Goals, planOf } from './plan'
import { prepare } from './prepare'
import type { PlanItem, Tenths } from './result'
import { scaleOf } from './scale'
import { situationOf } from './situation'

/**
 * The next step of each practice that has a goal, in the plan's order (SCORING 2.6), with each gain in tenths, cut. Practices outside the
 * score (weight 0) have none. Pure; answers must have passed `parseAnswers`.
 */
export const planTowards = (
  instrument: NumericInstrument,
  answers: Answers,
  goals: Goals,
): { readonly plan: readonly PlanItem[]; readonly displayPlan: readonly Tenths[] } => {
  const scale = scaleOf(situationOf(prepare(instrument), answers), undefined)
  const measures = {
    evidenced: measure(scale, 'evidenced'),
    claimed: measure(scale, 'claimed'),
    possible: measure(scale, 'possible'),
  }
  return planOf(sharesOf(measures, scale), measures.claimed, scale, goals)
}
