import { loadavg } from 'node:os'
import { address, whileServed } from './served'

/**
 * From a click on a tick of the plan to the painted page, in Chromium, on the result of a sample (DESIGN 10: ≤ 50 ms).
 */

const clicks = 60
/** In the page: ticks and unticks, and waits after each until the frame with the outcome has been painted. */
const measureInPage = async ({ plan, times }: { plan: string; times: number }): Promise<readonly number[]> => {
  const boxes = [...document.querySelectorAll<HTMLInputElement>(`${plan} .acts input[type=checkbox]`)]
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

await whileServed(async (browser) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const table = []
  for (const [instrument, plan] of [
    ['readiness', '#plan'],
    ['advantage', '#companion-plan'],
  ] as const) {
    await page.goto(`${address}/zh/sample/songyan`, { waitUntil: 'networkidle' })
    await page.locator(plan).scrollIntoViewIfNeeded()
    const taken = [...(await page.evaluate(measureInPage, { plan, times: clicks }))].sort((a, b) => a - b)
    table.push({ instrument, clicks, 'median ms': at(taken, 0.5), 'p90 ms': at(taken, 0.9), 'most ms': at(taken, 1) })
  }
  console.table(table)
  console.log(
    `load average ${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')}`,
  )
})
