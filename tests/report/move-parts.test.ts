import { describe, expect, test } from 'vitest'
import { type MovePart, movesElsewhere, movesWithin, partIssues, validIn } from '#lib/report/move-parts'
import { schedule } from '#lib/report/schedule'
import { practice, smallInstrument } from '../support/small-instrument'

const nothing = { level: 0, evidence: 'none' as const }
const part = (within: string | null, ids: readonly string[], effort: readonly [number, number, number, number]): MovePart => ({
  within,
  instrument: smallInstrument({ practices: ids.map((id) => practice(id, 'data', { effort })) }),
  answers: { exposures: {}, practices: Object.fromEntries(ids.map((id) => [id, nothing])) },
})
const main = part(null, ['register', 'title'], [4, 4, 4, 4])
const beside = part('advantage', ['tests'], [1, 1, 1, 1])
const parts = [main, beside]

const moves = [
  { practice: 'advantage/tests', level: 2 },
  { practice: 'register', level: 1 },
]

test('a move of the companion is named by its instrument, as its answer is', () => {
  expect(movesWithin(moves, 'advantage')).toEqual([{ practice: 'tests', level: 2 }])
  expect(movesWithin(moves, null)).toEqual([{ practice: 'register', level: 1 }])
  expect(validIn(parts, [...moves, { practice: 'tests', level: 2 }])).toEqual(moves)
})

describe('what is wrong is told by its place among all moves', () => {
  test.each([
    [{ practice: 'advantage/tests', level: 9 }, 'what-if.bad-level', 'level'],
    [{ practice: 'advantage/register', level: 1 }, 'what-if.unknown-practice', 'practice'],
    [{ practice: 'other/tests', level: 1 }, 'what-if.unknown-practice', 'practice'],
  ])('%o', (move, code, field) => {
    const issues = partIssues(parts, [{ practice: 'title', level: 1 }, { practice: 'register', level: 1 }, move])
    expect(issues.map((issue) => [issue.code, ...issue.path])).toEqual([[code, 2, field]])
  })
})

test('a question that is not asked here keeps its move, for the page that asks it', () => {
  expect(movesElsewhere([main], moves)).toEqual([moves[0]])
  expect(movesElsewhere(parts, moves)).toEqual([])
})

test('both instruments share one line of work: more points of the own score per person-day go first', () => {
  const steps = schedule(parts, { moves, capacity: 5 }).flatMap((window) => window.steps)
  expect(steps.map((step) => [step.part, step.practice, step.from, step.to])).toEqual([
    [1, 'tests', 0, 1],
    [1, 'tests', 1, 2],
    [0, 'register', 0, 1],
  ])
  const [first] = schedule(parts, { moves, capacity: 5 })
  expect(first?.after.map(({ claimed }) => (claimed.score.value ?? 0) > 0)).toEqual([true, true])
  expect(first?.effort).toBe(6)
})
