import { text } from 'node:stream/consumers'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csvOf, jsonOf, xlsxOf } from '#app/api/board-file.ts'
import { createBoard, findBoard } from '#lib/store/boards'
import { addSubmission } from '#lib/store/submissions'
import { noon } from '../store/fixtures'
import { newBoard, newSubmission, records } from '../support/boards'
import { databases, open } from '../support/databases'
import { sealedInstrument } from '../support/sealed'

const names = ['=1+1', '良材智能', '"Quoted", Inc'] as const

for (const database of databases) {
  describe(database.name, () => {
    const filled = async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard(), noon)
      for (const [place, name] of names.entries())
        await addSubmission(
          db,
          await newSubmission(`s${place}`, records([place + 1, 'documented'], [2, 'stated']), { live: { name } }),
          noon,
        )
      const board = await findBoard(db, 'b1')
      if (board === undefined) throw new Error('no board')
      return { db, board }
    }

    test('a board as CSV has a line for each start-up, its rank by the board, and no cell that a spreadsheet would run', async () => {
      const { db, board } = await filled()
      // A decoder would swallow the byte-order mark.
      const csv = Buffer.from(await new Response(await csvOf(db, board, sealedInstrument, 'zh')).arrayBuffer()).toString()
      const [header, ...lines] = csv.trimEnd().split('\r\n')
      expect(header?.startsWith('\uFEFF名次,企业,列表,阶段,有据')).toBe(true)
      expect(lines).toHaveLength(3)
      expect(lines[0]).toMatch(/^3,'=1\+1,参与排名,/)
      expect(lines[1]).toMatch(/^2,良材智能,/)
      expect(lines[2]).toMatch(/^1,"""Quoted"", Inc",/)
    })

    test('a board as a spreadsheet has numbers as numbers, texts as texts, and a header that stays', async () => {
      const { db, board } = await filled()
      const bytes = await xlsxOf(db, board, sealedInstrument, 'en')
      const files = unzipSync(bytes ?? new Uint8Array())
      const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
      const shared = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
      expect(sheet).toContain('state="frozen"')
      expect(sheet.match(/<row /g)).toHaveLength(4)
      expect(sheet).not.toContain('<f>')
      expect(sheet).toMatch(/<c r="A2"[^>]*><v>3<\/v><\/c>/)
      for (const word of ['Rank', '=1+1', '良材智能']) expect(sheet + shared).toContain(word)
      expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('春季项目')
    })

    test('a board as JSON has everything that came', async () => {
      const { db, board } = await filled()
      const whole = JSON.parse(await text(jsonOf(db, board))) as {
        format: string
        board: { id: string }
        submissions: { name: string; file: { payload: { name: string } } }[]
      }
      expect(whole.format).toBe('touchstone-board/1')
      expect(whole.submissions.map(({ name }) => name)).toStrictEqual([...names])
      expect(whole.submissions.map(({ file }) => file.payload.name)).toStrictEqual([...names])
    })
  })
}
