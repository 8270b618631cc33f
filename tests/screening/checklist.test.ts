import { expect, test } from 'vitest'
import { checklist, type KeptWork } from '#lib/screening/checklist'
import type { DiligenceQuestion } from '#lib/screening/diligence'
import { shippedInstrument } from '../support/sample-model'

const instrument = shippedInstrument()
const [practice, settled] = instrument.practices
if (practice === undefined || settled === undefined) throw new Error('the instrument asks nothing')

const question: DiligenceQuestion = {
  id: `p:${practice.id}`,
  code: 'D1',
  topic: practice.short.en,
  ask: practice.probe.en,
  reasons: [],
  bring: null,
  points: { value: 1, label: '1.0' },
}
const work = (name: string, more: Partial<KeptWork> = {}): KeptWork => ({
  question: name,
  text: null,
  answer: '',
  done: false,
  dropped: false,
  revision: 1,
  ...more,
})

test('a question keeps what was made of it: other words, tick, answer', () => {
  const [item] = checklist([question], [work(question.id, { text: 'Shorter?', answer: 'Yes.', done: true, revision: 3 })], instrument, 'en')
  expect(item).toMatchObject({ kind: 'open', ask: 'Shorter?', original: practice.probe.en, answer: 'Yes.', done: true, revision: 3 })
})

test('their own questions follow; what is settled stays where it was worked on, in either language', () => {
  const kept = [
    work(`p:${settled.id}`, { answer: 'Shown.' }),
    work('o:abc', { text: 'Who else invests?' }),
    work('p:gone-for-good', { done: true }),
  ]
  const items = checklist([question], kept, instrument, 'zh')
  expect(items.map(({ kind }) => kind)).toEqual(['open', 'own', 'settled'])
  expect(items[2]).toMatchObject({ ask: settled.probe.zh, answer: 'Shown.' })
})

test('a question that is settled and was never worked on is gone', () => {
  expect(checklist([], [work(`p:${settled.id}`, { dropped: true })], instrument, 'en')).toEqual([])
})
