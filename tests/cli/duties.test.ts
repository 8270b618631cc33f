import { describe, expect, test } from 'vitest'
import { fieldNames } from '#lib/evidence/duties/fields'
import { duties } from '../../scripts/cli/duties'
import { UsageError } from '../../scripts/cli/outcome'
import { runCommand } from '../support/command'
import { issueCodes } from '../support/scoring-command'

describe('touchstone duties', () => {
  test('lists the duties of a profile on a day', async () => {
    const profile = 'markets: [eu]\nrole: [provider]\nsector: employment\ndecision-weight: alone\n'
    const { code, out, err } = await runCommand(duties, ['-', '--today', '2027-12-02'], profile)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const result = JSON.parse(out.toString())
    expect(result.applies).toContainEqual({ id: 'aia-9', status: { when: 'in-force', from: '2027-12-02' } })
  })

  test('tells a mistake by code, with nothing on standard output', async () => {
    const { code, out, err } = await runCommand(duties, ['-'], '{"markets": ["mars"]}')
    expect([code, out.length]).toEqual([1, 0])
    expect(issueCodes(err)).toEqual(['duties.no-such-choice'])
  })

  test('refuses a day that the calendar does not have, and facts that are not there', async () => {
    await expect(runCommand(duties, ['-', '--today', '2026-02-30'], '{}')).rejects.toThrow(UsageError)
    const { code, err } = await runCommand(duties, ['-', '--facts', 'nowhere'], '{}')
    expect([code, issueCodes(err)]).toEqual([1, ['file.missing']])
  })

  test('explains itself, field by field', async () => {
    const { code, out } = await runCommand(duties, ['--help'])
    expect(code).toBe(0)
    for (const name of fieldNames) expect(out.toString()).toContain(`  ${name} `)
  })
})
