import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Locale, localeNames } from '#lib/i18n/locale'
import {
  card,
  create,
  expectQuestion,
  expectSaved,
  expectStored,
  fill,
  form,
  level,
  levelCard,
  listening,
  openQuestion,
  option,
  optionCard,
  practice,
  sampleAnswers,
  save,
  say,
  stored,
  whole,
} from './assessment'
import { expect, locales, test } from './fixtures'
import { download, expectSameNumbers, goldenReport, pdfText } from './report'

const other = (locale: Locale): Locale => (locale === 'zh' ? 'en' : 'zh')

for (const locale of locales)
  test.describe(`a founder who reads ${localeNames[locale]}`, () => {
    const t = say(locale)

    test('comes from the start page to a result and its PDF in both languages, with the same numbers everywhere', async ({ page }) => {
      test.slow()
      const name = `松烟智能 Songyan ${locale}`
      await page.goto(`/${locale}`)
      await page
        .getByRole('main')
        .getByRole('link', { name: t('home.start') })
        .first()
        .click()
      await expect(page.getByRole('heading', { level: 1, name: t('assess.new.title') })).toBeVisible()

      await page.getByLabel(t('assess.new.name')).fill(name)
      await page.getByRole('radio', { name: t('assess.scope.full') }).check()
      await page.getByRole('button', { name: t('assess.new.make') }).click()

      await expect(page.getByRole('heading', { level: 1, name: t('assess.made.title') })).toBeFocused()
      const link = await page.getByLabel(t('assess.link.label')).inputValue()
      expect(link).toMatch(/^http:\/\/localhost:\d+\/assess\/[\w-]+#[\w-]{43}$/)
      const recovery = await download(page, () => page.getByRole('button', { name: t('assess.link.download') }).click())
      expect(JSON.parse(readFileSync(recovery.path, 'utf8'))).toMatchObject({ format: 'touchstone-recovery/1', link, name })

      await page.getByRole('link', { name: t('assess.made.start') }).click()
      await expectQuestion(page, locale, 'x:approach')
      const id = new URL(link).pathname.split('/').at(-1) ?? ''
      await optionCard(page, locale, 'approach', 'api').check()
      await expectSaved(page, locale)
      await expectStored(page.request, id, 'x:approach', { kind: 'one', option: 'api' })
      await page.getByRole('button', { name: t('assess.section.next') }).click()
      await expectQuestion(page, locale, 'x:stage')

      const { exposures, practices } = sampleAnswers('songyan')
      const { approach: _, ...rest } = exposures
      await fill(page.request, id, { exposures: rest, practices })

      await page.goto(`/${locale}/assess/${id}`)
      await expect(page.getByRole('heading', { level: 1, name: t('assess.review.title') })).toBeVisible()
      await expect(page.getByText(t('assess.review.complete'))).toBeVisible()
      await listening(page)
      await page.getByRole('link', { name: t('assess.submit.result') }).click()

      await expect(page).toHaveURL(new RegExp(`/${locale}/assess/${id}/result$`))
      await expectSameNumbers(page, locale, goldenReport('songyan', locale))

      for (const language of locales) {
        const report = goldenReport('songyan', language)
        await page.getByRole('radio', { name: localeNames[language] }).check()
        const pdf = await download(page, () => page.getByRole('button', { name: t('result.tools.download') }).click())
        expect(pdf.name).toMatch(new RegExp(`^touchstone-.*-${language}\\.pdf$`))
        await expect(page.getByText(t('result.tools.done'))).toBeVisible()
        const text = await pdfText(pdf.path)
        expect(text.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''))
        for (const { name: reading, score } of Object.values(report.readings)) {
          expect(text, `${reading} in the PDF`).toContain(score.label)
          expect(text).toContain(reading)
        }
        for (const { name: dimension, percent } of report.dimensions) {
          expect(text).toContain(dimension)
          expect(text, `${dimension} in the PDF`).toContain(percent.evidenced.label)
          expect(text, `${dimension} in the PDF`).toContain(percent.claimed.label)
        }
      }
    })

    test('chooses several options, and none of these excludes them', async ({ page }) => {
      const { id } = await create(page.request, { locale })
      await openQuestion(page, locale, id, 'x:third-party-works')
      const none = whole.exposures.find((one) => one.id === 'third-party-works')?.none?.[locale] ?? ''
      await optionCard(page, locale, 'third-party-works', 'unclear').check()
      await optionCard(page, locale, 'third-party-works', 'open').check()
      // In the order of the instrument, whatever the order of the clicks.
      await expectStored(page.request, id, 'x:third-party-works', { kind: 'many', options: ['open', 'unclear'] })

      await card(page, none).check()
      await expect(optionCard(page, locale, 'third-party-works', 'open')).not.toBeChecked()
      await expect(optionCard(page, locale, 'third-party-works', 'unclear')).not.toBeChecked()
      await expectStored(page.request, id, 'x:third-party-works', { kind: 'many', options: [] })

      await optionCard(page, locale, 'third-party-works', 'licensed').check()
      await expect(card(page, none)).not.toBeChecked()
      await expectStored(page.request, id, 'x:third-party-works', { kind: 'many', options: ['licensed'] })

      await card(page, t('assess.answer.dk')).check()
      await expect(optionCard(page, locale, 'third-party-works', 'licensed')).not.toBeChecked()
      await expectStored(page.request, id, 'x:third-party-works', { kind: 'dk' })

      await page.getByRole('button', { name: t('assess.answer.clear') }).click()
      await expectStored(page.request, id, 'x:third-party-works', null)
      await expectSaved(page, locale)
    })

    test('may not know, or give a reason why something does not apply, and the reason is in the report', async ({ page }) => {
      const { id } = await create(page.request, { locale })
      await openQuestion(page, locale, id, 'p:minimisation')
      await card(page, t('assess.answer.dk')).check()
      await expectStored(page.request, id, 'p:minimisation', { kind: 'dk' })

      await card(page, t('assess.answer.na')).check()
      const reason = page.getByLabel(t('assess.answer.reason'))
      await reason.focus()
      await reason.blur()
      await expect(page.getByText(t('issues.answer.reason-missing'))).toBeVisible()
      expect((await stored(page.request, id))['p:minimisation']?.answer, 'nothing is sent without a reason').toEqual({ kind: 'dk' })

      const why = locale === 'zh' ? '我们不处理个人信息，日志里也没有。' : 'We handle no personal data, not even in logs.'
      await reason.fill(why)
      await expectStored(page.request, id, 'p:minimisation', { kind: 'na', reason: why })
      await expect(page.getByText(t('issues.answer.reason-missing'))).toBeHidden()

      await page.goto(`/${locale}/assess/${id}/result`)
      await expect(page.locator('#practice-minimisation')).toContainText(why)
    })

    test('is told what evidence still lacks, and the grade is earned once it is there', async ({ page }) => {
      const { id } = await create(page.request, { locale })
      const key = 'p:provenance-register'
      const grade = (name: 'stated' | 'documented' | 'verified') => whole.evidenceNames[name].name[locale]
      await openQuestion(page, locale, id, key)
      await levelCard(page, locale, 'provenance-register', 3).check()
      await expectStored(page.request, id, key, level(3))

      await card(page, grade('documented')).check()
      const shortfall = form(page, locale, key)
        .getByRole('status')
        .filter({ hasText: t('assess.evidence.missing.title') })
      await expect(shortfall).toContainText(grade('stated'))
      await page.getByLabel(t('assess.evidence.field.title'), { exact: true }).fill('台账 Register v3')
      await page.getByLabel(t('assess.evidence.field.date'), { exact: true }).fill('2026-10-01')
      const lack = form(page, locale, key).getByText(t('assess.evidence.lack', { grade: grade('stated') }))
      await expect(lack).toHaveCount(1)

      const address = page.getByLabel(t('assess.evidence.field.link'), { exact: true })
      await address.fill('intranet/register')
      await address.blur()
      await expect(address).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByText(t('issues.answer.bad-link'))).toBeVisible()
      await expect.poll(async () => JSON.stringify((await stored(page.request, id))[key])).toContain('Register v3')
      expect(JSON.stringify((await stored(page.request, id))[key]), 'a wrong link is not sent').not.toContain('intranet')

      await address.fill('https://example.com/register')
      await expect(lack).toHaveCount(0)
      const evidence = { grade: 'documented', title: '台账 Register v3', date: '2026-10-01', link: 'https://example.com/register' }
      await expectStored(page.request, id, key, { kind: 'level', level: 3, evidence })
      await page.getByLabel(t('assess.note.label'), { exact: true }).fill('see § 4')
      await expectStored(page.request, id, key, { kind: 'level', level: 3, evidence, note: 'see § 4' })

      await card(page, grade('verified')).check()
      await expect(form(page, locale, key).getByText(t('assess.evidence.lack', { grade: grade('documented') }))).toHaveCount(3)
      await page.getByLabel(t('assess.evidence.field.verifiedBy'), { exact: true }).fill('青岚律师事务所')
      await page.getByLabel(t('assess.evidence.field.verifiedOn'), { exact: true }).fill('2026-10-12')
      await page.getByLabel(t('assess.evidence.field.verifiedWhat'), { exact: true }).fill('200 records, two errors')
      await expect(form(page, locale, key).getByText(t('assess.evidence.lack', { grade: grade('documented') }))).toHaveCount(0)
      await expectSaved(page, locale)

      await page.goto(`/${locale}/assess/${id}/review`)
      const row = page.getByRole('link', { name: practice('provenance-register').short[locale] })
      await expect(row).toContainText(locale === 'zh' ? grade('verified') : grade('verified').toLowerCase())
      await expect(row).not.toContainText(t('assess.review.note.shortfall'))
    })

    test('gives the hash of a file that never leaves the device', async ({ page }) => {
      const { id } = await create(page.request, { locale })
      const key = 'p:access-control'
      await openQuestion(page, locale, id, key)
      await levelCard(page, locale, 'access-control', 2).check()
      await card(page, whole.evidenceNames.documented.name[locale]).check()
      const bodies: string[] = []
      page.on('request', (request) => bodies.push(request.postData() ?? ''))
      const buffer = Buffer.from('top secret policy')
      const digest = createHash('sha256').update(buffer).digest('hex')
      await page.locator('input[type=file]').setInputFiles({ name: 'policy.txt', mimeType: 'text/plain', buffer })
      await expect(page.getByLabel(t('assess.evidence.field.sha256'))).toHaveValue(digest)
      await expectStored(page.request, id, key, { kind: 'level', level: 2, evidence: { grade: 'documented', sha256: digest } })
      expect(bodies.join(' ')).not.toContain('top secret policy')
    })

    test('switches the language midway and loses nothing, not even what was typed a moment ago', async ({ page }) => {
      const { id } = await create(page.request, { locale })
      const key = 'p:lawful-basis'
      await openQuestion(page, locale, id, key)
      await levelCard(page, locale, 'lawful-basis', 2).check()
      await page.getByLabel(t('assess.note.label'), { exact: true }).fill('just typed 刚刚写下')
      await page.getByRole('link', { name: localeNames[other(locale)] }).click()

      await expect(page).toHaveURL(new RegExp(`/${other(locale)}/assess/${id}/data\\?q=lawful-basis$`))
      await expectQuestion(page, other(locale), key)
      await expect(levelCard(page, other(locale), 'lawful-basis', 2)).toBeChecked()
      await expect(page.getByLabel(say(other(locale))('assess.note.label'), { exact: true })).toHaveValue('just typed 刚刚写下')
      await expectStored(page.request, id, key, { ...level(2), note: 'just typed 刚刚写下' })
    })

    test('sees at the review what is open, unknown and unevidenced, and comes from each row to its question', async ({ page }) => {
      const { id } = await create(page.request, { locale })
      await save(page.request, id, 'p:lawful-basis', level(3, 'stated'))
      await save(page.request, id, 'p:energy', { kind: 'dk' })
      await save(page.request, id, 'x:markets', { kind: 'many', options: ['cn'] })
      await page.goto(`/${locale}/assess/${id}/review`)
      await listening(page)
      const rows = page.locator('.glance').getByRole('listitem')
      const total = await rows.count()
      await page.getByRole('radio', { name: t('assess.review.filter.unevidenced') }).check()
      await expect(rows).toHaveCount(1)
      await page.getByRole('radio', { name: t('assess.review.filter.unknown') }).check()
      await expect(rows).toHaveCount(1)
      await expect(rows).toContainText(practice('energy').short[locale])
      await page.getByRole('radio', { name: t('assess.review.filter.unanswered') }).check()
      await expect(rows).toHaveCount(total - 3)
      await page.getByRole('radio', { name: t('assess.review.filter.all') }).check()
      await expect(rows.filter({ hasText: option('markets', 'cn')[locale] })).not.toHaveCount(0)
      await page.getByRole('link', { name: practice('energy').short[locale] }).click()
      await expectQuestion(page, locale, 'p:energy')
      await page.goBack()
      await expect(page.getByRole('heading', { level: 1, name: t('assess.review.title') })).toBeVisible()
    })
  })
