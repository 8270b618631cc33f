import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noChoice } from '#app/_components/what-if/choice.ts'
import type { WhatIfFrame } from '#app/_components/what-if/frame.ts'
import type { Draft, Shelf } from '#app/_components/what-if/shelf.ts'
import { createWhatIfStore } from '#app/_components/what-if/store.ts'
import type { Kept, Outcome } from '#app/_components/what-if/transport.ts'
import { toAnswers } from '#lib/instrument/record'
import { at, practice, smallInstrument } from '../../support/small-instrument'

const instrument = smallInstrument({ practices: [practice('a', 'data'), practice('b', 'ip')] })
const answers = toAnswers(instrument, { exposures: {}, practices: { a: at(0, 'none'), b: at(0, 'none') } })
const names = { title: '', bands: [], levels: [], dimensions: {}, flags: {}, practices: {} }
const grades = { none: '', stated: '', documented: '', verified: '' }

const frame = (kept: Kept | null = null): WhatIfFrame => ({
  name: 'x',
  assessment: 'x',
  kept,
  notScored: '',
  parts: [{ within: null, instrument, answers, grades, ...names }],
})

const memory = (draft: Draft | null = null): Shelf & { held: () => Draft | null } => {
  let held = draft
  return {
    read: () => held,
    write: (next) => {
      held = next
    },
    held: () => held,
  }
}

/** A server that gives these outcomes in turn, and what it was sent. */
const server = (...outcomes: Outcome[]) => {
  const sent: (readonly [moves: string[], base: number])[] = []
  return {
    sent,
    transport: async ({ moves }: Kept['choice'], base: number): Promise<Outcome> => {
      sent.push([moves.map((move) => `${move.practice}${move.level}`), base])
      return outcomes.shift() ?? { kind: 'later' }
    },
  }
}

const a = { practice: 'a', level: 1 }
const b = { practice: 'b', level: 2 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a choice reaches the server', () => {
  test('once a person stops, with the revision it was made on', async () => {
    const { sent, transport } = server({ kind: 'saved', revision: 1 }, { kind: 'saved', revision: 2 })
    const shelf = memory()
    const store = createWhatIfStore({ frame: frame(), shelf, transport })
    store.set('a', a)
    store.set('b', b)
    expect(store.snapshot().state).toBe('saving')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(store.snapshot().state).toBe('saved')
    expect(shelf.held()).toMatchObject({ base: 1, sent: true })
    store.set('a', null)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([
      [['a1', 'b2'], 0],
      [['b2'], 1],
    ])
  })

  test('again, when there was no connection', async () => {
    const { sent, transport } = server({ kind: 'later' }, { kind: 'saved', revision: 1 })
    const store = createWhatIfStore({ frame: frame(), shelf: memory(), transport })
    store.set('a', a)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(store.snapshot().state).toBe('offline')
    await vi.advanceTimersByTimeAsync(6_000)
    expect(store.snapshot().state).toBe('saved')
    expect(sent).toHaveLength(2)
  })

  test('and where another page saved meanwhile, the person chooses', async () => {
    const stored: Kept = { choice: { ...noChoice, moves: [b] }, revision: 4 }
    const { sent, transport } = server({ kind: 'clash', stored }, { kind: 'saved', revision: 5 })
    const store = createWhatIfStore({ frame: frame(), shelf: memory(), transport })
    store.set('a', a)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(store.snapshot()).toMatchObject({ state: 'clash', theirs: stored })
    store.settle('mine')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent.at(-1)).toEqual([['a1'], 4])
    expect(store.snapshot().state).toBe('saved')
  })

  test('or the other page’s is taken, and undo brings back one’s own', async () => {
    const stored: Kept = { choice: { ...noChoice, moves: [b] }, revision: 4 }
    const { transport } = server({ kind: 'clash', stored })
    const store = createWhatIfStore({ frame: frame(), shelf: memory(), transport })
    store.set('a', a)
    await vi.advanceTimersByTimeAsync(1_000)
    store.settle('theirs')
    expect(store.snapshot().choice.moves).toEqual([b])
    store.undo()
    expect(store.snapshot().choice.moves).toEqual([a])
  })
})

describe('after a reload', () => {
  const kept: Kept = { choice: { ...noChoice, moves: [a] }, revision: 3 }

  test('what the server has is shown', () => {
    expect(createWhatIfStore({ frame: frame(kept), shelf: memory(), transport: null }).snapshot().choice.moves).toEqual([a])
  })

  test('what was not sent is shown and sent', async () => {
    const { sent, transport } = server({ kind: 'saved', revision: 4 })
    const shelf = memory({ choice: { ...noChoice, moves: [b] }, base: 3, sent: false })
    const store = createWhatIfStore({ frame: frame(kept), shelf, transport })
    store.start()
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toEqual([[['b2'], 3]])
    expect(store.snapshot().choice.moves).toEqual([b])
  })

  test('what was not sent and is overtaken is a choice to make', () => {
    const shelf = memory({ choice: { ...noChoice, moves: [b] }, base: 2, sent: false })
    const store = createWhatIfStore({ frame: frame(kept), shelf, transport: server().transport })
    store.start()
    expect(store.snapshot()).toMatchObject({ state: 'clash', theirs: { revision: 3 } })
  })

  test('what has been done since is no move any more', () => {
    const done: Kept = { choice: { ...noChoice, moves: [{ practice: 'a', level: 0 }, b] }, revision: 1 }
    expect(createWhatIfStore({ frame: frame(done), shelf: memory(), transport: null }).snapshot().choice.moves).toEqual([b])
  })
})

test('switched off, the page shows what is in place and the choice is kept', () => {
  const store = createWhatIfStore({ frame: frame(), shelf: memory(), transport: null })
  store.set('a', a)
  expect(store.snapshot().parts[0]?.figures.moves).toEqual([a])
  store.turn(false)
  expect(store.snapshot()).toMatchObject({ choice: { moves: [a], on: false }, parts: [{ figures: { moves: [] } }] })
})

test('undo goes back one step at a time, through a reset as well', () => {
  const store = createWhatIfStore({ frame: frame(), shelf: memory(), transport: null })
  store.set('a', a)
  store.setAll([])
  store.undo()
  expect(store.snapshot().choice.moves).toEqual([a])
  store.undo()
  expect(store.snapshot()).toMatchObject({ choice: { moves: [] }, canUndo: false })
})

describe('with a companion', () => {
  const other = smallInstrument({ practices: [practice('c', 'data')] })
  const { parts, ...rest } = frame()
  const both = (kept: Kept | null): WhatIfFrame => ({
    ...rest,
    kept,
    parts: [parts[0], { within: 'edge', instrument: other, answers: { exposures: {}, practices: {} }, grades, ...names }],
  })

  test('a change touches only the instrument that it belongs to', () => {
    const store = createWhatIfStore({ frame: both(null), shelf: memory(), transport: null })
    const [main] = store.snapshot().parts
    store.set('edge/c', { practice: 'c', level: 2 })
    expect(store.snapshot().parts[0]).toBe(main)
    expect(store.snapshot().parts[1]?.figures.moves).toEqual([{ practice: 'c', level: 2 }])
  })

  test('a page that does not ask a question sends its move along', async () => {
    const { sent, transport } = server({ kind: 'saved', revision: 4 })
    const kept: Kept = {
      choice: { ...noChoice, moves: [a, { practice: 'edge/c', level: 2 }, { practice: 'full-only', level: 3 }] },
      revision: 3,
    }
    const store = createWhatIfStore({ frame: frame(kept), shelf: memory(), transport })
    expect(store.snapshot().choice.moves).toEqual([a])
    store.setAll([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([[['edge/c2', 'full-only3'], 3]])
  })
})
