import type { AnswerRecords } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import { digestOf } from '#lib/snapshot/canonical'
import { freeze, type Live } from '#lib/snapshot/freeze'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import type { Knowledge } from '#lib/snapshot/verify'
import { at, exposure, practice, smallInstrument } from './small-instrument'

/** A small instrument with a profile, so that there is something of every kind to freeze. */
export const sealedInstrument: Instrument = smallInstrument({
  sections: [{ id: 'profile', name: { zh: '概况', en: 'Profile' }, lead: { zh: '概况', en: 'Profile' } }],
  exposures: [
    exposure('stage', { idea: { data: 2 }, live: { data: 4 } }),
    exposure('personal', { none: {}, some: { ip: 3 } }, { section: 'data' }),
  ],
  practices: [practice('register', 'data', { quick: true }), practice('title', 'ip')],
})

export const sealedRecords: AnswerRecords = {
  exposures: { stage: { kind: 'one', option: 'live', note: '已上线' }, personal: { kind: 'dk' } },
  practices: { register: at(3, 'documented'), title: { kind: 'na', reason: 'none yet' } },
}

export const frozen = async (more: Partial<Live> = {}): Promise<SnapshotPayload> =>
  freeze({
    id: 'snapshot-1',
    assessment: 'assessment-1',
    at: '2026-11-24T08:00:00.000Z',
    nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
    name: '和白智能',
    locale: 'zh',
    scope: 'full',
    parts: [{ instrument: sealedInstrument, digest: await digestOf(sealedInstrument), records: sealedRecords }],
    ...more,
  })

/** Someone who has the instrument installed, and knows these keys. */
export const knowing = (keys: Knowledge['keys']): Knowledge => ({
  keys,
  installed: async ({ digest }) => (digest === (await digestOf(sealedInstrument)) ? sealedInstrument : undefined),
})
