import { describe, expect, test } from 'vitest'
import { fieldNames } from '#lib/evidence/compute/fields'
import { compute } from '../../scripts/cli/compute'
import { UsageError } from '../../scripts/cli/outcome'
import { runCommand } from '../support/command'
import { issueCodes } from '../support/scoring-command'

describe('touchstone compute', () => {
  test('works out a plan from JSON on standard input', async () => {
    const { code, out, err } = await runCommand(compute, ['-'], '{"params": 70e9, "tokens": 15e12, "count": 2048}')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const result = JSON.parse(out.toString())
    expect(result.size.flops).toBeCloseTo(6.3e24, -22)
    expect(result.training.hours.low).toBeLessThan(result.training.hours.expected)
  })

  test('reads YAML too', async () => {
    const { code, out } = await runCommand(compute, ['-'], 'params: 8.0e+9\nserver: h200-sxm\n')
    expect([code, JSON.parse(out.toString()).inputs.server]).toEqual([0, 'h200-sxm'])
  })

  test('tells every mistake by code and field, with nothing on standard output', async () => {
    const { code, out, err } = await runCommand(compute, ['-'], '{"params": 7, "tokens": -1}')
    expect([code, out.length]).toEqual([1, 0])
    expect(issueCodes(err)).toEqual(['compute.params-in-billions', 'compute.negative'])
  })

  test.each([
    [['missing.json'], 'file.missing'],
    [['package.json', '--facts', 'nowhere'], 'file.missing'],
  ])('a path that is not there is told: %j', async (args, expected) => {
    const { code, err } = await runCommand(compute, args)
    expect([code, issueCodes(err)]).toEqual([1, [expected]])
  })

  test('explains itself, field by field', async () => {
    const { code, out } = await runCommand(compute, ['--help'])
    expect(code).toBe(0)
    for (const name of fieldNames) expect(out.toString()).toContain(`  ${name} `)
    await expect(runCommand(compute, [])).rejects.toThrow(UsageError)
  })
})
