import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

/**
 * Every test watches its pages: an error in the console, an uncaught exception or a request to any other host fails it.
 * `expectedErrors` names what a test provokes on purpose (a 404, a lost connection).
 */
export const test = base.extend<{ expectedErrors: RegExp[]; watched: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter list of a fixture.
  expectedErrors: async ({}, use) => use([]),
  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const problems: string[] = []
      const note = (text: string) => {
        if (!expectedErrors.some((expected) => expected.test(text))) problems.push(text)
      }
      context.on('weberror', (error) => note(`uncaught: ${error.error().message}`))
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          note(`${message.type()}: ${message.text()} (${message.location().url})`)
      })
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && url.origin !== baseURL) note(`third-party request: ${request.url()}`)
      })
      await use(undefined)
      expect(problems, 'errors in the console, exceptions, third-party requests').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

export const locales = ['zh', 'en'] as const

/** Colours are read only once the streaks have been drawn: nothing moves any more. */
const drawn = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length), 'moving')
    .toBe(0)

async function expectNoViolation(page: Page, builder: AxeBuilder, scheme: string) {
  await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light' })
  await drawn(page)
  const { violations } = await builder.analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    scheme,
  ).toEqual([])
}

/**
 * Fails on any accessibility violation that axe finds by the rules of WCAG 2.2 A and AA, and of best practice, in the light scheme and in
 * the dark one, which differs from it in colours alone.
 */
export async function expectAccessible(page: Page) {
  await expectNoViolation(page, new AxeBuilder({ page }), 'light')
  await expectNoViolation(page, new AxeBuilder({ page }).withRules(['color-contrast']), 'dark')
}

/** Nothing may stick out of the window sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide, 'pixels of sideways scroll').toBeLessThanOrEqual(0)
}
