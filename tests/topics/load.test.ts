import { describe, expect, test } from 'vitest'
import { readTopic } from '#lib/topics/load'

const both = (text: string) => `{ zh: ${text}, en: ${text} }`
const topic = (body: string) => `
id: small
seed: "1"
title: ${both('t')}
lead: ${both('l')}
body:
  - { kind: heading, zh: h, en: h }
  - { kind: text, zh: p, en: p, sources: [GAI-7] }
${body}
article: ${both('a')}
practices: [provenance-register]
`
const table = (row: string) => `  - { kind: table, caption: ${both('c')}, head: [a, b], rows: [[x, "1"], ${row}] }`

const codes = (text: string, file = 'small.yaml') => {
  const read = readTopic(file, text)
  return read.ok ? [] : read.issues.map(({ code, data }) => [code, data?.line])
}

describe('a topic file', () => {
  test('is read when every row has a cell for each column', () => {
    expect(codes(topic(table('[y, "2"]')))).toEqual([])
  })

  test('is refused, with the line, when a row lacks a cell', () => {
    expect(codes(topic(table('[y]')))).toEqual([['topic.row-length', 9]])
  })

  test('is refused when a bar runs off its line', () => {
    const bars = `  - { kind: bars, caption: ${both('c')}, most: 10, bars: [{ label: a, value: 4, text: "4" }, { label: b, value: 11, text: "11" }] }`
    expect(codes(topic(bars))).toEqual([['topic.bar-too-long', 9]])
  })

  test('is refused when its name is not its id, when a language is missing, and when it is not YAML', () => {
    expect(codes(topic(table('[y, "2"]')), 'other.yaml')).toEqual([['topic.file-name', 2]])
    expect(codes(topic('  - { kind: text, zh: p }')).length).toBeGreaterThan(0)
    expect(codes('id: [')[0]?.[0]).toBe('content.bad-yaml')
  })
})
