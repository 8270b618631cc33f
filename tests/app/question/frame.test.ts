import { describe, expect, test } from 'vitest'
import { answersFile } from '#app/_components/question/download.ts'
import { frameOf } from '#app/_components/question/frame.ts'
import { neverStored, opened } from '#app/_components/question/ledger.ts'
import { isSkipped, progressOf, recordsIn } from '#app/_components/question/progress.ts'
import { parseAnswersFile } from '#lib/instrument/answers-file'
import type { AnswerRecords } from '#lib/instrument/record'
import { at, exposure, practice, smallInstrument } from '../../support/small-instrument'

/** Both ask for a stage, and both have a register, so that only the instrument tells them apart. */
const main = smallInstrument({
  sections: [{ id: 'profile', name: { zh: '处境', en: 'Profile' }, lead: { zh: '处境', en: 'Profile' } }],
  exposures: [exposure('stage', { idea: {}, paying: {} })],
  practices: [practice('register', 'data', { skipIf: { exposure: 'stage', is: ['idea'] } }), practice('title', 'ip')],
})
const beside = { ...main, id: 'beside' }
const parts = [
  { instrument: main, asked: main },
  { instrument: beside, asked: beside },
] as const
const frame = frameOf(parts, [beside], 'en')

const idea: AnswerRecords = { exposures: { stage: { kind: 'one', option: 'idea' } }, practices: {} }
const paying: AnswerRecords = { exposures: { stage: { kind: 'one', option: 'paying' } }, practices: {} }
const entry = (answer: Parameters<typeof opened>[1]['answer']) =>
  opened('practice', answer === null ? neverStored : { answer, revision: 1, at: '2026-11-20T08:00:00.000Z' }, 'en')

describe('an assessment with a companion', () => {
  test('asks the sections of the companion after those of the main instrument, each under an address of its own', () => {
    expect(frame.sections.map(({ id, part }) => [id, part])).toEqual([
      ['profile', 0],
      ['data', 0],
      ['ip', 0],
      ['beside~profile', 1],
      ['beside~data', 1],
      ['beside~ip', 1],
    ])
    expect(frame.places.map(({ key, code }) => [key, code])).toEqual([
      ['x:stage', 'S1'],
      ['p:register', 'A1'],
      ['p:title', 'B1'],
      ['x:beside/stage', 'S2'],
      ['p:beside/register', 'C1'],
      ['p:beside/title', 'D1'],
    ])
  })

  test('skips a question by the situation of its own instrument', () => {
    const [one, other] = frame.places.filter(({ id }) => id === 'register')
    if (one === undefined || other === undefined) throw new Error('a register is missing')
    expect([isSkipped(one, [idea, paying]), isSkipped(other, [idea, paying])]).toEqual([true, false])
    expect([isSkipped(one, [paying, idea]), isSkipped(other, [paying, idea])]).toEqual([false, true])
  })

  test('counts the questions of both as its progress', () => {
    const entries = { 'p:register': entry(at(2, 'stated')), 'p:beside/register': entry(at(3, 'stated')), 'p:title': entry(null) }
    expect(progressOf(frame.places, entries)).toMatchObject({ answered: 2, of: 6 })
    expect(recordsIn(entries, null).practices).toEqual({ register: at(2, 'stated') })
    expect(recordsIn(entries, 'beside').practices).toEqual({ register: at(3, 'stated') })
  })

  test('is downloaded whole, as a file that is read back', () => {
    const about = { id: 'a1', name: 'Acme', scope: 'full', locale: 'en', today: '2026-11-20', opinion: null, companions: [] } as const
    const records: readonly AnswerRecords[] = [
      { exposures: {}, practices: { register: at(2, 'documented') } },
      { exposures: {}, practices: { title: at(4, 'verified') } },
    ]
    const parsed = parseAnswersFile('acme.json', JSON.stringify(answersFile(about, frame, records)), (id) =>
      id === 'small' ? main : beside,
    )
    expect(parsed).toMatchObject({
      ok: true,
      value: { records: records[0], companion: { instrument: { id: 'beside' }, records: records[1] } },
    })
  })

  test('keeps the kinds of a companion that is not taken up, so that its answers can arrive', () => {
    const alone = frameOf([parts[0]], [beside], 'en')
    expect(alone.places).toHaveLength(3)
    expect(alone.kinds).toEqual(frame.kinds)
    expect(alone.kinds['x:beside/stage']).toBe('one')
  })
})
