import { expect, test } from 'vitest'
import { mentioned } from '#lib/screening/mentions'

const people = [
  { account: 'a1', name: 'Li' },
  { account: 'a2', name: 'Li Wei' },
  { account: 'a3', name: '林岚' },
  { account: 'a4', name: '林岚' },
  { account: 'a5', name: '' },
]

test('the longest name that fits is meant, and a shared name names everyone who has it', () => {
  expect(mentioned('ask @Li Wei first', people)).toEqual(['a2'])
  expect(mentioned('ask @Li first', people)).toEqual(['a1'])
  expect(mentioned('请@林岚看看', people)).toEqual(['a3', 'a4'])
})

test('an address, a bare sign and an unknown name name nobody', () => {
  expect(mentioned('mail li@example.com or @ nobody @Someone', people)).toEqual([])
})
