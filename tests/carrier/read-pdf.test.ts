import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { attach } from '#lib/carrier/attach'
import { mostPdf } from '#lib/carrier/bounds'
import { comparable, readPdf, textDigest } from '#lib/carrier/read-pdf'
import { deepNesting, encryptedPdf, endlessLoops, flateBomb, pdfOf } from '../support/pdf-files'

const names = ['touchstone.json', 'pages.json']

const codeOf = async (bytes: Uint8Array) => {
  const read = await readPdf(bytes, names)
  return read.ok ? 'read' : read.issues[0]?.code
}
const reading = async (bytes: Uint8Array) => {
  const read = await readPdf(bytes, names)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}
const at = new Date('2026-11-20T00:00:00Z')
const file = (text: string, name = 'touchstone.json') => ({ name, bytes: new TextEncoder().encode(text), description: '封印的快照' })

describe('a PDF from a stranger', () => {
  test('gives the words of its pages without their spacing', async () => {
    const { pages } = await reading(await pdfOf(['Claimed 61.6,  evidenced 45.4', 'Page two']))
    expect(pages.map(({ text }) => text)).toEqual(['Claimed 61.6, evidenced 45.4', 'Page  two'].map(textDigest))
    expect(pages[0]?.text).not.toBe(textDigest('Claimed 61.6, evidenced 45.5'))
  })

  test('without attachments has none', async () => {
    expect((await reading(await pdfOf(['Nothing inside']))).attachments).toEqual([])
  })

  test('with several attachments gives those that are asked for, by name', async () => {
    const { attachments } = await reading(
      await pdfOf(
        ['Three files'],
        [
          ['pages.json', '2'],
          ['touchstone.json', '{}'],
          ['a.csv', 'x'],
        ],
      ),
    )
    expect(attachments.map(({ name }) => name).toSorted()).toEqual(['pages.json', 'touchstone.json'])
  })

  test('that is a renamed image, a text or nothing is no PDF', async () => {
    expect(await codeOf(readFileSync('docs/result.png'))).toBe('reading.not-a-pdf')
    expect(await codeOf(new TextEncoder().encode('Dear investor'))).toBe('reading.not-a-pdf')
    expect(await codeOf(new Uint8Array())).toBe('reading.not-a-pdf')
  })

  test('that needs a password is said to need one', async () => {
    expect(await codeOf(await encryptedPdf())).toBe('reading.encrypted')
  })

  test('that is cut off is damaged, or is read without what was cut off', async () => {
    const whole = await attach(await pdfOf(['First page', 'Second page']), [file('{"a":1}')], at)
    expect(await codeOf(whole.subarray(0, 40))).toBe('reading.damaged')
    for (const part of [0.3, 0.6, 0.9]) {
      const read = await readPdf(whole.subarray(0, Math.round(whole.length * part)), names)
      if (read.ok) expect(read.value.attachments).toEqual([])
      else expect(read.issues[0]?.code).toBe('reading.damaged')
    }
  })

  test('that is larger than any report is refused unread', async () => {
    const large = new Uint8Array(mostPdf.bytes + 1)
    large.set(new TextEncoder().encode('%PDF-1.7'))
    expect(await codeOf(large)).toBe('reading.too-large')
  })

  test('whose file unpacks to more than any snapshot is refused', async () => {
    expect(await codeOf(flateBomb(16, 'attachment'))).toBe('reading.file-too-large')
  })

  test('nested deeper than any program writes, or turning in circles, is answered', async () => {
    expect(['read', 'reading.damaged']).toContain(await codeOf(deepNesting(200_000)))
    expect(['read', 'reading.damaged']).toContain(await codeOf(endlessLoops()))
  })
})

describe('text is compared', () => {
  test('without white space, line ends and control characters', () => {
    expect(comparable('差 14\u00a0分\n\t下\u3000一\u0000行')).toBe('差14分下一行')
  })

  test('composed, but with its compatibility forms apart', () => {
    expect(comparable('e\u0301')).toBe(comparable('é'))
    expect(comparable('m²')).not.toBe(comparable('m2'))
    expect(comparable('６')).not.toBe(comparable('6'))
  })
})
