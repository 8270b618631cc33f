import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CanonicalError, canonical, digestOf, sha256 } from '#lib/snapshot/canonical'

test('names are sorted by UTF-16 unit and numbers are shortest, as the example of RFC 8785 has it', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  )
  expect(canonical(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('the same value has the same text whatever the order of its names', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ noUnicodeString: false })), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(canonical(reversed)).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('half a surrogate pair, NaN and infinity have no canonical form; a typed backslash has', () => {
  expect(() => canonical({ text: '\ud800' })).toThrow(CanonicalError)
  expect(() => canonical({ '\udc00': 1 })).toThrow(CanonicalError)
  expect(() => canonical([Number.NaN])).toThrow(CanonicalError)
  expect(() => canonical([Number.POSITIVE_INFINITY])).toThrow(CanonicalError)
  expect(canonical('\\ud800')).toBe('"\\\\ud800"')
  expect(canonical('😀')).toBe('"😀"')
})

test('a digest is the SHA-256 of the UTF-8 text', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(await digestOf({ b: '试', a: 1 })).toBe(await sha256('{"a":1,"b":"试"}'))
})
