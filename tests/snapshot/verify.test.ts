import { base64url, CompactSign, importJWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonical, digestOf } from '#lib/snapshot/canonical'
import { keyId, newSigningKey, publicKeyOf, type SigningKey, trustedKeys } from '#lib/snapshot/key'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import { type SealedFile, seal } from '#lib/snapshot/seal'
import { limits } from '#lib/snapshot/strict-json'
import { summaryOf } from '#lib/snapshot/summary'
import { verificationCode } from '#lib/snapshot/verification-code'
import { type Knowledge, verify } from '#lib/snapshot/verify'
import { frozen, knowing, sealedInstrument } from '../support/sealed'

let own: SigningKey
let stranger: SigningKey
let knowledge: Knowledge
let payload: SnapshotPayload
let file: SealedFile

beforeAll(async () => {
  ;[own, stranger, payload] = await Promise.all([newSigningKey(), newSigningKey(), frozen()])
  knowledge = knowing(await trustedKeys([own], []))
  file = await seal('snapshot', payload, own)
})

const judge = (sealed: unknown, by: Knowledge = knowledge) => verify(typeof sealed === 'string' ? sealed : JSON.stringify(sealed), by)
const kindOf = async (sealed: unknown, by?: Knowledge) => {
  const verdict = await judge(sealed, by)
  if (verdict.kind === 'changed') return `changed: ${verdict.change}`
  return verdict.kind === 'unreadable' ? `unreadable: ${verdict.issues[0]?.code}` : verdict.kind
}

/** Signs any header and any text, as a forger can. */
const forge = async (key: SigningKey, text: string, header: Record<string, unknown> = {}): Promise<SealedFile> => {
  const full = { alg: 'EdDSA', kid: await keyId(key), typ: 'touchstone-snapshot+jws', ...header }
  const jws = await new CompactSign(new TextEncoder().encode(text)).setProtectedHeader(full).sign(await importJWK({ ...key }, 'EdDSA'))
  return { format: 'touchstone-seal/1', type: 'snapshot', key: publicKeyOf(key), jws }
}

const unsigned = (header: unknown, signature = '') =>
  [base64url.encode(JSON.stringify(header)), base64url.encode(canonical(payload)), signature].join('.')

describe('a seal of our own', () => {
  test('is trusted, and gives back what was frozen, with its code', async () => {
    const verdict = await judge(file)
    if (verdict.kind !== 'trusted') throw new Error(verdict.kind)
    expect(verdict.issuer.holder).toEqual({ kind: 'own' })
    expect(verdict.content.payload).toEqual(JSON.parse(canonical(payload)))
    expect(verdict.content.code).toBe(verificationCode(await digestOf(payload)))
  })

  test('may be laid out otherwise: spaces and order outside the signature mean nothing', async () => {
    const { jws, key, type, format } = file
    expect(await kindOf(JSON.stringify({ jws, key, type, format }, null, 4))).toBe('trusted')
  })

  test('of a quick check is recomputed with what was asked', async () => {
    expect(await kindOf(await seal('snapshot', await frozen({ scope: 'quick' }), own))).toBe('trusted')
  })

  test('is still trusted after the key was changed, as long as the old public key is kept', async () => {
    expect(await kindOf(file, knowing(await trustedKeys([stranger, publicKeyOf(own)], [])))).toBe('trusted')
    expect(await kindOf(file, knowing(await trustedKeys([stranger], [])))).toBe('issuer-unknown')
  })

  test('covers a summary, whose numbers rest on the signature alone', async () => {
    const summary = summaryOf(payload, await digestOf(payload), [sealedInstrument])
    const verdict = await judge(await seal('summary', summary, own))
    if (verdict.kind !== 'trusted') throw new Error(verdict.kind)
    expect(verdict.content.type).toBe('summary')
    expect(verdict.content.code).toBe(verificationCode(await digestOf(payload)))
  })
})

describe('a seal of someone else', () => {
  test('is intact but of an unknown issuer, unless the operator lists the key under a name', async () => {
    const theirs = await seal('snapshot', payload, stranger)
    expect(await kindOf(theirs)).toBe('issuer-unknown')
    const listed = await judge(theirs, knowing(await trustedKeys([own], [{ name: 'Partner', key: publicKeyOf(stranger) }])))
    if (listed.kind !== 'trusted') throw new Error(listed.kind)
    expect(listed.issuer.holder).toEqual({ kind: 'listed', name: 'Partner' })
  })

  test('does not become ours by naming our key', async () => {
    expect(await kindOf({ ...(await forge(stranger, canonical(payload), { kid: await keyId(own) })), key: publicKeyOf(own) })).toBe(
      'changed: signature',
    )
  })

  test('is not judged by a key that does not belong to its id', async () => {
    expect(await kindOf({ ...(await seal('snapshot', payload, stranger)), key: publicKeyOf(own) })).toBe('changed: signature')
    const posing = await forge(stranger, canonical(payload), { kid: 'A'.repeat(43) })
    expect(await kindOf(posing)).toBe('changed: signature')
  })
})

describe('what was changed reads as changed', () => {
  const parts = () => file.jws.split('.') as [string, string, string]

  test('any letter of the payload, the signature or the header', async () => {
    const [header, body, signature] = parts()
    const flip = (text: string, place: number) => `${text.slice(0, place)}${text[place] === 'A' ? 'B' : 'A'}${text.slice(place + 1)}`
    for (const place of [0, 5, 40])
      expect(await kindOf({ ...file, jws: [header, body, flip(signature, place)].join('.') })).toBe('changed: signature')
    for (const place of [400, 401, 402, 403]) {
      expect(await kindOf({ ...file, jws: [header, flip(body, place), signature].join('.') })).toMatch(/^changed: signature|unreadable/)
    }
    expect(await kindOf({ ...file, jws: [flip(header, 12), body, signature].join('.') })).toMatch(/^changed: signature|unreadable/)
  })

  test('one digit of a score, even if the forger signs it anew', async () => {
    const [part] = payload.parts
    if (part === undefined) throw new Error('no part')
    const better = { ...part.result, display: { ...part.result.display, claimed: 999 } }
    const altered = { ...payload, parts: [{ ...part, result: better }] }
    const [header, , signature] = parts()
    expect(await kindOf({ ...file, jws: [header, base64url.encode(canonical(altered)), signature].join('.') })).toBe('changed: signature')
    expect(await kindOf(await seal('snapshot', altered, stranger))).toBe('changed: result')
    expect(await kindOf(await seal('snapshot', altered, own))).toBe('changed: result')
  })

  test('answers that the instrument does not allow', async () => {
    const [part] = payload.parts
    if (part === undefined) throw new Error('no part')
    const withRecords = (records: unknown) => canonical({ ...payload, parts: [{ ...part, records }] })
    const unknownOption = { ...part.records, exposures: { stage: { kind: 'one', option: 'sold' } } }
    const unknownPractice = { ...part.records, practices: { other: { kind: 'dk' } } }
    expect(await kindOf(await forge(own, withRecords(unknownOption)))).toBe('changed: records')
    expect(await kindOf(await forge(own, withRecords(unknownPractice)))).toBe('changed: records')
  })
})

describe('tricks with the header', () => {
  test('no signature, or a hash keyed with the public key, is no seal', async () => {
    const kid = await keyId(own)
    const typ = 'touchstone-snapshot+jws'
    expect(await kindOf({ ...file, jws: unsigned({ alg: 'none', kid, typ }) })).toBe('unreadable: seal.bad-header')
    expect(await kindOf({ ...file, jws: unsigned({ alg: 'Ed25519', kid, typ }) })).toBe('unreadable: seal.bad-header')
    expect(await kindOf({ ...file, jws: unsigned({ alg: 'EdDSA', kid, typ, crit: ['b64'], b64: false }) })).toBe(
      'unreadable: seal.bad-header',
    )
    expect(await kindOf({ ...file, jws: unsigned({ alg: 'EdDSA', kid, typ }) })).toBe('changed: signature')
    for (const secret of [base64url.decode(own.x), new TextEncoder().encode(own.x)]) {
      const jws = await new CompactSign(new TextEncoder().encode(canonical(payload)))
        .setProtectedHeader({ alg: 'HS256', kid, typ })
        .sign(secret)
      expect(await kindOf({ ...file, jws })).toBe('unreadable: seal.bad-header')
    }
  })

  test('a key or an address of keys in the header is never used', async () => {
    for (const header of [
      { jwk: publicKeyOf(stranger) },
      { jku: 'https://attacker.example/keys.json' },
      { x5u: 'https://attacker.example/chain.pem' },
      { x5c: ['AAAA'] },
    ]) {
      expect(await kindOf(await forge(stranger, canonical(payload), header))).toBe('unreadable: seal.bad-header')
    }
    expect(await kindOf(await forge(own, canonical(payload), { jku: 'https://attacker.example/keys.json' }))).toBe(
      'unreadable: seal.bad-header',
    )
  })

  test('a snapshot cannot be passed off as a summary, nor the other way round', async () => {
    expect(await kindOf({ ...file, type: 'summary' })).toBe('unreadable: seal.bad-header')
    expect(await kindOf(await seal('summary', payload, own))).toBe('unreadable: seal.bad-payload')
  })
})

describe('what cannot be read', () => {
  test.each([
    ['nothing', '', 'seal.not-json'],
    ['another JSON', '{"a":1}', 'seal.not-a-seal'],
    ['a list', '[]', 'seal.not-a-seal'],
    ['null', 'null', 'seal.not-a-seal'],
    ['a name twice', '{"format":"touchstone-seal/1","format":"x"}', 'seal.repeated-key'],
    ['a name that all objects inherit', '{"__proto__":{"format":"touchstone-seal/1"}}', 'seal.forbidden-key'],
    ['bottomless nesting', '['.repeat(5_000) + ']'.repeat(5_000), 'seal.too-deep'],
    ['something huge', `"${'x'.repeat(limits.length)}"`, 'seal.too-large'],
  ])('%s', async (_, text, code) => expect(await kindOf(text)).toBe(`unreadable: ${code}`))

  test.each([
    ['a signed name twice', '{"format":"touchstone-snapshot/1","format":"x"}', 'seal.repeated-key'],
    ['a signed dangerous name', '{"parts":[{"__proto__":{}}]}', 'seal.forbidden-key'],
    ['signed bottomless nesting', '['.repeat(5_000) + ']'.repeat(5_000), 'seal.too-deep'],
    ['a signed text that is no snapshot', '{}', 'seal.bad-payload'],
  ])('%s', async (_, text, code) => expect(await kindOf(await forge(own, text))).toBe(`unreadable: ${code}`))

  test('a snapshot that is not in its canonical form', async () => {
    expect(await kindOf(await forge(own, JSON.stringify(payload, null, 1)))).toBe('unreadable: seal.bad-payload')
  })

  test('a snapshot of a format to come', async () => {
    expect(await kindOf(await forge(own, canonical({ ...payload, format: 'touchstone-snapshot/2' })))).toBe('unreadable: seal.bad-payload')
  })
})

test('without the instrument the numbers cannot be recomputed, and that is what is said', async () => {
  const verdict = await judge(file, { ...knowledge, installed: async () => undefined })
  if (verdict.kind !== 'version-not-installed') throw new Error(verdict.kind)
  expect(verdict.missing).toEqual({ instrument: payload.parts[0]?.instrument })
  expect(verdict.issuer?.holder).toEqual({ kind: 'own' })

  const [part] = payload.parts
  const older = { ...payload, parts: [{ ...part, scoring: '0.9.0' }] }
  expect(await judge(await seal('snapshot', older, own))).toMatchObject({ kind: 'version-not-installed', missing: { scoring: '0.9.0' } })
})
