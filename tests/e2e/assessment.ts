import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import { createTranslator } from 'use-intl/core'
import type { Locale, Text } from '#lib/i18n/locale'
import type { Messages } from '#lib/i18n/messages'
import { parseAnswersFile } from '#lib/instrument/answers-file'
import { loadInstrument } from '#lib/instrument/load'
import { quick } from '#lib/instrument/quick'
import type { AnswerRecords } from '#lib/instrument/record'
import type { Exposure, Instrument, Practice } from '#lib/instrument/schema'
import { expect } from './fixtures'

/** What the tests know of the product's words and questions, and the short way to an assessment that is already answered. */

const root = join(import.meta.dirname, '../..')

const messages = (locale: Locale) => JSON.parse(readFileSync(join(root, `content/messages/${locale}.json`), 'utf8')) as Messages // held to this form by the compiler where the product reads it

/** The interface sentences of a language. */
export const say = (locale: Locale) => createTranslator({ locale, messages: messages(locale), timeZone: 'UTC' })

const load = (id: string): Instrument => {
  const loaded = loadInstrument(join(root, 'content/instruments', id))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5)))
  return loaded.value
}

export const whole = load('readiness')
/** the second instrument, which may be answered beside the first */
export const advantage = load('advantage')

export const quickCheck = quick(
  whole,
  whole.practices.filter((practice) => practice.quick).map(({ id }) => id),
)

const named = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((one) => one.id === id)
  if (found === undefined) throw new Error(`there is no ${id}`)
  return found
}

export const practice = (id: string): Practice => named(whole.practices, id)
export const exposure = (id: string): Exposure => named(whole.exposures, id)
export const option = (of: string, id: string): Text => named(exposure(of).options, id)

type SampleName = 'songyan' | 'xuanjing' | 'hebai'

const sample = (name: SampleName) => {
  const file = `content/samples/${name}.yaml`
  const parsed = parseAnswersFile(file, readFileSync(join(root, file), 'utf8'), (id) => [whole, advantage].find((one) => one.id === id))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 5)))
  return parsed.value
}

/** The answers of a sample company. */
export const sampleAnswers = (name: SampleName): AnswerRecords => sample(name).records

/** Its answers to the second instrument. */
export const sampleCompanionAnswers = (name: SampleName): AnswerRecords =>
  sample(name).companion?.records ?? { exposures: {}, practices: {} }

export type Made = { readonly id: string; readonly secret: string }

type Wish = {
  readonly name?: string
  readonly locale?: Locale
  readonly scope?: 'quick' | 'full'
  readonly answers?: AnswerRecords
  /** answers to the second instrument, which is then taken up */
  readonly companion?: AnswerRecords
}

/** Makes an assessment; the cookie for it goes to whoever asks, a browser or a program. */
export async function create(
  request: APIRequestContext,
  { name = '松烟智能', locale = 'zh', scope = 'full', answers, companion }: Wish = {},
): Promise<Made> {
  const answer = await request.post('/api/v1/assessments', {
    data: { name, locale, scope, companion: companion === undefined ? null : advantage.id },
  })
  expect(answer.status()).toBe(201)
  const made = (await answer.json()) as Made
  if (answers !== undefined) await fill(request, made.id, answers)
  if (companion !== undefined) await fill(request, made.id, companion, `${advantage.id}/`)
  return made
}

/** Saves one answer on top of a revision. */
export const save = (request: APIRequestContext, id: string, key: string, answer: unknown, base = 0) =>
  request.put(`/api/v1/assessments/${id}/answers/${encodeURIComponent(key)}`, { data: { base, answer } })

/** Saves many first answers, a few at a time. */
export async function fill(request: APIRequestContext, id: string, { exposures, practices }: AnswerRecords, within = '') {
  const all = [
    ...Object.entries(exposures).map(([name, answer]) => [`x:${within}${name}`, answer] as const),
    ...Object.entries(practices).map(([name, answer]) => [`p:${within}${name}`, answer] as const),
  ]
  const send = async () => {
    for (let next = all.pop(); next !== undefined; next = all.pop()) {
      const [key, answer] = next
      expect((await save(request, id, key, answer)).status(), key).toBe(200)
    }
  }
  await Promise.all(Array.from({ length: 6 }, send))
}

type Stored = { readonly answer: unknown; readonly revision: number; readonly at: string }

/** All answers as the server has them. */
export async function stored(request: APIRequestContext, id: string): Promise<Readonly<Record<string, Stored>>> {
  const answer = await request.get(`/api/v1/assessments/${id}`)
  expect(answer.status()).toBe(200)
  return ((await answer.json()) as { answers: Record<string, Stored> }).answers
}

/** Waits until the server has this answer; null for none. */
export const expectStored = (request: APIRequestContext, id: string, key: string, answer: unknown) =>
  expect.poll(async () => (await stored(request, id))[key]?.answer ?? null, { message: `${key} on the server` }).toEqual(answer)

export const level = (value: number, grade: 'none' | 'stated' = 'none') => ({ kind: 'level', level: value, evidence: { grade } })

/** The section in which a question stands. */
export const sectionOf = (key: string): string => (key.startsWith('x:') ? exposure(key.slice(2)).section : practice(key.slice(2)).dimension)

/** Opens the page with this question in focus and waits until it listens: what is clicked earlier is another matter. */
export async function openQuestion(page: Page, locale: Locale, id: string, key: string) {
  await page.goto(`/${locale}/assess/${id}/${sectionOf(key)}?q=${key.slice(2)}`)
  await expectQuestion(page, locale, key)
  await listening(page)
}

const asked = (key: string) => (key.startsWith('x:') ? exposure(key.slice(2)) : practice(key.slice(2)))

/** The form of a question, found by what it asks. */
export const form = (page: Page, locale: Locale, key: string) => page.getByRole('form', { name: asked(key).ask[locale] })

export const expectQuestion = (page: Page, locale: Locale, key: string) =>
  expect(page.getByRole('heading', { level: 2, name: asked(key).ask[locale] })).toBeVisible()

/** React marks what it has taken over; there is no other sign that a page answers to clicks. */
export const listening = (page: Page) =>
  page.waitForFunction(() => {
    const form = document.querySelector('main form, main fieldset')
    return form !== null && Object.keys(form).some((name) => name.startsWith('__reactProps'))
  })

/** A card to choose, by the words on it. */
export const card = (page: Page, words: string) =>
  page
    .getByRole('main')
    .getByRole('radio', { name: words })
    .or(page.getByRole('main').getByRole('checkbox', { name: words }))

export const levelCard = (page: Page, locale: Locale, id: string, value: number) =>
  card(page, `${value} ${practice(id).levels[value]?.name[locale]}`)

export const optionCard = (page: Page, locale: Locale, of: string, id: string) => card(page, option(of, id)[locale])

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The line that says whether everything is safe. */
export const savedState = (page: Page) => page.getByRole('main').locator('.saved[role=status]')

export const expectSaved = (page: Page, locale: Locale) =>
  expect(savedState(page)).toHaveText(
    new RegExp(escaped(say(locale)('assess.saved.savedAt', { time: 'HH' })).replace('HH', '\\d\\d:\\d\\d')),
  )

/** The private link of an assessment as it is handed out. */
export const linkOf = ({ id, secret }: Made) => `/assess/${id}#${secret}`

/** Another device: a browser that shares nothing with the first and has opened the private link. */
export async function openLink(context: BrowserContext, made: Made): Promise<Page> {
  const page = await context.newPage()
  await page.goto(linkOf(made))
  await expect(page).toHaveURL(/\/assess\/[^/#]+\/[a-z]+(\?q=[\w-]+)?$/)
  return page
}
