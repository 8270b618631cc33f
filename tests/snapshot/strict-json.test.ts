import { describe, expect, test } from 'vitest'
import { limits, parseStrict } from '#lib/snapshot/strict-json'

const codeOf = (text: string) => {
  const parsed = parseStrict(text)
  return parsed.ok ? 'read' : parsed.issues[0]?.code
}

describe('JSON from a stranger', () => {
  test.each([
    ['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}]}', 'read'],
    ['{"a":1,"b":2,"a":3}', 'seal.repeated-key'],
    ['{"a":1,"\\u0061":3}', 'seal.repeated-key'],
    ['{"a":{"b":1,"c":[],"b":1}}', 'seal.repeated-key'],
    ['{"__proto__":{"x":1}}', 'seal.forbidden-key'],
    ['{"a":[{"\\u005f_proto__":1}]}', 'seal.forbidden-key'],
    ['{"constructor":1}', 'seal.forbidden-key'],
    ['["a","a",{"a":"a:a","b":"{\\"a\\":1,\\"a\\":2}"}]', 'read'],
    ['["__proto__"]', 'read'],
    ['', 'seal.not-json'],
    ['{"a":1', 'seal.not-json'],
    ['{a:1}', 'seal.not-json'],
    ['NaN', 'seal.not-json'],
    ['{"a":1}{"a":1}', 'seal.not-json'],
  ])('%s: %s', (text, code) => expect(codeOf(text)).toBe(code))

  test('nesting ends at the limit, and a hundred thousand levels end no process', () => {
    expect(codeOf('['.repeat(limits.depth) + ']'.repeat(limits.depth))).toBe('read')
    expect(codeOf('['.repeat(limits.depth + 1) + ']'.repeat(limits.depth + 1))).toBe('seal.too-deep')
    expect(codeOf('['.repeat(100_000) + ']'.repeat(100_000))).toMatch(/^seal\.(too-deep|not-json)$/)
    expect(codeOf('{"a":'.repeat(100_000))).toBe('seal.not-json')
  })

  test('a text beyond the limit is not even parsed, and the worst within it takes no time', () => {
    expect(codeOf(`"${'a'.repeat(limits.length)}"`)).toBe('seal.too-large')
    const started = performance.now()
    for (const text of [`"${'\\"'.repeat(limits.length / 2 - 1)}"`, `"${'a'.repeat(limits.length - 2)}"`]) expect(codeOf(text)).toBe('read')
    expect(codeOf('"\\'.repeat(limits.length / 2))).toBe('seal.not-json')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
