import { describe, expect, test } from 'vitest'
import {
  amount,
  bytes,
  closeUp,
  cutTenths,
  day,
  dollars,
  gain,
  list,
  paragraph,
  percent,
  power,
  series,
  share,
  shortTenths,
  spaced,
  tenths,
  whole,
} from '#lib/i18n/format'

describe('numbers', () => {
  test.each([
    [0, '0.0'],
    [4, '0.4'],
    [444, '44.4'],
    [1000, '100.0'],
  ])('%i tenths read %s', (count, shown) => {
    expect(tenths(count)).toBe(shown)
  })

  test('running text leaves out a tenth that is zero', () => {
    expect([shortTenths(160), shortTenths(162), shortTenths(0)]).toEqual(['16', '16.2', '0'])
  })

  test('a percentage keeps its tenth', () => {
    expect(percent(625)).toBe('62.5%')
  })

  test('a gain below a tenth is never shown as zero, and a shown zero is exactly zero', () => {
    expect([gain(42, 4.27), gain(0, 0.04), gain(0, 0)]).toEqual(['+4.2', '<0.1', '0.0'])
  })

  test('cutting never rounds up, and sees through binary rounding', () => {
    expect([cutTenths(2.0999), cutTenths(2 / 3), cutTenths(0.7 * 3), cutTenths(0.1 + 0.2)]).toEqual([20, 6, 21, 3])
  })

  test('large whole numbers are grouped in both languages', () => {
    expect([whole(12800, 'zh'), whole(12800, 'en')]).toEqual(['12,800', '12,800'])
  })
})

describe('days', () => {
  test.each([
    ['2026-11-20', '2026 年 11 月 20 日', '20 November 2026'],
    ['2026-03-05', '2026 年 3 月 5 日', '5 March 2026'],
    ['2025-12', '2025 年 12 月', 'December 2025'],
    ['2025', '2025 年', '2025'],
  ])('%s', (iso, zh, en) => {
    expect([day(iso, 'zh'), day(iso, 'en')]).toEqual([zh, en])
  })
})

describe('lists and spacing', () => {
  test('a list of names ends in "and" of its language', () => {
    expect([list(['数据', '可解释性'], 'zh'), list(['Data', 'Compute', 'Ethics'], 'en')]).toEqual([
      '数据和可解释性',
      'Data, Compute and Ethics',
    ])
  })

  test('answers that may hold commas are parted by semicolons, sentences by what their language puts between them', () => {
    expect([series(['公众', '企业'], 'zh'), series(['a, b', 'c'], 'en')]).toEqual(['公众；企业', 'a, b; c'])
    expect([paragraph(['甲。', '乙。'], 'zh'), paragraph(['A.', 'B.'], 'en')]).toEqual(['甲。乙。', 'A. B.'])
  })

  test('Han and Latin are parted by a space, except inside the number of a file', () => {
    expect(spaced('第6(1)(f)条与AI模型')).toBe('第 6(1)(f) 条与 AI 模型')
    expect(spaced('奥特曼案（广州互联网法院（2024）粤0192民初113号）')).toBe('奥特曼案（广州互联网法院（2024）粤0192民初113号）')
    expect(spaced('办法（工信部联科〔2026〕75号）共3章')).toBe('办法（工信部联科〔2026〕75号）共 3 章')
  })
})

describe('estimates', () => {
  test.each([
    [8.03e9, '8.03 billion', '80.3 亿'],
    [42_134, '42,100', '4.21 万'],
    [999_999, '1 million', '100 万'],
    [15e12, '15 trillion', '15 万亿'],
    [4.5678, '4.57', '4.57'],
    [0, '0', '0'],
  ])('%d is said as an amount', (value, en, zh) => {
    expect([amount(value, 'en'), amount(value, 'zh')]).toEqual([en, zh])
  })

  test.each([
    [1.989, 'US$1.99', '1.99 美元'],
    [0.0123, 'US$0.012', '0.012 美元'],
    [5, 'US$5.00', '5.00 美元'],
    [5.576e6, 'US$5.58 million', '558 万美元'],
    [-120, '−US$120', '−120 美元'],
  ])('%d dollars', (value, en, zh) => {
    expect([dollars(value, 'en'), dollars(value, 'zh')]).toEqual([en, zh])
  })

  test('powers of ten, bytes and shares', () => {
    expect([power(4.8e22), power(1e23), power(2.5e-7)]).toEqual(['4.8 × 10²²', '10²³', '2.5 × 10⁻⁷'])
    expect([bytes(131_072, 'en'), bytes(80e9, 'en'), bytes(999.9e9, 'en'), bytes(0, 'en')]).toEqual(['131 KB', '80 GB', '1 TB', '0 B'])
    expect([share(0.32, 'en'), share(0.0567, 'en'), share(-1.5, 'en')]).toEqual(['32%', '5.7%', '-150%'])
  })

  test('Chinese put together from parts has no gap between its characters', () => {
    expect(closeUp({ text: '770 万美元 至 7,740 万美元', rows: ['（276 万 至 1,110 万） 卡时'] }, 'zh')).toEqual({
      text: '770 万美元至 7,740 万美元',
      rows: ['（276 万至 1,110 万）卡时'],
    })
    expect(closeUp('a b', 'en')).toBe('a b')
  })
})
