import type { AnswerRecords } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import { type BoardInstrument, defaultGates, yardstickOf } from '#lib/screening/board'
import { standingOf } from '#lib/screening/standing'
import { digestOf } from '#lib/snapshot/canonical'
import { freeze, type Live } from '#lib/snapshot/freeze'
import { createBoard, type NewBoard } from '#lib/store/boards'
import { addSubmission, type NewSubmission } from '#lib/store/submissions'
import type { Database } from '#lib/store/tables'
import { noon } from '../store/fixtures'
import { sealedInstrument } from './sealed'
import { at } from './small-instrument'

/** A board on the small instrument, and start-ups for it. */

export const refOf = async ({ id, version }: Instrument, instrument: Instrument = sealedInstrument): Promise<BoardInstrument> => ({
  id,
  version,
  digest: await digestOf(instrument),
})

export const newBoard = async (changes: Partial<NewBoard> = {}): Promise<NewBoard> => ({
  id: 'b1',
  team: 't1',
  name: '春季项目',
  instrument: await refOf(sealedInstrument),
  dimensions: sealedInstrument.dimensions.map(({ id }) => id),
  yardstick: yardstickOf(sealedInstrument),
  reading: 'evidenced',
  tolerance: '0.25',
  weights: { data: 1, ip: 1 },
  gates: defaultGates,
  stages: [
    { id: 'new', name: '新到' },
    { id: 'talks', name: '约谈' },
  ],
  members: null,
  createdBy: 'account-1',
  ...changes,
})

type Grades = readonly [level: number, grade: 'none' | 'stated' | 'documented' | 'verified']

/** Records with these levels of the practices of data and ip; null = not applicable. */
export const records = (data: Grades, ip: Grades | null): AnswerRecords => ({
  exposures: { stage: { kind: 'one', option: 'live' }, personal: { kind: 'one', option: 'some' } },
  practices: { register: at(...data), title: ip === null ? { kind: 'na', reason: 'none yet' } : at(...ip) },
})

/** A start-up on its way onto board b1. `id` names the submission, its snapshot and its assessment unless they are given. */
export const newSubmission = async (
  id: string,
  answers: AnswerRecords,
  { live = {}, instrument = sealedInstrument, ...changes }: Partial<NewSubmission> & { live?: Partial<Live>; instrument?: Instrument } = {},
): Promise<NewSubmission> => {
  const digest = await digestOf(instrument)
  const payload = freeze({
    id: `snapshot-${id}`,
    assessment: `assessment-${id}`,
    at: noon.toISOString(),
    nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
    name: id,
    locale: 'zh',
    scope: 'full',
    parts: [{ instrument, digest, records: answers }],
    ...live,
  })
  const standing = standingOf(payload, sealedInstrument, await refOf(sealedInstrument))
  if (standing === null) throw new Error('the start-up answered another instrument')
  return {
    id,
    board: 'b1',
    source: 'file',
    verdict: 'here',
    intakeId: null,
    payload,
    digest: await digestOf(payload),
    contentDigest: await digestOf({ ...payload, id: '', at: '', nonce: '' }),
    sealed: null,
    standing,
    stage: 'new',
    receivedBy: 'account-1',
    ...changes,
  }
}

/** Makes board b1 with these start-ups on it, in this order. */
export const boardWith = async (db: Database, startups: readonly NewSubmission[], changes: Partial<NewBoard> = {}): Promise<void> => {
  await createBoard(db, await newBoard(changes), noon)
  for (const startup of startups) await addSubmission(db, startup, noon)
}
