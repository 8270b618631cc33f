import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from '#lib/report/csv'

const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false })

describe('CSV', () => {
  test('begins with a byte-order mark and ends every line with CRLF', () => {
    expect(
      csv([
        ['甲', 1],
        ['乙', null],
      ]),
    ).toBe('\uFEFF甲,1\r\n乙,\r\n')
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+86 10', "'+86 10"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\n=1"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('the text %j is read back as %j, which no program runs', (text, expected) => {
    expect(read(csv([[text, 'x']]))).toEqual([[expected, 'x']])
  })

  test('a number keeps its sign and is no text', () => {
    expect(csv([[-1.5, 0, 100]])).toBe('\uFEFF-1.5,0,100\r\n')
  })

  test('any text comes back as it was, but for the guard and the kind of line break', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1 }), (rows) => {
        const back = read(csv(rows))
        expect(back).toHaveLength(rows.length)
        for (const [index, row] of rows.entries()) {
          for (const [place, text] of row.entries()) {
            const plain = text.replace(/\r\n?/g, '\n')
            expect([plain, `'${plain}`]).toContain(back[index]?.[place])
            expect(back[index]?.[place]).not.toMatch(/^\s*[=+\-@]/)
          }
        }
      }),
    )
  })
})
