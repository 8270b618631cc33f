import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { processIo } from '../scripts/cli/io'

/**
 * From a click on a tick of the plan to the painted page, in Chromium, on the result of a sample (DESIGN 10: ≤ 50 ms). Serves the
 * production build, which must be there, on a port and a database of its own; CHROMIUM_PATH names a browser other than Playwright's.
 */

const clicks = 60
const port = Number(process.env.BENCH_PORT ?? 3_390)
const address = `http://localhost:${port}`

const serve = async () => {
  const data = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: data },
    stdio: 'ignore',
  })
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${address}/readyz`).catch(() => null)
    if (answer?.ok) return server
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  server.kill()
  throw new Error('the server does not come up; run `npm run build` first')
}

/** In the page: ticks and unticks, and waits after each until the frame with the outcome has been painted. */
const measureInPage = async (times: number): Promise<readonly number[]> => {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('#plan .acts input[type=checkbox]')]
  // A message that is posted in a frame's callback is handled after that frame has been painted.
  const painted = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      }),
    )
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    const started = performance.now()
    boxes[time % boxes.length]?.click()
    taken.push((await painted()) - started)
    await new Promise((resolve) => setTimeout(resolve, 120))
  }
  return taken
}

const at = (sorted: readonly number[], share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1)

const server = await serve()
const executablePath = process.env.CHROMIUM_PATH
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${address}/zh/sample/songyan`, { waitUntil: 'networkidle' })
  // The radar is drawn once it has been near, and follows from then on.
  await page.locator('#angles').scrollIntoViewIfNeeded()
  await page.locator('.recharts-polar-grid').waitFor()
  await page.locator('#plan').scrollIntoViewIfNeeded()
  const taken = [...(await page.evaluate(measureInPage, clicks))].sort((a, b) => a - b)
  const figures = [0.5, 0.9, 1].map((share) => `${at(taken, share)} ms`)
  await processIo().stdout(
    `what-if, click to paint, ${clicks} clicks: median ${figures[0]}, p90 ${figures[1]}, most ${figures[2]} (target 50 ms)\n`,
  )
} finally {
  await browser.close()
  server.kill()
}
