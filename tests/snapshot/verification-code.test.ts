import { expect, test } from 'vitest'
import { readCode, verificationCode } from '#lib/snapshot/verification-code'

test('the code is the first sixty bits in digits that cannot be misread', () => {
  expect(verificationCode(`${'0'.repeat(14)}1${'f'.repeat(49)}`)).toBe('0000-0000-0001')
  expect(verificationCode('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ')
  expect(verificationCode(`${'0886429'.padEnd(15, '0')}${'a'.repeat(49)}`)).toBe('1234-5400-0000')
})

test('a typed code may come in small letters, without hyphens, and with the letters that look like digits', () => {
  expect(readCode(' 7qk2m9xd4otb ')).toBe('7QK2-M9XD-40TB')
  expect(readCode('7QK2 M9XD 4OTB')).toBe('7QK2-M9XD-40TB')
  expect(readCode('IL00-0000-0000')).toBe('1100-0000-0000')
  expect(readCode('7QK2-M9XD-40T')).toBeNull()
  expect(readCode('7QK2-M9XD-40TU')).toBeNull()
  expect(readCode('试试试试试试试试试试试试')).toBeNull()
})
