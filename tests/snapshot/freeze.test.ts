import { expect, test } from 'vitest'
import { toAnswers } from '#lib/instrument/record'
import { inScope } from '#lib/instrument/scope'
import { assess } from '#lib/scoring/assess'
import { canonical, digestOf } from '#lib/snapshot/canonical'
import { SnapshotPayload, SummaryPayload } from '#lib/snapshot/payload'
import { summaryOf } from '#lib/snapshot/summary'
import { frozen, sealedInstrument, sealedRecords } from '../support/sealed'

test('a snapshot holds the answers, the versions and the result of that moment, and is the same for the same', async () => {
  const payload = await frozen()
  const [part] = payload.parts
  expect(part?.result).toEqual(assess(sealedInstrument, toAnswers(sealedInstrument, sealedRecords)))
  expect(part?.instrument).toEqual({ id: 'small', version: '1.0.0', digest: await digestOf(sealedInstrument) })
  expect(part?.whole).toBeUndefined()
  expect(canonical(await frozen())).toBe(canonical(payload))
})

test('what is frozen passes its own schema and comes back the same', async () => {
  for (const scope of ['full', 'quick'] as const) {
    const payload = await frozen({ scope })
    expect(SnapshotPayload.parse(JSON.parse(canonical(payload)))).toEqual(JSON.parse(canonical(payload)))
  }
})

test('a quick snapshot holds the result of what was asked and that by the whole instrument', async () => {
  const [part] = (await frozen({ scope: 'quick' })).parts
  const asked = inScope(sealedInstrument, 'quick')
  expect(part?.instrument.version).toBe('1.0.0')
  expect(part?.result).toEqual(assess(asked, toAnswers(asked, sealedRecords)))
  expect(part?.whole).toEqual(assess(sealedInstrument, toAnswers(sealedInstrument, sealedRecords)))
})

test('a change of one word changes the digest of an instrument', async () => {
  const other = { ...sealedInstrument, title: { ...sealedInstrument.title, zh: '乙' } }
  expect(await digestOf(other)).not.toBe(await digestOf(sealedInstrument))
})

test('a summary has profile, scores, bands and flags, and no note, evidence or other answer', async () => {
  const payload = await frozen()
  const digest = await digestOf(payload)
  const summary = summaryOf(payload, digest, [sealedInstrument])
  expect(SummaryPayload.parse(JSON.parse(canonical(summary)))).toEqual(JSON.parse(canonical(summary)))
  const [part] = summary.parts
  expect(part?.profile).toEqual({ stage: 'live' })
  expect(part?.scores.claimed).toEqual({
    score: payload.parts[0]?.result.display.claimed,
    band: payload.parts[0]?.result.readings.claimed.band,
  })
  const text = canonical(summary)
  for (const secret of ['已上线', 'Minutes', 'example.com', 'none yet', 'register', payload.nonce]) expect(text).not.toContain(secret)
})
