import { gzipSync } from 'node:zlib'
import type { BrowserContext, Response } from 'playwright'
import { sampleAnswers } from '../tests/e2e/assessment'
import { address, whileServed } from './served'

/**
 * JavaScript that a page fetches, gzipped here at level 6 whatever the server does (DESIGN 10: a question page ≤ 200 KB, the result ≤ 300 KB
 * with its charts). "first" is until the network rests, "whole" after every part of the page has been in sight. KB are 1,000 bytes.
 */

const weigh = async (context: BrowserContext, path: string) => {
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  const add = (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).length))
  }
  page.on('response', add)
  const sum = async () => (await Promise.all(scripts)).reduce((total, one) => total + one, 0)
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
  const first = await sum()
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 600) {
      scrollTo(0, y)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  })
  await page.waitForLoadState('networkidle')
  const whole = await sum()
  await page.close()
  return { page: path, scripts: scripts.length, 'first KB': Math.round(first / 100) / 10, 'whole KB': Math.round(whole / 100) / 10 }
}

/** An assessment with the answers of a sample; the cookie that opens it goes to the context. */
const assessment = async (context: BrowserContext): Promise<string> => {
  const headers = { origin: address }
  const made = await context.request.post(`${address}/api/v1/assessments`, {
    headers,
    data: { name: 'Bench', locale: 'zh', scope: 'full' },
  })
  const { id } = (await made.json()) as { id: string } // as the API promises
  const { exposures, practices } = sampleAnswers('songyan')
  for (const [prefix, answers] of [['x:', exposures] as const, ['p:', practices] as const])
    for (const [question, answer] of Object.entries(answers)) {
      const address_ = `${address}/api/v1/assessments/${id}/answers/${encodeURIComponent(prefix + question)}`
      const saved = await context.request.put(address_, { headers, data: { base: 0, answer } })
      if (!saved.ok()) throw new Error(`${question}: ${saved.status()} ${await saved.text()}`)
    }
  return id
}

await whileServed(async (browser) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const id = await assessment(context)
  const table = []
  for (const path of [
    '',
    '/sample/songyan',
    `/assess/${id}/data`,
    `/assess/${id}/result`,
    `/assess/${id}/history`,
    '/tools/compute',
    '/verify',
  ])
    table.push(await weigh(context, `/zh${path}`))
  console.table(table)
})
