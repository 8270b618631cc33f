import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { check } from '../../scripts/cli/check'
import { UsageError } from '../../scripts/cli/outcome'
import { runCommand } from '../support/command'
import { copyPilot, pilot } from '../support/instrument-folders'
import { shippedInstrument } from '../support/sample-model'
import { issueCodes } from '../support/scoring-command'

const shipped = 'content/instruments/readiness'
const folder = mkdtempSync(join(tmpdir(), 'check-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A copy of the shipped instrument with one band misspelt. */
const broken = () => {
  cpSync(shipped, folder, { recursive: true })
  const path = join(folder, 'flags.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/cap: \w+/, 'cap: nonsense'))
  return folder
}

describe('touchstone check', () => {
  test('counts what a sound instrument holds', async () => {
    const { dimensions, exposures, practices, flags, version } = shippedInstrument()
    const text = await runCommand(check, [shipped])
    expect(text.code).toBe(0)
    expect(text.out.toString()).toContain(`readiness ${version}\n`)
    expect(text.out.toString()).toMatch(new RegExp(`${practices.length}\\s+practices\n`))
    const json = await runCommand(check, [shipped, '--json'])
    expect(JSON.parse(json.out.toString())).toMatchObject({
      id: 'readiness',
      version,
      dimensions: dimensions.length,
      exposures: exposures.length,
      practices: practices.length,
      flags: flags.length,
    })
  })

  test('tells every problem on a line with its file, place, field and code', async () => {
    const { code, out, err } = await runCommand(check, [broken()])
    expect({ code, out: out.length }).toEqual({ code: 1, out: 0 })
    expect(err).toMatch(/^flags\.yaml:\d+:\d+ \[\d+\]\.cap instrument\.unknown-band: there is no band nonsense\n$/)
    expect(err).toContain('nonsense')
  })

  test('tells the same as JSON', async () => {
    const { code, err } = await runCommand(check, [broken(), '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(err).issues[0].data).toMatchObject({ file: 'flags.yaml', line: expect.any(Number), column: expect.any(Number) })
  })

  test.each([
    ['missing', 'file.missing'],
    ['package.json', 'file.not-a-folder'],
  ])('a path that is no folder is told: %s', async (path, expected) => {
    const { code, err } = await runCommand(check, [path])
    expect([code, issueCodes(err)]).toEqual([1, [expected]])
  })

  test('tells a doubtful thing as a warning, which fails only when it is asked to', async () => {
    const doubtful = copyPilot(folder, 'doubtful', {
      file: 'flags.yaml',
      change: (text) => text.replace('- { practice', '- { exposure: users, anyOf: [staff] }\n    - { practice'),
    })
    const lenient = await runCommand(check, [doubtful])
    expect(lenient.code).toBe(0)
    expect(lenient.err).toMatch(
      /^flags\.yaml:\d+:\d+ \[0\]\.when check\.flag-never: these conditions can never hold together \(warning\)$/m,
    )
    expect((await runCommand(check, [doubtful, '--strict'])).code).toBe(1)
    const json = await runCommand(check, [doubtful, '--json'])
    expect(JSON.parse(json.out.toString()).warnings.map(({ code }: { code: string }) => code)).toContain('check.flag-never')
  })

  test.each([
    [
      'a text in one language twice',
      'instrument.yaml',
      '先补上缺的，再谈试点。',
      'Close the gaps before talking about a pilot.',
      'check.same-text',
    ],
    ['English with Chinese in it', 'instrument.yaml', 'No need to set a date yet.', 'No need to 排期 yet.', 'check.han-in-english'],
    ['half-width marks in Chinese', 'instrument.yaml', '先补上缺的，再谈', '先补上缺的;再谈', 'check.typography'],
    ['a requirement that changes nothing', 'exposures.yaml', 'team: 3, safety: 3', 'team: 2, safety: 3', 'check.requires-nothing'],
    ['levels that read the same', 'practices/fit.yaml', '双方口头说过一个目标。', '没有约定怎么算成。', 'check.same-level'],
  ])('warns of %s, in the language asked for', async (name, file, from, to, code) => {
    const doubtful = copyPilot(folder, name, { file, change: (text) => text.replace(from, to) })
    const { code: exitCode, err } = await runCommand(check, [doubtful, '--lang', 'zh'])
    expect(exitCode).toBe(0)
    expect(err.split('\n').filter((line) => line.includes(code))).not.toEqual([])
    expect(err).toContain('（提醒）')
  })

  test('looks every citation up in the facts, and in those of the folder', async () => {
    const lost = copyPilot(folder, 'lost', { file: 'facts.csv', change: (text) => text.replace('PILOT-GUIDE', 'PILOT-HANDBOOK') })
    const { code, err } = await runCommand(check, [lost])
    expect([code, err]).toEqual([1, expect.stringContaining('instrument.unknown-source: there is no source PILOT-GUIDE in the facts')])
    expect((await runCommand(check, [pilot, '--facts', folder])).code).toBe(1)
  })

  test('a command line that is not understood is refused', async () => {
    await expect(runCommand(check, [])).rejects.toThrow(UsageError)
    await expect(runCommand(check, [shipped, '--xml'])).rejects.toThrow(UsageError)
  })

  test('explains itself', async () => {
    const { code, out } = await runCommand(check, ['--help'])
    expect([code, out.toString().startsWith('touchstone check DIR')]).toEqual([0, true])
  })
})
