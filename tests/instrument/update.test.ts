import { describe, expect, test } from 'vitest'
import type { AnswerRecords } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import { updateOf } from '#lib/instrument/update'
import { at, exposure, practice, smallInstrument } from '../support/small-instrument'

const text = (name: string) => ({ zh: `甲${name}`, en: name })
const users = exposure('users', { few: {}, many: { data: 4 } })
const older = smallInstrument({
  exposures: [users],
  practices: [practice('register', 'data'), practice('title', 'ip'), practice('gone', 'ip')],
})
const { effort: _, ...item } = practice('gone', 'ip')
const newer: Instrument = smallInstrument({
  version: '1.2.0',
  exposures: [exposure('users', { few: {}, staff: {} })],
  practices: [practice('register', 'data', { ask: text('reworded') }), practice('title', 'ip'), practice('fresh', 'ip')],
  retired: [{ kind: 'practice', version: '1.2.0', date: '2027-01-02', why: text('why'), replacedBy: ['fresh'], item }],
  changelog: [
    {
      version: '1.2.0',
      date: '2027-01-02',
      note: text('second'),
      changes: [
        { kind: 'added', question: 'fresh' },
        { kind: 'retired', question: 'gone' },
        { kind: 'options', question: 'users' },
        { kind: 'targets', dimension: 'data' },
      ],
    },
    { version: '1.1.0', date: '2026-12-01', note: text('first'), changes: [{ kind: 'reworded', question: 'register' }] },
    { version: '1.0.0', date: '2026-11-01', note: text('start'), changes: [] },
  ],
})

const before: AnswerRecords = {
  exposures: { users: { kind: 'one', option: 'many' } },
  practices: { register: at(3, 'stated'), gone: at(2, 'stated') },
}
const after: AnswerRecords = { exposures: {}, practices: { register: at(3, 'stated') } }

describe('bringing an assessment to a newer version', () => {
  const update = updateOf(older, newer, '1.0.0', before, after)

  test('tells the releases in between, the newest first', () => {
    expect(update.releases.map(({ version }) => version)).toEqual(['1.2.0', '1.1.0'])
  })

  test('asks what is new', () => {
    expect(update.added.map(({ question }) => question.id)).toEqual(['fresh'])
  })

  test('still reads what is retired, with the answer that was given and what asks instead', () => {
    expect(update.retired).toMatchObject([
      { question: { id: 'gone' }, record: { kind: 'level', level: 2 }, date: '2027-01-02', replacedBy: [{ question: { id: 'fresh' } }] },
    ])
  })

  test('shows a reworded question in both wordings, with the answer that comes along', () => {
    expect(update.changed.find(({ after: { question } }) => question.id === 'register')).toMatchObject({
      before: { question: { ask: { en: 'the register-ask' } }, record: { level: 3 } },
      after: { question: { ask: { en: 'reworded' } } },
      kinds: ['reworded'],
      lost: false,
    })
  })

  test('says which answer no longer fits', () => {
    expect(update.changed.find(({ after: { question } }) => question.id === 'users')).toMatchObject({ kinds: ['options'], lost: true })
  })

  test('tells apart what changes scores alone', () => {
    expect(update.numbers).toMatchObject([{ change: { kind: 'targets' }, dimension: { en: 'the data' } }])
  })

  test('tells only what came after the version that the assessment is on', () => {
    const { added, changed } = updateOf(older, newer, '1.1.0', before, after)
    expect(changed.map(({ after: { question } }) => question.id)).toEqual(['users'])
    expect(added).toHaveLength(1)
    expect(updateOf(newer, newer, '1.2.0', after, after)).toEqual({ releases: [], added: [], retired: [], changed: [], numbers: [] })
  })
})
