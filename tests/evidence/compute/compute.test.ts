import { describe, expect, test } from 'vitest'
import { compute } from '#lib/evidence/compute/compute'
import type { Inputs } from '#lib/evidence/compute/fields'
import { acceleratorHours, computeOptimal, trainingFlops, utilisationOf } from '#lib/evidence/compute/flops'
import { hourPrice } from '#lib/evidence/compute/hardware'
import { defaults } from '#lib/evidence/compute/inputs'
import { breakEvenRequests } from '#lib/evidence/compute/serving'
import { cachePerToken, weightBytes } from '#lib/evidence/compute/weights'
import { computeFacts } from '../../support/compute-facts'

const facts = computeFacts()
const worked = (some: Partial<Inputs> = {}) => compute({ ...defaults, ...some }, facts)
const shapeOf = (id: string) => {
  const found = facts.architectures.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return { ...found, latentDim: found.latentDim ?? 576, estimated: false }
}
const noted = (some: Partial<Inputs>) => worked(some).notes.map(({ code }) => code.replace('compute.note.', ''))

describe('size', () => {
  test('6ND, and its threshold: 8B on 2.1T tokens is 10^23 FLOP and 70,200 hours of an H100 at 40 %', () => {
    const flops = trainingFlops(8e9, 2.1e12)
    expect(flops / 1e23).toBeCloseTo(1.008, 3)
    expect(acceleratorHours(1e23, 989e12, 0.4)).toBeCloseTo(70_217, -1)
    expect(utilisationOf(1e23, 989e12, acceleratorHours(1e23, 989e12, 0.4))).toBeCloseTo(0.4, 12)
  })

  test('compute-optimal is 20 tokens a parameter, and costs what it says', () => {
    const { params, tokens } = computeOptimal(5.88e23)
    expect([params / 1e9, tokens / params]).toEqual([expect.closeTo(70, 1), 20])
    expect(trainingFlops(params, tokens) / 5.88e23).toBeCloseTo(1, 12)
  })

  test('of a mixture of experts the parameters used per token count', () => {
    const { size } = worked({ params: 671e9, active: 37e9, tokens: 14.8e12 })
    expect([size.mixture, size.flops / 1e24]).toEqual([true, expect.closeTo(3.286, 3)])
  })

  test('a shape that is not given is close to the published one of that size', () => {
    for (const { params, active, layers, hidden } of facts.architectures) {
      const { shape } = worked({ params, active })
      expect(shape.layers / layers, String(params)).toBeGreaterThan(0.85)
      expect(shape.layers / layers, String(params)).toBeLessThan(1.15)
      expect(Math.abs(shape.hidden / hidden - 1), String(params)).toBeLessThan(0.15)
    }
  })

  test('laws are above, near or below, and the one third of a modifier waits for its base', () => {
    const standing = (some: Partial<Inputs>) => Object.fromEntries(worked(some).thresholds.map((one) => [one.id, one.standing]))
    expect(standing({})).toMatchObject({ 'eu-gpai': 'below', 'eu-systemic': 'below', 'eu-modifier': 'open' })
    expect(standing({ tokens: 1.5e12 })).toMatchObject({ 'eu-gpai': 'near' })
    expect(standing({ tokens: 2.1e12 })).toMatchObject({ 'eu-gpai': 'above' })
    expect(standing({ params: 406e9, tokens: 15.6e12 })).toMatchObject({ 'eu-systemic': 'above', 'us-ca': 'below' })
    expect(standing({ base: 7.2e23, tokens: 1e11 })).toMatchObject({ 'eu-modifier': 'below' })
    expect(standing({ base: 7.2e22, tokens: 1e12 })).toMatchObject({ 'eu-modifier': 'above' })
  })
})

describe('training', () => {
  test('hours are a range of a factor of two either way, or wider', () => {
    const { hours } = worked().training
    expect(hours.expected).toBeCloseTo(acceleratorHours(4.8e22, 989e12, 0.32), 3)
    expect([hours.low, hours.high]).toEqual([hours.expected / 2, hours.expected * 2])
    const wide = worked({ mfuLow: 5, mfuHigh: 55 }).training.hours
    expect(wide.high / wide.expected).toBeGreaterThan(2)
  })

  test('the price is the newest year of the facts, with its dates, unless one is typed', () => {
    const offered = hourPrice('h100-sxm', null, null, facts.prices)
    expect([offered?.low, offered?.high]).toEqual([1.99, 5])
    expect(offered?.offers.every(({ date }) => date >= '2025-07')).toBe(true)
    expect(hourPrice('h100-sxm', 3, null, facts.prices)).toEqual({ low: 3, high: 3, offers: [] })
    expect(hourPrice('gaudi-3', null, null, facts.prices)).toBeNull()
    expect(worked({ accelerator: 'gaudi-3' }).training).toMatchObject({ cost: null, budget: null })
  })

  test('a budget and a calendar hold, are tight, are unlikely, or cannot', () => {
    const { cost, days } = worked().training
    const verdict = (some: Partial<Inputs>) => worked(some).training
    expect(verdict({ budget: (cost?.high ?? 0) + 1 }).budget).toBe('holds')
    expect(verdict({ budget: (cost?.expected ?? 0) + 1 }).budget).toBe('tight')
    expect(verdict({ budget: (cost?.low ?? 0) + 1 }).budget).toBe('unlikely')
    expect(verdict({ budget: 1 }).budget).toBe('cannot')
    expect(verdict({ days: days.high + 1 }).calendar).toBe('holds')
    expect(verdict({ days: days.expected / 4 })).toMatchObject({ calendar: 'cannot', forCalendar: 256 })
  })

  test('energy and carbon of Llama 3.1 come out as its card says, from its hours', () => {
    const { energy, carbon, hours } = worked({ pue: 1 }).training
    expect(energy?.expected).toBeCloseTo(hours.expected * 0.7, 3)
    // 11,390 t for 39.3 M hours at 700 W, at the upper grid of the two published.
    expect(((carbon?.high ?? 0) / hours.high) * 39.3e6).toBeCloseTo(11_390, -1)
  })

  test('training in bf16 takes 18 bytes per parameter before activations', () => {
    const { memory } = worked({ params: 7e9, count: 1 })
    expect(memory.state).toBe(126e9)
    const [alone] = memory.layouts
    expect((alone?.weights ?? 0) + (alone?.gradients ?? 0) + (alone?.optimiser ?? 0)).toBe(126e9)
    expect(memory.chosen).toBeNull()
    expect(memory.smallest?.count).toBe(4)
  })
})

describe('serving', () => {
  test('weights and cache have the published sizes', () => {
    expect(cachePerToken(shapeOf('llama-3-1-8b'), 'bf16')).toBe(131_072)
    expect(cachePerToken(shapeOf('llama-3-1-70b'), 'bf16')).toBe(327_680)
    expect(cachePerToken(shapeOf('llama-3-1-405b'), 'bf16')).toBe(516_096)
    expect(cachePerToken(shapeOf('deepseek-v3'), 'bf16')).toBe(70_272)
    // gpt-oss-120b with four-bit weights fits one card of 80 GB.
    expect(117e9 * weightBytes.int4).toBeLessThan(80e9)
  })

  test('one sequence decodes no faster than memory can be read', () => {
    const { serving } = worked({ params: 8.03e9, weights: 'bf16', prompt: 1, output: 1 })
    expect(serving.bound).toBeCloseTo(3.35e12 / 16.06e9, 0)
  })

  test('DeepSeek-R1 on Ascend 910C comes within a factor of two of what was published', () => {
    const { serving } = worked({
      params: 671e9,
      active: 37e9,
      layers: 61,
      hidden: 7168,
      heads: 128,
      headDim: 128,
      attention: 'latent',
      latentDim: 576,
      server: 'ascend-910c',
      weights: 'int8',
      prompt: 4096,
      output: 1024,
      group: 64,
      batch: 6_144 / 2,
    })
    // 1,943 decoded and 6,688 prefilled per second and card (arXiv:2506.12708), served apart: together about one over the sum of the times.
    const published = 1 / (1 / 1_943 + 4 / 6_688)
    const ours = (serving.plan?.copy.tokens ?? 0) / 64
    expect(ours / published).toBeGreaterThan(0.5)
    expect(ours / published).toBeLessThan(2)
  })

  test('cost per million output tokens is price over tokens per hour', () => {
    const { serving } = worked({ servePriceLow: 3.6, servePriceHigh: 3.6 })
    const copy = serving.plan?.copy
    expect(serving.low?.perMillionFull).toBeCloseTo((3.6 * (copy?.group ?? 0) * 1e6) / ((copy?.tokens ?? 1) * 3_600), 9)
  })

  test('gross margin is what is left of the revenue', () => {
    const { serving } = worked({ priceIn: 1, priceOut: 4, servePriceLow: 2, servePriceHigh: 4 })
    const { revenue, month, margin } = serving.high ?? { revenue: null, month: 0, margin: null }
    expect(margin).toBeCloseTo(((revenue ?? 0) - month) / (revenue ?? 1), 12)
    expect(worked({ priceIn: 0.001, priceOut: 0.001 }).notes.map(({ code }) => code)).toContain('compute.note.loss')
  })

  test('break-even against an API, with whole copies', () => {
    // A copy for 1,000 a month carries 50 requests a day, each worth 40 a month by API.
    expect(breakEvenRequests(1_000, 0, 50, 40)).toBe(25)
    expect(breakEvenRequests(1_000, 500, 50, 40)).toBe(37.5)
    expect(breakEvenRequests(1_000, 1_500, 50, 40)).toBe(87.5)
    expect(breakEvenRequests(3_000, 0, 50, 40)).toBeNull()
    const { breakEven } = worked({ apiIn: 5, apiOut: 15 }).serving
    expect(breakEven?.low).toBeLessThan(breakEven?.high ?? 0)
  })

  test('a goal that no layout meets, and a model that nothing holds, are said', () => {
    expect(worked({ params: 405e9, perToken: 1 }).serving).toMatchObject({ plan: null, unserved: 'goal' })
    expect(worked({ params: 405e9, group: 1 }).serving).toMatchObject({ plan: null, unserved: 'memory' })
  })
})

describe('what a plan should hear', () => {
  test.each<[string, Partial<Inputs>, string[]]>([
    ['7T on one accelerator', { params: 7e12, count: 1 }, ['needs-recompute', 'takes-years', 'few-tokens']],
    ['8B on one accelerator', { count: 1 }, ['does-not-fit']],
    ['utilisation above 55 %', { mfuHigh: 62 }, ['mfu-too-good']],
    ['a sparse rate', { accelerator: 'own', ownMemory: 80, ownBandwidth: 3.35, ownBf16: 1979 }, ['sparse-peak']],
    ['no reserve', { productive: 100 }, ['no-reserve']],
    ['not on sale', { accelerator: 'rubin-sxm' }, ['not-on-sale']],
    ['a long sequence', { sequence: 131_072, count: 512 }, ['long-sequence']],
    ['a sound plan', {}, []],
  ])('%s', (_, some, expected) => {
    expect(noted(some)).toEqual(expect.arrayContaining(expected))
    if (expected.length === 0) expect(noted(some)).toEqual([])
  })
})
