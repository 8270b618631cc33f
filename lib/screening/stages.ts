import type { Stage } from './board'

/** The stages that a board begins with; their names are in content/messages (`screen.stages`), in the reader's language. */
export const defaultStageIds = ['new', 'reading', 'talks', 'diligence', 'yes', 'no'] as const

/** A name that is empty is that of the stage to begin with: called in the reader's language until the team calls it otherwise. */
export const defaultStages: readonly Stage[] = defaultStageIds.map((id) => ({ id, name: '' }))

/** Where a submission begins: the first stage of its board. */
export const firstStage = (stages: readonly Stage[]): string => stages[0]?.id ?? 'new'
