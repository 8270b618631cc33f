import { describe, expect, test } from 'vitest'
import { saveAnswer } from '#lib/store/answers'
import { createAssessment, findAssessment } from '#lib/store/assessments'
import { keepInstrument, newestKept } from '#lib/store/instrument-versions'
import { bringToVersion, readBrought } from '#lib/store/versions'
import { databases, open } from '../support/databases'
import { smallInstrument } from '../support/small-instrument'
import { later, newAssessment, noon } from './fixtures'

const step = { instrument: 'readiness', from: '1.0.0', to: '1.1.0' }

for (const database of databases) {
  describe(database.name, () => {
    test('an assessment brought to a newer version keeps every answer and knows when it was brought', async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment(), noon)
      await saveAnswer(db, 'a1', { question: 'p:energy', base: 0, answer: { kind: 'dk' } }, later(1))
      expect(await bringToVersion(db, 'a1', step, later(2))).toBe('brought')
      expect(await findAssessment(db, 'a1')).toMatchObject({
        instrument: { id: 'readiness', version: '1.1.0' },
        brought: [{ ...step, at: later(2).toISOString() }],
        answers: { 'p:energy': { answer: { kind: 'dk' }, revision: 1 } },
        revision: 3,
      })
    })

    test('a repeated request changes nothing more, and of two at once one works', async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment(), noon)
      const outcomes = await Promise.all([bringToVersion(db, 'a1', step, later(1)), bringToVersion(db, 'a1', step, later(2))])
      expect([...outcomes].sort()).toEqual(['brought', 'same'])
      expect((await findAssessment(db, 'a1'))?.brought).toHaveLength(1)
    })

    test('a companion is brought by itself', async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment({ companion: { id: 'advantage', version: '1.0.0' } }), noon)
      expect(await bringToVersion(db, 'a1', { ...step, instrument: 'advantage' }, later(1))).toBe('brought')
      expect(await findAssessment(db, 'a1')).toMatchObject({
        instrument: { version: '1.0.0' },
        companion: { id: 'advantage', version: '1.1.0' },
      })
    })

    test('what is at another version, has another instrument or is not there is left alone', async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment(), noon)
      expect(await bringToVersion(db, 'a1', { ...step, from: '0.9.0' }, noon)).toBe('other')
      expect(await bringToVersion(db, 'a1', { ...step, instrument: 'pilot' }, noon)).toBe('other')
      expect(await bringToVersion(db, 'nobody', step, noon)).toBe('missing')
      expect(await bringToVersion(db, "a' or 1=1", step, noon)).toBe('missing')
      expect(await findAssessment(db, 'a1')).toMatchObject({ brought: [], revision: 1 })
    })

    test('the newest content of a version is found, and nothing for a version that was never here', async () => {
      const db = open(await database.fresh())
      const keep = (digest: string, lead: string, seconds: number) => {
        const instrument = smallInstrument({ lead: { zh: lead, en: lead } })
        return keepInstrument(db, { id: 'small', version: '1.0.0', digest }, { instrument, sources: new Map() }, later(seconds))
      }
      await keep('b', 'second', 2)
      await keep('a', 'first', 1)
      expect((await newestKept(db, 'small', '1.0.0'))?.instrument.lead.en).toBe('second')
      expect(await newestKept(db, 'small', '2.0.0')).toBeUndefined()
    })
  })
}

test('steps that cannot be read are none', () => {
  for (const text of ['', '{}', '[1]', 'x']) expect(readBrought(text)).toEqual([])
})
