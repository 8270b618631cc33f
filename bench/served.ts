import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'

const port = Number(process.env.BENCH_PORT ?? 3_390)
export const address = `http://localhost:${port}`

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

/**
 * Serves the production build, which must be there, on a port (BENCH_PORT) and a database of its own, and hands over a Chromium;
 * CHROMIUM_PATH names a browser other than Playwright's. Both are gone afterwards.
 */
export const whileServed = async (measure: (browser: Browser) => Promise<void>): Promise<void> => {
  const server = await serve()
  const executablePath = process.env.CHROMIUM_PATH
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) })
  try {
    await measure(browser)
  } finally {
    await browser.close()
    server.kill()
  }
}
