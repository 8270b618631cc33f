import { expect, test } from 'vitest'
import { disposition, languageOf, respond } from '#app/_pdf/respond.ts'
import { sampleModel } from '../support/sample-model'

const request = (query: string) => new Request(`http://localhost/zh/sample/songyan/report.pdf${query}`)

test('the language is the one asked for, else that of the page', () => {
  expect(languageOf(request('?lang=en'), 'zh')).toBe('en')
  expect(languageOf(request(''), 'zh')).toBe('zh')
  expect(languageOf(request('?lang=fr'), 'zh')).toBeNull()
})

test('the file has a name in ASCII, and the company’s own beside it', () => {
  const model = { ...sampleModel('zh'), name: '松烟/智能 "(测试)*' }
  const header = disposition(model)
  expect(header).toMatch(/^attachment; filename="touchstone-songyan-ai-2026-11-20-zh\.pdf"; filename\*=UTF-8''[A-Za-z\d%._-]+$/)
  const own = decodeURIComponent(header.split("UTF-8''")[1] ?? '')
  expect(own).toBe('touchstone-松烟 智能 (测试)-2026-11-20-zh.pdf')
})

test('a report that could not be drawn is refused with its code', async () => {
  const busy = respond({ ok: false, issues: [{ code: 'pdf.busy', path: [] }] }, sampleModel('en'))
  expect(busy.status).toBe(503)
  expect(busy.headers.get('retry-after')).toBe('5')
  expect(await busy.json()).toMatchObject({ status: 503, issues: [{ code: 'pdf.busy', path: [] }] })
  expect(respond({ ok: false, issues: [{ code: 'pdf.already-drawing', path: [] }] }, sampleModel('en')).status).toBe(429)
  expect(respond({ ok: false, issues: [{ code: 'pdf.failed', path: [] }] }, sampleModel('en')).status).toBe(500)
})

test('a report is a download that no cache keeps', async () => {
  const answer = respond({ ok: true, pdf: new Uint8Array([37, 80, 68, 70]) }, sampleModel('en'))
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).toBe('%PDF')
})
