import type { Locale } from '#lib/i18n/locale'
import type { EvidenceGrade } from '#lib/instrument/numeric'
import type { FlagStatus, Reading } from '#lib/scoring/result'

/**
 * Everything that a page, a PDF or an export says about one assessment, in one language and in the order in which it is said.
 * Every number stands here twice: `value` for drawing, in the unit the field names, `label` for reading. Renderers only draw.
 */

/** The label is what the Result shows, the value the same number except where a field says that it is exact; null = not scored. */
export type Figure = { readonly value: number | null; readonly label: string }

export type BandModel = {
  readonly id: string
  readonly index: number
  readonly name: string
  readonly meaning: string
  readonly investor: string
  readonly atLeast: number
  /** "25–49" 25 to 49; the last band ends at 100 */
  readonly range: string
}

export type ReadingModel = {
  readonly reading: Reading
  readonly name: string
  /** what the reading means, one sentence */
  readonly help: string
  /** 0..100, cut to a tenth */
  readonly score: Figure
  readonly band: BandModel | null
  /** sentences: all that holds the band where it is; for the top band, or where nothing counts, the one sentence that says so */
  readonly limits: readonly string[]
}

export type PartModel = {
  readonly part: 'evidenced' | 'unevidenced' | 'unknown' | 'missing'
  readonly name: string
  readonly help: string
  readonly figure: Figure
}
/** Four parts, tenths of a point apportioned to sum to `total`. */
export type BarModel = { readonly total: Figure; readonly parts: readonly PartModel[] }

export type DriverModel = {
  readonly exposure: string
  readonly exposureName: string
  /** the option's label, or that the answer is unknown */
  readonly option: string
  readonly why: string | null
  readonly unknown: boolean
}

/** How a score comes about: full marks × share of the target = points, by dimension; they add up to the score. */
export type WhyScoreModel = {
  readonly reading: Reading
  /** "有据 38.7 分从哪来" */
  readonly title: string
  readonly lead: string
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly full: string
    readonly percent: string
    readonly points: string
  }[]
  /** "3.88 + 10.00 + … = 38.75, shown as 38.7" */
  readonly sum: string
  /** each rule of the band with the band it allows; the lowest holds */
  readonly rules: readonly { readonly text: string; readonly allows: string; readonly holds: boolean }[]
}

/** How the readiness of a dimension comes about: the weighted mean of its practices' credits, "1/4" each. */
export type WhyDimensionModel = {
  readonly rows: readonly {
    readonly practice: string
    readonly code: string
    readonly short: string
    readonly weight: string
    readonly evidenced: string
    readonly claimed: string
  }[]
  /** one sentence a reading: "有据：1.50 ÷ 6 = 25.0%" */
  readonly sums: readonly string[]
}

export type StreakState = 'met' | 'claimed-only' | 'short' | 'not-scored'

export type DimensionModel = {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly lead: string
  /** claimed target 1..4, label "3"; `name` is that level's */
  readonly target: Figure & { readonly name: string }
  /** lower target that the unknown answers could still allow; null when the same */
  readonly possibleTarget: (Figure & { readonly note: string }) | null
  readonly drivers: readonly DriverModel[]
  /** sentence for a dimension that no answer raises above its base */
  readonly baseNote: string | null
  /** ends of the streak on the 0..4 axis: readiness of that reading × claimed target; value exact, label cut */
  readonly level: Readonly<Record<Reading, Figure>>
  /** percent of the target, label "48.1%" */
  readonly percent: Readonly<Record<Reading, Figure>>
  /** levels short of the target on the claimed and on the evidenced reading, label "0.6 级" */
  readonly gap: { readonly claimed: Figure; readonly evidenced: Figure }
  /** met: the evidence reaches the target; claimed-only: only the claim does; short: not even the claim */
  readonly state: StreakState
  /** "差 0.6 级", "已达标", "仅自述达标", "未评分" */
  readonly stateLabel: string
  /** of its own points of the 100 */
  readonly bar: BarModel
  /** null where nothing of it counts */
  readonly why: WhyDimensionModel | null
  /** as asked; in the quick report those that were not asked (`not-asked`) follow */
  readonly practices: readonly PracticeModel[]
}

export type SourceModel = {
  readonly id: string
  /** "《个人信息保护法》第十三条" */
  readonly title: string
  readonly summary: string
  readonly url: string | null
  /** in force; "from …" when still ahead */
  readonly inForce: string | null
  /** true for rows read only second-hand: shown with "to be checked" 待核 */
  readonly toBeChecked: boolean
}

export type EvidenceModel = {
  readonly stated: EvidenceGrade
  readonly earned: EvidenceGrade
  /** name of the earned grade */
  readonly name: string
  /** why a higher stated grade was not earned; null when it was */
  readonly shortfall: string | null
  readonly stale: boolean
  readonly staleNote: string | null
  /** label and value, in order; `url` only for web links */
  readonly details: readonly { readonly label: string; readonly value: string; readonly url: string | null }[]
}

export type PracticeState = 'level' | 'dk' | 'na' | 'unanswered' | 'skipped' | 'not-asked'

export type PracticeModel = {
  readonly id: string
  readonly dimension: string
  /** "D1": letter of the dimension's place and number, for reference from the plan */
  readonly code: string
  readonly short: string
  readonly ask: string
  readonly state: PracticeState
  readonly level: number | null
  /** "2 · 有台账", "不清楚", "不适用", "未回答", "不涉及", "未问" */
  readonly answer: string
  /** text of the chosen level's anchor, or the reason for N/A */
  readonly anchor: string | null
  readonly note: string | null
  readonly evidence: EvidenceModel | null
  /** claimed target of its dimension, label "3" */
  readonly target: Figure
  /** points of 100 and how they split; null when the practice does not count */
  readonly bar: BarModel | null
  /** one sentence that explains the points: level, evidence cap, target */
  readonly explanation: string
  /** the points worked out, a line for what the question is worth and one a reading; empty where it does not count */
  readonly worked: readonly string[]
  /** the question with which an investor tests the answer */
  readonly probe: string
  readonly sources: readonly string[]
}

export type ExposureModel = {
  readonly id: string
  readonly section: string
  readonly short: string
  readonly ask: string
  readonly answer: string
  readonly unknown: boolean
  readonly note: string | null
  /** targets that this answer alone requires; `drives` where it sets the dimension's target, alone or with others */
  readonly requires: readonly { readonly dimension: string; readonly name: string; readonly level: number; readonly drives: boolean }[]
}

/** In the order raised, open, unevidenced, clear; within each the lowest cap first. */
export type FlagModel = {
  readonly id: string
  readonly status: FlagStatus
  readonly statusName: string
  readonly statusHelp: string
  /** true when its cap is the top band: "to watch" 需留意 */
  readonly watch: boolean
  readonly short: string
  readonly text: string
  readonly clears: string
  /** "评级最高到「起步」" */
  readonly cap: string
  readonly sources: readonly string[]
}

export type PlanModel = {
  readonly practice: string
  readonly code: string
  readonly dimension: string
  readonly dimensionName: string
  readonly short: string
  readonly from: number
  readonly to: number
  /** the steps to take, one per level */
  readonly steps: readonly string[]
  /** "第 1 级 → 第 2 级" */
  readonly levels: string
  /** points of the claimed score; value exact, label with its sign: "+4.2", "<0.1", "0.0" */
  readonly gain: Figure
  /** person-days, label "约 5 人日" */
  readonly effort: Figure
  /** up to 3 person-days, up to 10, more */
  readonly effortSize: 'small' | 'medium' | 'large'
  /** names (`short`) of the flags that it clears */
  readonly clears: readonly string[]
}

export type RoadmapStepModel = {
  /** a companion's with its instrument in front, as among the answers */
  readonly practice: string
  /** title of its instrument; null where there is one only */
  readonly part: string | null
  readonly code: string
  readonly short: string
  readonly dimensionName: string
  /** "1 级 → 2 级，证据「有文件」" */
  readonly what: string
  /** the steps to take, one per level; empty where only evidence is added */
  readonly steps: readonly string[]
  /** person-days; value null where only evidence is added, which is not estimated */
  readonly effort: Figure
  /** points of the score that `gainOf` names; value exact, label like a gain's */
  readonly gain: Figure
  readonly gainOf: string
  /** names (`short`) of the flags that it clears */
  readonly clears: readonly string[]
}

export type RoadmapWindowModel = {
  /** days from the start; null = later */
  readonly end: number | null
  readonly title: string
  readonly effort: Figure
  /** that it does not fit; null where it does */
  readonly note: string | null
  readonly steps: readonly RoadmapStepModel[]
  /** sentences, one per instrument: scores and bands once all up to here is done */
  readonly after: readonly string[]
}

/** Planned, not done: nothing in it counts in any other part of the report. */
export type RoadmapModel = { readonly capacity: Figure; readonly windows: readonly RoadmapWindowModel[] }

export type FindOutModel = {
  readonly kind: 'practice' | 'exposure'
  readonly id: string
  readonly short: string
  readonly ask: string
  readonly dimensionName: string | null
  /** points at best; value exact, label like a gain's */
  readonly worth: Figure
}

export type ProveModel = {
  readonly practice: string
  readonly code: string
  readonly short: string
  readonly dimensionName: string
  /** name of the lowest evidence grade that would do */
  readonly needs: string
  readonly show: string
  /** points of the evidenced score; value exact, label like a gain's */
  readonly gain: Figure
}

/** A point of the picture; a score that does not exist has no quadrant either. */
export type PicturePoint = {
  readonly reading: 'evidenced' | 'claimed'
  readonly name: string
  /** 0..100 on the axis of the main instrument, and on that of the companion */
  readonly x: Figure
  readonly y: Figure
  readonly quadrant: { readonly id: string; readonly name: string } | null
}

export type QuadrantModel = {
  readonly id: string
  readonly x: 'low' | 'high'
  readonly y: 'low' | 'high'
  readonly name: string
  readonly founder: string
  readonly investor: string
  /** the readings that lie here */
  readonly holds: readonly PicturePoint['reading'][]
}

/** Two instruments in one picture, both axes from 0 to 100 and cut at `cut`. */
export type PictureModel = {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly x: { readonly id: string; readonly title: string }
  readonly y: { readonly id: string; readonly title: string }
  readonly cut: number
  /** on which side a score exactly on the cut lies */
  readonly cutNote: string
  readonly points: Readonly<Record<'evidenced' | 'claimed', PicturePoint>>
  /** where the evidence and the claim lie */
  readonly sentence: string
  /** every number, for whoever cannot see the drawing */
  readonly label: string
  readonly quadrants: readonly QuadrantModel[]
}

/** The second instrument of an assessment: its own report, and the picture of both. */
export type CompanionModel = {
  readonly report: ReportModel
  readonly picture: PictureModel | null
  /** what its scoring does not share with the main instrument, which is told there */
  readonly own: Pick<ReportModel, 'method' | 'bands' | 'levels'>
}

/** A calculation as it was saved, with the practices whose evidence it is. */
export type CalculationModel = {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly inputs: readonly { readonly label: string; readonly value: string; readonly note: string | null }[]
  readonly outputs: readonly { readonly label: string; readonly value: string; readonly note: string | null }[]
  readonly sources: readonly string[]
  readonly backs: readonly { readonly practice: string; readonly label: string }[]
  /** sentences: why it should be worked out again; empty while it holds */
  readonly stale: readonly string[]
  /** when, and with which version of the facts */
  readonly origin: string
  readonly digest: string
}

/** An answer and a calculation that cannot both be right; no score is changed by it. */
export type ContradictionModel = {
  readonly id: string
  readonly text: string
  readonly calculation: { readonly id: string; readonly name: string }
  readonly answers: readonly { readonly kind: 'practice' | 'exposure'; readonly id: string; readonly label: string }[]
}

export type ReportModel = {
  readonly locale: Locale
  readonly name: string
  readonly about: string | null
  readonly sample: boolean
  readonly scope: 'quick' | 'full'
  /** practices asked, "41 题中问了 14 题" */
  readonly asked: { readonly of: number; readonly asked: number; readonly label: string }
  readonly instrument: { readonly id: string; readonly version: string; readonly title: string }
  readonly scoring: string
  /** the day the report speaks of */
  readonly date: { readonly iso: string; readonly label: string }
  readonly title: string
  readonly fileStem: string
  readonly assessable: boolean
  /** two to four sentences that say the result in words; the first has the two scores */
  readonly summary: readonly string[]
  readonly readings: Readonly<Record<Reading, ReadingModel>>
  readonly why: Readonly<Record<Reading, WhyScoreModel | null>>
  readonly bands: readonly BandModel[]
  readonly bar: BarModel
  readonly dimensions: readonly DimensionModel[]
  readonly flags: readonly FlagModel[]
  readonly plan: readonly PlanModel[]
  /** of both instruments together; null where nothing is planned, and in a companion's own report */
  readonly roadmap: RoadmapModel | null
  readonly findOut: readonly FindOutModel[]
  readonly prove: readonly ProveModel[]
  readonly exposures: readonly ExposureModel[]
  /** empty in a companion's own report */
  readonly calculations: readonly CalculationModel[]
  readonly contradictions: readonly ContradictionModel[]
  readonly checks: {
    readonly coverage: Figure
    readonly complete: boolean
    readonly completeNote: string
    /** claimed score if every "not applicable" were absent */
    readonly naAsAbsent: Figure
    /** what those answers are worth, and which they are */
    readonly naNote: string
    /** empty when nothing counts; values exact */
    readonly sensitivity: readonly { readonly rule: 'mean' | 'geomean' | 'min'; readonly name: string; readonly figure: Figure }[]
  }
  /** for the quick check: the full instrument's claimed–possible interval */
  readonly full: { readonly claimed: Figure; readonly possible: Figure; readonly sentence: string } | null
  /** null where the assessment has one instrument, and in the companion's own report */
  readonly companion: CompanionModel | null
  readonly method: readonly { readonly heading: string; readonly text: string }[]
  readonly levels: readonly { readonly level: number; readonly name: string; readonly text: string }[]
  /** chosen answers whose law our facts do not reach, or reach in part only: "United Kingdom", and what is missing */
  readonly notCovered: readonly { readonly id: string; readonly name: string; readonly text: string }[]
  /** cited by the flags that are not clear and by the practices that were asked */
  readonly sources: readonly SourceModel[]
}
