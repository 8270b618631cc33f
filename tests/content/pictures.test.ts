import { expect, test } from 'vitest'
import { loadInstrument } from '#lib/instrument/load'
import { loadPictures } from '#lib/instrument/picture'

const instruments = ['readiness', 'advantage'].map((id) => {
  const loaded = loadInstrument(`content/instruments/${id}`)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
  return [id, loaded.value] as const
})

test('the shipped picture sets readiness against advantage, cut at 50, with four quadrants that say what to do and what to ask', () => {
  const pictures = loadPictures('content/pictures', new Map(instruments))
  if (!pictures.ok) throw new Error(JSON.stringify(pictures.issues, null, 2))
  const [picture] = pictures.value
  expect(picture).toMatchObject({ x: 'readiness', y: 'advantage', cut: 50 })
  for (const { id, founder, investor } of picture?.quadrants ?? []) {
    expect(new Set([founder.zh, investor.zh]).size, id).toBe(2)
    expect(investor.zh, id).toMatch(/问：/)
    expect(investor.en, id).toMatch(/[Aa]sk/)
  }
})
