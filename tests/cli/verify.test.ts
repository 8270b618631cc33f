import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadInstrument } from '#lib/instrument/load'
import { digestOf } from '#lib/snapshot/canonical'
import { newSigningKey, publicKeyOf, type SigningKey } from '#lib/snapshot/key'
import { extract } from '../../scripts/cli/extract'
import { UsageError } from '../../scripts/cli/outcome'
import { verify } from '../../scripts/cli/verify'
import { carriedPdf, readHere, reportTexts } from '../support/carried'
import { runCommand } from '../support/command'
import { pdfOf } from '../support/pdf-files'
import { sampleRecords } from '../support/sample-model'
import { frozen } from '../support/sealed'

let folder = ''
let reports = ''
let key: SigningKey
let keys = ''
const name = (file: string) => join(reports, file)

/** A snapshot of the instrument that ships, which the command line has at hand. */
const shipped = async (company: string) => {
  const loaded = loadInstrument('content/instruments/readiness')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  const instrument = loaded.value
  return frozen({ name: company, parts: [{ instrument, digest: await digestOf(instrument), records: sampleRecords(instrument) }] })
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-verify-'))
  reports = join(folder, 'reports')
  mkdirSync(reports)
  vi.stubEnv('DATA_DIR', join(folder, 'none'))
  vi.stubEnv('DATABASE_URL', '')
  key = await newSigningKey()
  keys = join(folder, 'keys.json')
  writeFileSync(keys, JSON.stringify({ keys: [{ ...publicKeyOf(key), name: '甲基金' }] }))
  const payload = await shipped('松烟智能')
  writeFileSync(name('a.pdf'), await carriedPdf(payload, key))
  writeFileSync(name('b.pdf'), await carriedPdf(payload, key, { texts: reportTexts.map((text) => text.replace('45.4', '75.4')) }))
  writeFileSync(name('c.pdf'), await pdfOf(['A letter']))
  writeFileSync(name('notes.txt'), 'not a report')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const verifyHere: typeof verify = (args, io) => verify(args, io, readHere)
const extractHere: typeof extract = (args, io) => extract(args, io, readHere)
const rows = (out: Buffer) =>
  out
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('touchstone verify', () => {
  test('gives a folder a row each, and fails when one of them was changed', async () => {
    const { code, out } = await runCommand(verifyHere, [reports, '--keys', keys, '--json'])
    expect(rows(out).map(({ state, name: company, findings }) => [state, company, findings])).toEqual([
      ['intact', '松烟智能', []],
      ['changed', '松烟智能', ['page 2: text']],
      ['unreadable', null, ['reading.no-data']],
    ])
    expect(code).toBe(1)
  })

  test('is content with a report that is intact, and says its code, its day and its company in a line', async () => {
    const { code, out } = await runCommand(verifyHere, [name('a.pdf'), '--keys', keys])
    expect(code).toBe(0)
    expect(out.toString()).toMatch(/^intact\t\w{4}-\w{4}-\w{4}\t2026-11-24T08:00:00.000Z\tfull\t松烟智能\t.*a\.pdf\t-\n$/)
  })

  test('tells a report whose issuer nobody knows from an intact one', async () => {
    const { code, out } = await runCommand(verifyHere, [name('a.pdf'), '--json'])
    expect([code, rows(out)[0].state, rows(out)[0].findings]).toEqual([3, 'unproven', ['issuer-unknown']])
  })

  test('goes on after a file that is not there', async () => {
    const { code, out } = await runCommand(verifyHere, [name('none.pdf'), name('a.pdf'), '--keys', keys, '--json'])
    expect([code, rows(out).map(({ state }) => state)]).toEqual([1, ['unreadable', 'intact']])
  })

  test('refuses a file of keys that is none, and a line without files', async () => {
    expect((await runCommand(verifyHere, [name('a.pdf'), '--keys', name('notes.txt')])).code).toBe(1)
    await expect(runCommand(verifyHere, [])).rejects.toThrow(UsageError)
  })
})

describe('touchstone extract', () => {
  test('gives the sealed file, which can be verified in place of the PDF', async () => {
    const { code, out } = await runCommand(extractHere, [name('a.pdf')])
    expect([code, JSON.parse(out.toString()).format]).toEqual([0, 'touchstone-seal/1'])
    writeFileSync(name('a.json'), out)
    expect((await runCommand(verifyHere, [name('a.json'), '--keys', keys])).code).toBe(0)
  })

  test('gives what the seal holds', async () => {
    const { out } = await runCommand(extractHere, [name('a.pdf'), '--payload'])
    expect(JSON.parse(out.toString())).toMatchObject({ format: 'touchstone-snapshot/1', name: '松烟智能' })
  })

  test('writes a file for each report of a folder, and tells which had none', async () => {
    const { code, err } = await runCommand(extractHere, [reports, '--folder', join(folder, 'out')])
    expect([code, JSON.parse(err).issues]).toEqual([1, [{ code: 'reading.no-data', path: [name('c.pdf')] }]])
    expect(JSON.parse(readFileSync(join(folder, 'out', 'b.json'), 'utf8')).type).toBe('snapshot')
    await expect(runCommand(extractHere, [reports])).rejects.toThrow(UsageError)
  })
})
