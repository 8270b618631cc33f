import { beforeAll, describe, expect, test } from 'vitest'
import { contentDigestOf, type Expected, type Incoming, incoming } from '#lib/intake/incoming'
import { digestOf } from '#lib/snapshot/canonical'
import { newSigningKey, publicKeyOf, type SigningKey, trustedKeys } from '#lib/snapshot/key'
import type { InstrumentRef, SnapshotPayload } from '#lib/snapshot/payload'
import { seal } from '#lib/snapshot/seal'
import { carriedPdf, readHere, reportTexts, sealedFile } from '../support/carried'
import { encryptedPdf, pdfOf } from '../support/pdf-files'
import { frozen, knowing, sealedInstrument } from '../support/sealed'

let own: SigningKey
let listed: SigningKey
let stranger: SigningKey
let payload: SnapshotPayload
let board: InstrumentRef
let expected: Expected

beforeAll(async () => {
  ;[own, listed, stranger] = await Promise.all([newSigningKey(), newSigningKey(), newSigningKey()])
  payload = await frozen()
  const digest = await digestOf(sealedInstrument)
  board = { id: sealedInstrument.id, version: sealedInstrument.version, digest }
  const keys = await trustedKeys([publicKeyOf(own)], [{ name: '某加速器', key: publicKeyOf(listed) }])
  expected = {
    board,
    knowledge: knowing(keys),
    installed: (id) => (id === sealedInstrument.id ? { instrument: sealedInstrument, digest } : undefined),
  }
})

const encoded = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const judge = (bytes: Uint8Array, changes: Partial<Expected> = {}) => incoming(bytes, { ...expected, ...changes }, readHere.read)
const shortly = (one: Incoming) => (one.kind === 'taken' ? one.state : [one.refusal, one.issue?.code ?? null])

const answers = (more: object = {}) => ({
  format: 'touchstone-answers/1',
  name: { zh: '和白智能', en: 'Hebai AI' },
  language: 'zh',
  date: '2026-11-20',
  instrument: sealedInstrument.id,
  version: sealedInstrument.version,
  exposures: { stage: 'live', personal: 'dk' },
  practices: { register: { level: 3, evidence: 'stated' }, title: { na: '还没有' } },
  ...more,
})

describe('a file that is dropped on a board', () => {
  test('is taken in when it is intact, and the board is told who answers for it', async () => {
    expect(shortly(await judge(await carriedPdf(payload, own)))).toBe('here')
    expect(shortly(await judge(await carriedPdf(payload, listed)))).toBe('trusted')
    expect(shortly(await judge(await carriedPdf(payload, stranger)))).toBe('issuer-unknown')
    const json = await judge(encoded(await sealedFile(payload, own)))
    expect(json).toMatchObject({ kind: 'taken', state: 'here', pagesUnsealed: false, digest: await digestOf(payload) })
    expect(json.kind === 'taken' && json.payload).toEqual(payload)
  })

  test('is refused when data, pages or result were changed', async () => {
    const texts = reportTexts.map((text) => text.replace('45.4', '75.4'))
    expect(shortly(await judge(await carriedPdf(payload, own, { texts })))).toEqual(['changed', 'intake.changed-pages'])
    const other = await sealedFile(await frozen({ id: 'snapshot-2', name: '另一家' }), own)
    expect(shortly(await judge(await carriedPdf(payload, own, { data: other })))).toEqual(['changed', 'intake.changed-pages'])
    const file = await sealedFile(payload, own)
    const [head, , signature] = file.jws.split('.')
    const forged = Buffer.from(JSON.stringify({ ...payload, name: '别家' })).toString('base64url')
    expect(shortly(await judge(encoded({ ...file, jws: `${head}.${forged}.${signature}` })))).toEqual([
      'changed',
      'intake.changed-signature',
    ])
  })

  test('is refused when its answers give another result, whoever sealed it', async () => {
    const [part, ...rest] = payload.parts
    if (part === undefined) throw new Error('no part')
    const better = { ...part, result: { ...part.result, display: { ...part.result.display, evidenced: 1_000 } } }
    for (const key of [own, listed, stranger])
      expect(shortly(await judge(encoded(await seal('snapshot', { ...payload, parts: [better, ...rest] }, key))))).toEqual([
        'changed',
        'intake.changed-result',
      ])
  })

  test('is refused as a summary where it has no answers', async () => {
    expect(shortly(await judge(await carriedPdf(payload, own, { edition: 'summary' })))).toEqual(['summary', null])
  })

  test('of another version is taken in and named as such, since its scores cannot be compared', async () => {
    const elsewhere = { ...board, digest: 'f'.repeat(64) }
    for (const bytes of [await carriedPdf(payload, own), encoded(answers())])
      expect(await judge(bytes, { board: elsewhere })).toMatchObject({ kind: 'taken', otherVersion: board.version })
    expect(await judge(await carriedPdf(payload, own))).toMatchObject({ otherVersion: null })
  })

  test('is refused where it answers another instrument, or one that is not here', async () => {
    expect(shortly(await judge(encoded(answers()), { board: { ...board, id: 'other' } }))).toEqual([
      'other-instrument',
      'intake.other-instrument',
    ])
    const bare = { ...expected.knowledge, installed: async () => undefined }
    expect(shortly(await judge(await carriedPdf(payload, own), { knowledge: bare }))).toEqual(['not-installed', 'intake.not-installed'])
    expect(shortly(await judge(encoded(answers({ version: '0.0.1' }))))).toEqual(['not-installed', 'intake.not-installed'])
  })

  test('is unreadable where there is nothing that could be judged, and says why', async () => {
    const cases: [Uint8Array, string][] = [
      [new TextEncoder().encode('not a report'), 'reading.unknown-kind'],
      [await pdfOf(['A deck']), 'reading.no-data'],
      [await encryptedPdf(), 'reading.encrypted'],
      [new TextEncoder().encode('%PDF-1.7\n%%EOF'), 'reading.damaged'],
      [encoded({ format: 'something/9' }), 'seal.not-a-seal'],
      [new TextEncoder().encode('{"format":'), 'seal.not-json'],
      [encoded({ format: 'touchstone-recovery/1', link: 'https://example.org/assess/x#secret' }), 'intake.recovery-file'],
      [encoded({ format: 'touchstone-report/1' }), 'intake.report-file'],
    ]
    for (const [bytes, code] of cases) expect(shortly(await judge(bytes)), code).toEqual(['unreadable', code])
  })
})

describe('answers that nobody sealed', () => {
  test('are scored with the instrument of the board, and are the same whenever they come', async () => {
    const [one, again] = [await judge(encoded(answers())), await judge(encoded(answers()))]
    expect(shortly(one)).toBe('unsealed')
    if (one.kind !== 'taken' || again.kind !== 'taken') throw new Error('refused')
    expect(one.payload).toEqual(again.payload)
    expect(one.digest).toBe(again.digest)
    expect(one.payload).toMatchObject({ name: '和白智能', at: '2026-11-20T00:00:00.000Z', scope: 'full' })
    expect(one.payload.parts[0]?.result.display.claimed).toBe((await frozen()).parts[0]?.result.display.claimed)
    expect(one.sealed).toBeNull()
  })

  test('with another answer are another arrival', async () => {
    const [one, other] = [await judge(encoded(answers())), await judge(encoded(answers({ exposures: { stage: 'idea' } })))]
    expect(one.kind === 'taken' && other.kind === 'taken' && one.payload.id !== other.payload.id).toBe(true)
  })

  test('that the instrument does not allow are refused with the reason', async () => {
    const wrong = answers({ practices: { register: { level: 7 } } })
    expect(await judge(encoded(wrong))).toMatchObject({
      refusal: 'unreadable',
      issue: { code: 'intake.bad-answers', data: { field: expect.stringContaining('register') } },
    })
    expect(shortly(await judge(encoded(answers({ name: 'x'.repeat(600_000) }))))).toEqual(['unreadable', 'intake.too-long'])
  })
})

test('the content of two snapshots of the same answers is equal, whenever each was frozen', async () => {
  const later = await frozen({ id: 'snapshot-9', at: '2026-11-25T08:00:00.000Z', nonce: 'BBBBBBBBBBBBBBBBBBBBBB' })
  expect(await contentDigestOf(later)).toBe(await contentDigestOf(payload))
  expect(await contentDigestOf({ ...later, name: '别家' })).not.toBe(await contentDigestOf(payload))
})
