import type { Issue } from '#lib/issue'
import type { ComputeFacts } from './facts'
import { type Inputs, ownAccelerator } from './fields'
import { writeNumber } from './number-text'
import type { ComputeResult } from './result'

/** MFU above this is not credible without a log: Megatron-LM's benchmarks of the largest models end at 56 %. */
const credibleMfu = 55
const yearDays = 365

/** What is possible to type and unlikely to be meant, or cannot hold. The most serious first. */
export const notesOf = (result: Omit<ComputeResult, 'notes'>, facts: ComputeFacts): readonly Issue[] => [
  ...memoryNotes(result),
  ...timeNotes(result),
  ...inputNotes(result.inputs, facts),
  ...sizeNotes(result),
  ...servingNotes(result),
]

const note = (code: string, path: string, data: Issue['data'] = {}): Issue => ({ code: `compute.note.${code}`, path: [path], data })

const memoryNotes = ({ memory, inputs }: Omit<ComputeResult, 'notes'>): readonly Issue[] => {
  if (memory.recomputed !== null) return [note('needs-recompute', 'recompute', { needed: memory.recomputed.count, count: inputs.count })]
  if (memory.smallest === null) return [note('never-fits', 'sequence')]
  return memory.chosen === null ? [note('does-not-fit', 'count', { count: inputs.count, needed: memory.smallest.count })] : []
}

const timeNotes = ({ training, inputs }: Omit<ComputeResult, 'notes'>): readonly Issue[] => [
  ...(training.days.expected > 2 * yearDays
    ? [note('takes-years', 'count', { years: Math.round(training.days.expected / yearDays), count: inputs.count })]
    : []),
  ...(training.hours.expected < 1 ? [note('takes-no-time', 'tokens')] : []),
]

function inputNotes(inputs: Inputs, facts: ComputeFacts): readonly Issue[] {
  const notes: Issue[] = []
  if (Math.max(inputs.mfuHigh ?? 0, inputs.mfuLow ?? 0) > credibleMfu)
    notes.push(note('mfu-too-good', 'mfuHigh', { mfu: inputs.mfuHigh ?? inputs.mfuLow ?? 0 }))
  if (inputs.productive > 95) notes.push(note('no-reserve', 'productive'))
  const usesOwn = inputs.accelerator === ownAccelerator || inputs.server === ownAccelerator
  const sparse = usesOwn ? facts.accelerators.find(({ bf16 }) => isTwice(inputs.ownBf16, bf16)) : undefined
  const real = usesOwn && facts.accelerators.some(({ bf16 }) => inputs.ownBf16 !== null && Math.abs(inputs.ownBf16 / bf16 - 1) < 0.01)
  if (sparse !== undefined && !real)
    notes.push(note('sparse-peak', 'ownBf16', { given: inputs.ownBf16 ?? 0, dense: sparse.bf16, accelerator: sparse.id }))
  const announced = facts.accelerators.find(({ id, announced }) => announced && (id === inputs.accelerator || id === inputs.server))
  if (announced !== undefined)
    notes.push(note('not-on-sale', announced.id === inputs.accelerator ? 'accelerator' : 'server', { accelerator: announced.id }))
  return notes
}

const isTwice = (given: number | null, dense: number): boolean => given !== null && Math.abs(given / dense - 2) < 0.03

const sizeNotes = ({ size, inputs }: Omit<ComputeResult, 'notes'>): readonly Issue[] => [
  ...(size.tokensPerParam < 1
    ? [note('few-tokens', 'tokens', { tokens: writeNumber(inputs.tokens), params: writeNumber(size.active) })]
    : []),
  ...(size.tokensPerParam > 100_000 ? [note('many-tokens', 'tokens')] : []),
  ...(size.attentionShare > 0.25 ? [note('long-sequence', 'sequence', { percent: Math.round(size.attentionShare * 100) })] : []),
]

const servingNotes = ({ serving, inputs }: Omit<ComputeResult, 'notes'>): readonly Issue[] => {
  if (serving.unserved === 'memory') return [note('copy-does-not-fit', inputs.group === null ? 'server' : 'group')]
  if (serving.unserved === 'goal') return [note('goal-out-of-reach', 'perToken')]
  const margin = serving.high?.margin ?? null
  return margin !== null && margin < 0 ? [note('loss', 'priceOut')] : []
}
