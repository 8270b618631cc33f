import { describe, expect, test } from 'vitest'
import { check } from '#lib/evidence/compute/check'
import { computeFacts } from '../../support/compute-facts'

const { runs } = computeFacts()

describe('the calculator against published runs', () => {
  test('with 40 % in a step and 80 % of the hours, all 17 runs meant for it come within a factor of two', () => {
    const { rows, withinTwo, withinThird, median, missed } = check(runs, ['yes'])
    expect([rows.length, withinTwo, withinThird]).toEqual([17, 17, 13])
    expect(median).toBeCloseTo(0.97, 2)
    expect(missed).toEqual([])
  })

  test('with the step utilisation alone it misses one, and says which', () => {
    const { withinTwo, withinThird, median, missed } = check(runs, ['yes'], 0.4)
    expect([withinTwo, withinThird]).toEqual([16, 13])
    expect(median).toBeCloseTo(0.78, 2)
    expect(missed.map(({ run }) => run.id)).toEqual(['gpt-3-175b'])
  })

  test('the runs to be read with care come within a factor of two as well', () => {
    expect(check(runs, ['with-care'])).toMatchObject({ withinTwo: 10, missed: [] })
  })

  test('the runs that were left out are missed by far, and are named', () => {
    expect(check(runs, ['no']).missed.map(({ run }) => run.id)).toEqual(['llama-3-8b', 'llama-3-1-8b', 'llama-3-2-1b', 'llama-3-2-3b'])
  })

  test('6ND agrees with the FLOP that were reported, where it is the same accounting', () => {
    const differing = check(runs, ['yes']).rows.filter(({ run, flops }) => run.flops !== null && Math.abs(flops / run.flops - 1) > 0.1)
    expect(differing.map(({ run }) => run.id)).toEqual([])
  })
})
