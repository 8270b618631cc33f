import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { parse, stringify } from 'yaml'
import { loadInstrument } from '#lib/instrument/load'
import { copyPilot, pilot, put, remove, yamlBomb } from '../support/instrument-folders'
import { level, save, say, stored } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'
import { download, pdfText } from './report'
import { freePort, type Server, startServer } from './server'

const loaded = loadInstrument(join(import.meta.dirname, '../..', pilot))
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
const instrument = loaded.value

let data = ''
let folder = ''
let server: Server | undefined
test.beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'touchstone-own-'))
  folder = mkdtempSync(join(tmpdir(), 'touchstone-instruments-'))
})
test.afterEach(async () => {
  await server?.kill()
  for (const one of [data, folder]) rmSync(one, { recursive: true, force: true })
})

const serve = async () => {
  server = await startServer(await freePort(), { DATA_DIR: data, INSTRUMENTS_DIR: folder })
  return server
}

/** The pilot instrument as 1.1.0: a practice more, one fewer, one reworded, an option withdrawn. */
const newVersion = () => {
  remove(join(folder, 'pilot'))
  const path = copyPilot(folder, 'pilot', {
    file: 'instrument.yaml',
    change: (text) => text.replace('version: 1.0.0', 'version: 1.1.0'),
  })
  const edit = (file: string, change: (value: never) => unknown) =>
    writeFileSync(join(path, file), stringify(change(parse(readFileSync(join(path, file), 'utf8')) as never))) // our own files
  const [owner] = parse(readFileSync(join(path, 'practices/team.yaml'), 'utf8')) as [Record<string, unknown>]
  const [, notice] = parse(readFileSync(join(path, 'practices/safety.yaml'), 'utf8')) as [unknown, Record<string, unknown>]
  edit('practices/team.yaml', () => [
    { ...owner, ask: { zh: '试点由谁负责，每周几天？', en: 'Who owns the pilot, and for how many days a week?' } },
    { ...owner, id: 'pilot-sponsor', na: false, short: { zh: '企业方支持者', en: 'Sponsor' } },
  ])
  edit('practices/safety.yaml', (items: unknown[]) => items.slice(0, 1))
  edit('exposures.yaml', (items: { options: { id: string }[] }[]) =>
    items.map((one, at) => (at === 0 ? { ...one, options: one.options.filter(({ id }) => id !== 'staff') } : one)),
  )
  const why = { zh: '并入停用一题。', en: 'It is now part of stopping.' }
  const gone = { kind: 'practice', version: '1.1.0', date: '2027-01-05', why, replacedBy: ['stop-switch'], item: notice }
  put(path, 'retired.yaml', stringify([gone]))
  const changes = [
    { kind: 'added', question: 'pilot-sponsor' },
    { kind: 'retired', question: 'user-notice' },
    { kind: 'reworded', question: 'pilot-owner' },
    { kind: 'options', question: 'users' },
  ]
  edit('changelog.yaml', (items: unknown[]) => [
    { version: '1.1.0', date: '2027-01-05', note: { zh: '新增一题，停用一题。', en: 'One more, one fewer.' }, changes },
    ...items,
  ])
}

for (const locale of locales)
  test(`an instrument of one's own is chosen, answered, scored and printed (${locale})`, async ({ browser }) => {
    const t = say(locale)
    cpSync(join(import.meta.dirname, '../..', pilot), join(folder, 'pilot'), { recursive: true })
    const { address } = await serve()
    const context = await browser.newContext({ baseURL: address, viewport: { width: 375, height: 800 } })
    const page = await context.newPage()
    await page.goto(`/${locale}/assess/new`)
    const choice = page.getByRole('group', { name: t('assess.instruments.legend') })
    await expect(choice.getByRole('radio')).toHaveCount(2)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await choice.getByRole('radio', { name: instrument.title[locale] }).check()
    await page.getByLabel(t('assess.new.name')).fill('北斗试点')
    await page
      .getByRole('group', { name: t('assess.new.scope') })
      .getByRole('radio')
      .last()
      .check()
    await page.getByRole('button', { name: t('assess.new.make') }).click()
    await page.getByRole('link', { name: t('assess.made.start') }).click()
    await page.waitForURL(/\/setting/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(instrument.sections[0]?.name[locale] ?? '')

    const id = /assess\/([^/]+)\//.exec(page.url())?.[1] ?? ''
    for (const [key, answer] of [
      ['x:users', { kind: 'one', option: 'customers' }],
      ['x:data', { kind: 'many', options: [] }],
      ['p:pilot-owner', level(3)],
      ['p:success-measure', level(2)],
      ['p:stop-switch', level(1)],
      ['p:user-notice', level(2)],
    ] as const)
      expect((await save(page.request, id, key, answer)).status()).toBe(200)
    await page.goto(`/${locale}/assess/${id}/result`)
    await expect(page).toHaveTitle(/北斗试点/)
    for (const { name } of instrument.dimensions) await expect(page.getByRole('table').first()).toContainText(name[locale])
    await expect(page.locator('main')).toContainText(instrument.flags[0]?.short[locale] ?? '')
    await expect(page.locator('main')).toContainText(instrument.bands[0]?.name[locale] ?? '')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)

    const answer = await page.request.get(`/${locale}/assess/${id}/report.pdf`)
    expect(answer.status()).toBe(200)
    const file = join(data, 'report.pdf')
    writeFileSync(file, await answer.body())
    const text = (await pdfText(file)).replace(/\s+/g, '')
    for (const words of [instrument.title, ...instrument.practices.map(({ short }) => short)])
      expect(text).toContain(words[locale].replace(/\s+/g, ''))
    await context.close()
  })

test('wrong instruments are told in the log, and the application starts with the sound ones', async ({ playwright }) => {
  copyPilot(folder, 'sound')
  copyPilot(folder, 'tampered', { file: 'flags.yaml', change: (text) => text.replace('cap: wait', 'cap: {wait') })
  copyPilot(folder, 'wrong-type', { file: 'instrument.yaml', change: (text) => text.replace('base: 2', 'base: two') })
  copyPilot(folder, 'unknown', { file: 'flags.yaml', change: (text) => text.replace('stop-switch', 'no-such-practice') })
  copyPilot(folder, 'huge', { file: 'exposures.yaml', change: (text) => `${text}#${'x'.repeat(3_000_000)}` })
  copyPilot(folder, 'bomb', { file: 'exposures.yaml', change: () => yamlBomb })
  copyPilot(folder, 'taken', { file: 'instrument.yaml', change: (text) => text.replace('id: pilot', 'id: readiness') })
  const { address, output } = await serve()
  for (const [name, line] of [
    ['tampered', /flags\.yaml:\d+:\d+ \S+ content\.bad-yaml/],
    ['wrong-type', /instrument\.yaml:\d+:\d+ dimensions\[0\]\.base content\.invalid-type/],
    ['unknown', /flags\.yaml:5:\d+ \S+ instrument\.unknown-practice: there is no practice no-such-practice/],
    ['huge', /exposures\.yaml:1:1 \S+ content\.too-large/],
    ['bomb', /exposures\.yaml:1:1 \S+ content\.bad-yaml/],
    ['taken', /instrument\.yaml:1:1 id instrument\.id-taken/],
  ] as const) {
    const told = output()
      .split(/The instrument in /)
      .find((part) => part.split(' is not used')[0]?.endsWith(`/${name}`))
    expect(told, name).toMatch(line)
  }
  const request = await playwright.request.newContext({ baseURL: address })
  const make = (wanted: string) =>
    request.post('/api/v1/assessments', { data: { name: 'x', locale: 'zh', scope: 'full', instrument: wanted } })
  expect([(await make('pilot')).status(), (await make('readiness')).status(), (await make('nonsense')).status()]).toEqual([201, 201, 422])
  await request.dispose()
})

test.describe('an instrument', () => {
  const begin = async (request: APIRequestContext) => {
    const made = await request.post('/api/v1/assessments', {
      data: { name: '北斗试点', locale: 'en', scope: 'full', instrument: 'pilot' },
    })
    expect(made.status()).toBe(201)
    const { id } = (await made.json()) as { id: string }
    await save(request, id, 'x:users', { kind: 'one', option: 'staff' })
    await save(request, id, 'p:pilot-owner', level(3))
    await save(request, id, 'p:user-notice', level(2))
    return id
  }

  test.describe('that is taken away', () => {
    test.use({ expectedErrors: [/409/, /404/] })
    test('leaves its assessments with a clear page and every answer', async ({ browser }) => {
      copyPilot(folder, 'pilot')
      const first = await serve()
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(`${first.address}/en`)
      const request = context.request
      const made = await request.post(`${first.address}/api/v1/assessments`, {
        data: { name: '北斗试点', locale: 'en', scope: 'full', instrument: 'pilot' },
      })
      const { id } = (await made.json()) as { id: string }
      await request.put(`${first.address}/api/v1/assessments/${id}/answers/p:pilot-owner`, { data: { base: 0, answer: level(3) } })
      await first.kill()
      remove(join(folder, 'pilot'))
      const port = Number(new URL(first.address).port)
      server = await startServer(port, { DATA_DIR: data, INSTRUMENTS_DIR: folder })
      for (const path of ['', '/review', '/team', '/result', '/update']) {
        await page.goto(`${server.address}/en/assess/${id}${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en')('assess.notInstalled.title'))
      }
      await expectAccessible(page)
      const { name, path } = await download(page, () => page.getByRole('link', { name: say('en')('assess.notInstalled.download') }).click())
      expect(name).toBe(`${id}.json`)
      expect(readFileSync(path, 'utf8')).toContain('p:pilot-owner')
      expect((await request.get(`${server.address}/en/assess/${id}/report.pdf`)).status()).toBe(409)
      await context.close()
    })
  })

  test('in a newer version is offered, shows what changed, and keeps every answer', async ({ browser }) => {
    const t = say('en')
    copyPilot(folder, 'pilot')
    const first = await serve()
    const context = await browser.newContext({ baseURL: first.address })
    const id = await begin(context.request)
    await first.kill()
    newVersion()
    server = await startServer(Number(new URL(first.address).port), { DATA_DIR: data, INSTRUMENTS_DIR: folder })

    const page = await context.newPage()
    await page.goto(`/en/assess/${id}/team`)
    await expect(page.locator('main')).toContainText('is there time for it?')
    await page.getByRole('link', { name: t('assess.update.see') }).click()
    await expect(page.locator('main')).toContainText('for how many days a week?')
    await expect(page.locator('main')).toContainText(t('assess.update.lost'))
    const gone = page.locator('section.difference', { has: page.getByRole('heading', { name: t('assess.update.retired') }) })
    await expect(gone).toContainText('level 2')
    await expectAccessible(page)
    await page.getByRole('button', { name: t('assess.update.bring', { version: '1.1.0' }) }).click()
    await expect(page.locator('main')).toContainText(t('assess.update.lookAgain'))

    const answers = await stored(page.request, id)
    expect(answers['p:pilot-owner']?.answer).toEqual(level(3))
    expect(answers['p:user-notice']?.answer).toEqual(level(2))
    await page.getByRole('link', { name: 'Pilot owner' }).click()
    await page.waitForURL(/\/team\?q=pilot-owner/)
    await expect(page.locator('main')).toContainText('for how many days a week?')
    await expect(page.getByRole('link', { name: t('assess.update.see') })).toHaveCount(0)
    expect((await save(page.request, id, 'p:user-notice', level(1), 1)).status()).toBe(422)
    await page.goto(`/en/assess/${id}/result`)
    await expect(page.locator('main')).toContainText('Sponsor')
    await context.close()
  })
})
