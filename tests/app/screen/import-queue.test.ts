import { expect, test } from 'vitest'
import { awaited, type Desk, nextToSend, phaseOf, sendAtOnce, step } from '#app/_components/screen/import-queue.ts'
import type { ImportRow } from '#app/_components/screen/import-row.ts'

const row = (id: string, changes: Partial<ImportRow> = {}): ImportRow => ({
  id,
  name: `${id}.pdf`,
  bytes: 3,
  state: 'waiting',
  outcome: null,
  issue: null,
  company: null,
  submission: null,
  ...changes,
})
const file = (name: string) => new File(['abc'], name)
const announced = (...ids: string[]): Desk =>
  step({ rows: [], local: new Map() }, { kind: 'announced', rows: ids.map((id) => row(id)), files: ids.map((id) => file(`${id}.pdf`)) })

test('files are sent in their order, no more at once than the server can use', () => {
  let desk = announced('a', 'b', 'c')
  for (const id of ['a', 'b']) {
    expect(nextToSend(desk)).toBe(id)
    desk = step(desk, { kind: 'stepped', id, step: 'sending' })
  }
  expect(sendAtOnce).toBe(2)
  expect(nextToSend(desk)).toBeUndefined()
  desk = step(desk, { kind: 'told', row: row('a', { state: 'done', outcome: 'unreadable' }) })
  expect(nextToSend(desk)).toBe('c')
})

test('one that failed waits for the person and does not hold up the others', () => {
  const desk = step(announced('a', 'b'), { kind: 'stepped', id: 'a', step: 'failed' })
  expect([phaseOf(row('a'), desk.local), nextToSend(desk)]).toEqual(['failed', 'b'])
})

test('what was struck stays away, whatever answer still comes in', () => {
  const desk = step(announced('a', 'b'), { kind: 'struck', ids: new Set(['a']) })
  const later = step(desk, { kind: 'told', row: row('a', { state: 'done', outcome: 'here' }) })
  expect(later.rows.map(({ id }) => id)).toEqual(['b'])
})

test('a file chosen again is the one that was announced before, and each is taken once', () => {
  const desk: Desk = { rows: [row('a'), row('b', { name: 'a.pdf' }), row('c', { state: 'reading' })], local: new Map() }
  expect(phaseOf(row('a'), desk.local)).toBe('missing')
  expect(awaited(desk, file('a.pdf'), new Set())?.id).toBe('a')
  expect(awaited(desk, file('a.pdf'), new Set(['a']))?.id).toBe('b')
  expect(awaited(desk, file('a.pdf'), new Set(['a', 'b']))).toBeUndefined()
  expect(awaited(desk, file('c.pdf'), new Set())).toBeUndefined()
})
