import { expect, test } from 'vitest'
import { draftOf, settingsOf, withoutStage, withStageMoved } from '#app/_components/screen/settings/draft.ts'
import { type BoardSettings, defaultGates } from '#lib/screening/board'

const stages = ['new', 'talks', 'yes'].map((id) => ({ id, name: id.toUpperCase() }))
const settings: BoardSettings = {
  name: 'Autumn',
  reading: 'evidenced',
  tolerance: '0.25',
  weights: { data: 3, ip: 1 },
  gates: { ...defaultGates, least: { ip: 40 } },
  stages,
  members: null,
}
const draft = draftOf(settings, ['data', 'ip'])

test('what was read is what is sent, but for stages that still bear the name every board begins with', () => {
  expect(settingsOf(draft, {})).toEqual(settings)
  expect(settingsOf(draft, { new: 'NEW' }).stages).toEqual([{ id: 'new', name: '' }, ...stages.slice(1)])
})

test('what is not a whole number is refused by its field, and an empty field is none', () => {
  const typed = settingsOf({ ...draft, weights: { data: '1.5', ip: '' } }, {})
  expect(JSON.parse(JSON.stringify(typed.weights))).toEqual({ data: null, ip: 0 })
})

test('a stage moves by one place and stops at the ends', () => {
  expect(withStageMoved(stages, 'new', 1).map(({ id }) => id)).toEqual(['talks', 'new', 'yes'])
  expect(withStageMoved(stages, 'new', -1)).toBe(stages)
  expect(withStageMoved(stages, 'yes', 1)).toBe(stages)
})

test('a stage that is removed sends its start-ups on, and with it those that were to come to it', () => {
  const once = withoutStage(draft, 'new', 'talks')
  const twice = withoutStage(once, 'talks', 'yes')
  expect(twice.moves).toEqual({ new: 'yes', talks: 'yes' })
  expect(twice.stages.map(({ id }) => id)).toEqual(['yes'])
  expect(withoutStage(twice, 'yes', 'new')).toBe(twice)
})
