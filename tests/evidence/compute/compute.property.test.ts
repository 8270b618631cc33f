import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compute } from '#lib/evidence/compute/compute'
import type { ComputeFacts } from '#lib/evidence/compute/facts'
import type { Inputs } from '#lib/evidence/compute/fields'
import { acceleratorHours, utilisationOf } from '#lib/evidence/compute/flops'
import { defaults } from '#lib/evidence/compute/inputs'
import { activationBytes, layouts, smallestLayout } from '#lib/evidence/compute/memory'
import { breakEvenRequests } from '#lib/evidence/compute/serving'
import { shapeOf } from '#lib/evidence/compute/shape'
import { cachePerToken, weightBytes } from '#lib/evidence/compute/weights'
import { computeFacts } from '../../support/compute-facts'

const facts: ComputeFacts = computeFacts()
const accelerator = fc.constantFrom(...facts.accelerators.map(({ id }) => id))
const size = fc.double({ min: 8, max: 12.5, noNaN: true }).map((power) => Math.round(10 ** power))
const plan: fc.Arbitrary<Inputs> = fc
  .record({
    params: size,
    share: fc.option(fc.double({ min: 0.05, max: 1, noNaN: true })),
    tokens: fc.double({ min: 9, max: 13.5, noNaN: true }).map((power) => Math.round(10 ** power)),
    accelerator,
    server: accelerator,
    count: fc.integer({ min: 1, max: 4_096 }),
    sequence: fc.integer({ min: 128, max: 65_536 }),
    recompute: fc.constantFrom<Inputs['recompute']>('none', 'selective', 'full'),
    weights: fc.constantFrom<Inputs['weights']>('bf16', 'fp8', 'int8', 'int4'),
    prompt: fc.integer({ min: 1, max: 30_000 }),
    output: fc.integer({ min: 1, max: 4_000 }),
    requests: fc.integer({ min: 1, max: 10_000_000 }),
    attention: fc.constantFrom<Inputs['attention']>('grouped', 'latent'),
  })
  .map(({ share, ...rest }) => ({ ...defaults, ...rest, active: share === null ? null : Math.max(1e6, Math.round(rest.params * share)) }))

const more = fc.integer({ min: 2, max: 9 })
const runs = { numRuns: 150 }

describe('for any plan', () => {
  test('more accelerators never take longer, and cost no more', () => {
    fc.assert(
      fc.property(plan, more, (inputs, factor) => {
        const [few, many] = [compute(inputs, facts), compute({ ...inputs, count: inputs.count * factor }, facts)]
        expect(many.training.days.expected).toBeLessThanOrEqual(few.training.days.expected)
        expect(many.training.cost).toEqual(few.training.cost)
      }),
      runs,
    )
  })

  test('a model that fits on some accelerators fits on more', () => {
    fc.assert(
      fc.property(plan, more, (inputs, factor) => {
        const [few, many] = [compute(inputs, facts), compute({ ...inputs, count: inputs.count * factor }, facts)]
        if (few.memory.chosen !== null) expect(many.memory.chosen).not.toBeNull()
      }),
      runs,
    )
  })

  test('the smallest layout fits, and half as many accelerators would not do', () => {
    fc.assert(
      fc.property(plan, (inputs) => {
        const shape = shapeOf(inputs)
        const smallest = smallestLayout(inputs, shape, 80e9)
        if (smallest === null) return
        expect(smallest.layout.fits).toBe(true)
        expect(layouts(inputs, shape, 80e9, Math.floor(smallest.count / 2)).filter(({ fits }) => fits)).toEqual([])
      }),
      runs,
    )
  })

  test('cost grows with the hours, and the ends of a range are in order', () => {
    fc.assert(
      fc.property(plan, more, (inputs, factor) => {
        const [short, long] = [compute(inputs, facts).training, compute({ ...inputs, tokens: inputs.tokens * factor }, facts).training]
        expect(long.hours.expected).toBeGreaterThan(short.hours.expected)
        if (short.cost !== null) expect(long.cost?.expected).toBeGreaterThan(short.cost.expected)
        for (const range of [short.hours, short.days, short.cost, short.energy, short.carbon])
          if (range !== null) expect(range.low <= range.expected && range.expected <= range.high).toBe(true)
      }),
      runs,
    )
  })

  test('lower precision never needs more memory, and less recomputation never less', () => {
    const order = ['bf16', 'fp8', 'int8', 'int4'] as const
    for (const [index, one] of order.entries()) expect(weightBytes[order[index + 1] ?? one]).toBeLessThanOrEqual(weightBytes[one])
    fc.assert(
      fc.property(plan, (inputs) => {
        const shape = shapeOf(inputs)
        expect(cachePerToken(shape, 'fp8')).toBeLessThanOrEqual(cachePerToken(shape, 'bf16'))
        const [none, selective, full] = (['none', 'selective', 'full'] as const).map((way) =>
          activationBytes(shape, inputs.sequence, way, 1),
        )
        expect((none ?? 0) >= (selective ?? 0)).toBe(true)
        if (shape.layers > 2) expect((selective ?? 0) >= (full ?? 0)).toBe(true)
        const smallest = (weights: Inputs['weights']) => compute({ ...inputs, weights }, facts).serving.smallest ?? Number.POSITIVE_INFINITY
        expect(smallest('int4')).toBeLessThanOrEqual(smallest('bf16'))
      }),
      runs,
    )
  })

  test('a longer context never needs less', () => {
    fc.assert(
      fc.property(plan, more, (inputs, factor) => {
        const [short, long] = [compute(inputs, facts).serving, compute({ ...inputs, prompt: inputs.prompt * factor }, facts).serving]
        expect(long.cacheSequence).toBeGreaterThan(short.cacheSequence)
        expect(long.smallest ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(short.smallest ?? Number.POSITIVE_INFINITY)
        expect(long.plan?.accelerators ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
          short.plan?.accelerators ?? Number.POSITIVE_INFINITY,
        )
      }),
      runs,
    )
  })

  test('a looser goal and a lighter load never need more accelerators', () => {
    fc.assert(
      fc.property(plan, more, (inputs, factor) => {
        const need = (some: Partial<Inputs>) =>
          compute({ ...inputs, ...some }, facts).serving.plan?.accelerators ?? Number.POSITIVE_INFINITY
        expect(need({ perToken: inputs.perToken * factor })).toBeLessThanOrEqual(need({}))
        expect(need({ requests: inputs.requests * factor })).toBeGreaterThanOrEqual(need({}))
      }),
      runs,
    )
  })

  test('no copy is faster than its bound, nor breaks the goal', () => {
    fc.assert(
      fc.property(plan, (inputs) => {
        const { plan: chosen } = compute(inputs, facts).serving
        if (chosen === null) return
        expect(chosen.copy.perToken).toBeLessThanOrEqual(inputs.perToken / 1_000)
        expect(chosen.copy.firstToken).toBeLessThanOrEqual(inputs.firstToken / 1_000)
        expect(chosen.copies * chosen.copy.requests).toBeGreaterThanOrEqual(((inputs.requests * inputs.peak) / 86_400) * (1 - 1e-9))
      }),
      runs,
    )
  })
})

test('hours and utilisation are each other’s inverse', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e18, max: 1e27, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }), (flops, utilisation) => {
      expect(utilisationOf(flops, 989e12, acceleratorHours(flops, 989e12, utilisation)) / utilisation).toBeCloseTo(1, 9)
    }),
  )
})

test('at break-even both cost the same, and it needs no more copies than were counted', () => {
  const amount = fc.double({ min: 1, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(amount, amount, amount, amount, (copy, fixed, carried, api) => {
      const requests = breakEvenRequests(copy, fixed, carried, api)
      if (requests === null) {
        expect(carried * api).toBeLessThanOrEqual(copy)
        return
      }
      const copies = Math.round((requests * api - fixed) / copy)
      expect(requests).toBeLessThanOrEqual(copies * carried * (1 + 1e-6))
      expect((copies * copy + fixed) / (requests * api)).toBeCloseTo(1, 6)
    }),
  )
})
