import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldNames, fields, type Inputs } from '#lib/evidence/compute/fields'
import { defaults, parseTexts, queryOfInputs, queryOfTexts, type Texts, textsOfInputs, textsOfQuery } from '#lib/evidence/compute/inputs'
import { readNumber, writeNumber } from '#lib/evidence/compute/number-text'
import { parseInputs } from '#lib/evidence/compute/schema'
import { computeFacts } from '../../support/compute-facts'

const { accelerators } = computeFacts()
const codes = (texts: Texts) => {
  const parsed = parseTexts(texts, accelerators)
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${path.join('.')}: ${code}`)
}

describe('numbers as people write them', () => {
  test.each([
    ['7B', 7e9],
    ['7 b', 7e9],
    ['70 亿', 7e9],
    ['1.5T', 1.5e12],
    ['15 万亿', 15e12],
    ['３．５万', 35_000],
    ['2e12', 2e12],
    ['10^25', 1e25],
    ['3 × 10^23', 3e23],
    ['1,000,000', 1e6],
    ['40 %', 40],
    ['$2.95', 2.95],
    ['-5', -5],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBeCloseTo(value, -Math.log10(Math.abs(value)) + 12)
  })

  test.each(['', 'many', '7 parsecs', '1.2.3', '--5', 'B', '1e999', '∞'])('%j is no number', (text) => {
    expect(readNumber(text)).toBeUndefined()
  })

  test('what is written is read back unchanged', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e28, noNaN: true }),
        (value) => readNumber(writeNumber(value)) === Number(value.toPrecision(15)),
      ),
    )
  })
})

describe('mistakes get a code that helps', () => {
  test.each<[Texts, string]>([
    [{ params: '7' }, 'params: compute.params-in-billions'],
    [{ tokens: '15' }, 'tokens: compute.tokens-in-trillions'],
    [{ tokens: '-2T' }, 'tokens: compute.negative'],
    [{ params: 'big' }, 'params: compute.not-a-number'],
    [{ params: '' }, 'params: compute.missing'],
    [{ params: '1e15' }, 'params: compute.too-large'],
    [{ count: '2.5' }, 'count: compute.not-whole'],
    [{ count: '0' }, 'count: compute.too-small'],
    [{ base: '25' }, 'base: compute.exponent-alone'],
    [{ active: '9B' }, 'active: compute.active-above-all'],
    [{ mfuLow: '50', mfuHigh: '40' }, 'mfuHigh: compute.range-reversed'],
    [{ accelerator: 'abacus' }, 'accelerator: compute.no-such-accelerator'],
    [{ precision: 'fp2' }, 'precision: compute.no-such-choice'],
    [{ accelerator: 'a100-sxm-80gb', precision: 'fp8' }, 'precision: compute.no-fp8'],
    [{ priceIn: '1' }, 'priceOut: compute.price-pair'],
    [{ heads: '8', kvHeads: '16' }, 'kvHeads: compute.kv-above-heads'],
  ])('%j: %s', (texts, expected) => {
    expect(codes(texts)).toEqual([expected])
  })

  test('an own accelerator must say its memory, bandwidth and rate', () => {
    expect(codes({ accelerator: 'own' })).toEqual([
      'ownMemory: compute.own-missing',
      'ownBandwidth: compute.own-missing',
      'ownBf16: compute.own-missing',
    ])
    expect(codes({ server: 'own', ownMemory: '64', ownBandwidth: '1.6', ownBf16: '400' })).toEqual([])
  })

  test('every mistake is told at once', () => {
    expect(codes({ params: '7', tokens: '-1', count: 'x' })).toHaveLength(3)
  })
})

describe('the state in the address', () => {
  test('the defaults need no query, and no query is the defaults', () => {
    expect(queryOfInputs(defaults)).toBe('')
    const parsed = parseTexts(textsOfQuery(new URLSearchParams('')), accelerators)
    expect(parsed.ok && parsed.value).toEqual(defaults)
  })

  test('what does not belong there is left out, a name given twice counts once, and a long text is cut', () => {
    expect(textsOfQuery(new URLSearchParams(`params=7B&params=8B&evil=1&__proto__=2&tokens=${'9'.repeat(500)}`))).toEqual({
      params: '7B',
      tokens: '9'.repeat(40),
    })
  })

  test('an emptied field stays empty', () => {
    expect(queryOfTexts({ count: '' })).toBe('count=')
    expect(textsOfQuery(new URLSearchParams('count='))).toEqual({ count: '' })
  })

  const drawn = fc.record({
    params: fc.double({ min: 1e6, max: 1e14, noNaN: true }),
    tokens: fc.double({ min: 1e6, max: 1e16, noNaN: true }),
    count: fc.integer({ min: 1, max: 1e6 }),
    budget: fc.option(fc.integer({ min: 1, max: 1e9 })),
    recompute: fc.constantFrom<Inputs['recompute']>('none', 'selective', 'full'),
    accelerator: fc.constantFrom(...accelerators.map(({ id }) => id)),
  })

  test('any inputs go into the address and come back', () => {
    fc.assert(
      fc.property(drawn, (some) => {
        const inputs: Inputs = {
          ...defaults,
          ...some,
          params: Number(some.params.toPrecision(15)),
          tokens: Number(some.tokens.toPrecision(15)),
        }
        const parsed = parseTexts(textsOfQuery(new URLSearchParams(queryOfInputs(inputs))), accelerators)
        expect(parsed.ok && parsed.value).toEqual(inputs)
      }),
    )
  })

  test('the texts of the form are those of the defaults', () => {
    expect(textsOfInputs(defaults)).toMatchObject({ params: '8B', tokens: '1T', base: '', count: '64' })
    expect(Object.keys(textsOfInputs(defaults))).toHaveLength(fieldNames.length)
  })
})

describe('inputs as JSON', () => {
  const refused = (input: unknown) => {
    const parsed = parseInputs(input, accelerators)
    return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${path.join('.')}: ${code}`)
  }

  test('an empty object is the defaults; every default is within its own bounds', () => {
    const parsed = parseInputs({}, accelerators)
    expect(parsed.ok && parsed.value).toEqual(defaults)
    expect(fieldNames.every((name) => Object.hasOwn(fields[name], 'initial'))).toBe(true)
  })

  test.each<[unknown, string]>([
    [{ params: '8B' }, 'params: compute.not-a-number'],
    [{ precision: 3 }, 'precision: compute.no-such-choice'],
    [{ accelerator: 3 }, 'accelerator: compute.no-such-choice'],
    [{ size: 3 }, 'size: compute.unknown-field'],
    [[], ': compute.not-an-object'],
    [null, ': compute.not-an-object'],
    [{ params: 7 }, 'params: compute.params-in-billions'],
  ])('%j: %s', (input, expected) => {
    expect(refused(input)).toEqual([expected])
  })
})
