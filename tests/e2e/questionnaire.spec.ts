import { localeNames } from '#lib/i18n/locale'
import { minutes } from '#lib/instrument/minutes'
import {
  card,
  create,
  expectQuestion,
  expectStored,
  level,
  levelCard,
  listening,
  openQuestion,
  option,
  optionCard,
  practice,
  quickCheck,
  sampleAnswers,
  save,
  say,
  stored,
  whole,
} from './assessment'
import { expect, locales, test } from './fixtures'

for (const locale of locales)
  test.describe(`the questionnaire in ${localeNames[locale]}`, () => {
    const t = say(locale)
    const rail = (page: import('@playwright/test').Page) => page.getByRole('navigation', { name: t('assess.rail.label') })

    test('leaves out what the profile makes irrelevant, and brings it back with its answers', async ({ page }) => {
      const { id } = await create(page.request, { locale })
      await save(page.request, id, 'p:quality-pipeline', level(3, 'stated'))
      await openQuestion(page, locale, id, 'x:approach')
      const data = rail(page).getByRole('link', { name: whole.dimensions.find((one) => one.id === 'data')?.name[locale] ?? '' })
      const ofData = whole.practices.filter(({ dimension }) => dimension === 'data')
      const asked = ofData.length + 3
      const left = ofData.filter(({ skipIf }) => !(skipIf?.exposure === 'approach' && skipIf.is.includes('api'))).length + 3
      await expect(data).toContainText(t('assess.rail.answeredOf', { answered: 1, of: asked }))

      await optionCard(page, locale, 'approach', 'api').check()
      await expect(data).toContainText(t('assess.rail.answeredOf', { answered: 0, of: left }))
      await data.click()
      await expect(page.getByRole('main').getByText(practice('lawful-basis').ask[locale])).toBeVisible()
      await expect(page.getByRole('main').getByText(practice('quality-pipeline').ask[locale])).toHaveCount(0)
      await expectStored(page.request, id, 'x:approach', { kind: 'one', option: 'api' })
      expect((await stored(page.request, id))['p:quality-pipeline']?.answer).toEqual(level(3, 'stated'))
      await page.goto(`/${locale}/assess/${id}/result`)
      await expect(page.locator('#practice-quality-pipeline .pts')).toHaveText(t('result.answers.none'))

      await openQuestion(page, locale, id, 'x:approach')
      await optionCard(page, locale, 'approach', 'adapt').check()
      await expect(data).toContainText(t('assess.rail.answeredOf', { answered: 1, of: asked }))
      await openQuestion(page, locale, id, 'p:quality-pipeline')
      await expect(levelCard(page, locale, 'quality-pipeline', 3)).toBeChecked()
    })

    test('goes from the quick check, with the range of the full score, on to the full assessment and keeps every answer', async ({
      page,
    }) => {
      const { exposures, practices } = sampleAnswers('songyan')
      const inQuick = new Set(quickCheck.practices.map(({ id }) => id))
      const answers = { exposures, practices: Object.fromEntries(Object.entries(practices).filter(([id]) => inQuick.has(id))) }
      const { id } = await create(page.request, { locale, scope: 'quick', answers })
      const before = await stored(page.request, id)
      await page.goto(`/${locale}/assess/${id}/result`)
      const note = page.getByRole('complementary', { name: t('result.quick.title') })
      await expect(note).toContainText(String(whole.practices.length))
      await expect(note, 'a range from one number to another').toContainText(/\d+\.\d.*\d+\.\d/)
      await note.getByRole('link', { name: t('result.quick.more') }).click()

      await expect(page.getByRole('heading', { level: 1, name: t('assess.review.title') })).toBeVisible()
      await listening(page)
      await page.getByRole('button', { name: t('assess.manage.full') }).click()
      await expect(page.getByRole('heading', { name: t('assess.manage.scopeIs', { scope: t('assess.scope.full') }) })).toBeVisible()
      await expect(
        page
          .locator('.glance')
          .getByRole('listitem')
          .filter({ hasText: practice('minimisation').short[locale] }),
      ).toHaveCount(1)
      expect(await stored(page.request, id)).toEqual(before)

      await page.getByRole('button', { name: t('assess.manage.quick') }).click()
      await expect(page.getByRole('heading', { name: t('assess.manage.scopeIs', { scope: t('assess.scope.quick') }) })).toBeVisible()
      await expect(
        page
          .locator('.glance')
          .getByRole('listitem')
          .filter({ hasText: practice('minimisation').short[locale] }),
      ).toHaveCount(0)
    })

    test('promises the number of questions and the minutes that it then asks', async ({ page }) => {
      await page.goto(`/${locale}/assess/new`)
      for (const [scope, instrument] of [
        ['quick', quickCheck],
        ['full', whole],
      ] as const) {
        const extent = minutes(instrument, locale)
        const promised = t('assess.scope.extent', { items: extent.items, minutes: extent.minutes })
        await expect(page.getByRole('radio', { name: t(`assess.scope.${scope}`) })).toHaveAccessibleName(new RegExp(promised))
        const { id } = await create(page.request, { locale, scope })
        await page.goto(`/${locale}/assess/${id}/review`)
        await expect(page.locator('.glance').getByRole('listitem')).toHaveCount(extent.items)
        await page.goto(`/${locale}/assess/new`)
      }
    })

    test('sets the targets from the profile, and says which answer did', async ({ page }) => {
      const { id } = await create(page.request, { locale, answers: { exposures: sampleAnswers('songyan').exposures, practices: {} } })
      await openQuestion(page, locale, id, 'x:sector')
      const targets = page.getByRole('region', { name: t('assess.aside.targets') })
      const explainability = targets
        .locator('dl > div')
        .filter({ hasText: whole.dimensions.find((one) => one.id === 'explainability')?.name[locale] ?? '' })
      const at = async () => Number(await explainability.locator('dd').textContent())
      expect(await at()).toBeLessThan(3)
      await optionCard(page, locale, 'sector', 'health').check()
      await expect.poll(at).toBeGreaterThanOrEqual(3)
      await expectStored(page.request, id, 'x:sector', { kind: 'one', option: 'health' })
      await page.goto(`/${locale}/assess/${id}/result`)
      const section = page.locator('#targets')
      await expect(
        section.getByRole('listitem').filter({ has: page.getByRole('heading', { name: whole.dimensions[2]?.name[locale] ?? '' }) }),
      ).toContainText(option('sector', 'health')[locale])
      await page.goto(`/${locale}/assess/${id}/explainability`)
      await expect(page.getByRole('complementary', { name: t('assess.aside.label') })).toContainText(option('sector', 'health')[locale])
    })

    test('counts what is answered and leads to the first open question', async ({ page }) => {
      const { exposures } = sampleAnswers('songyan')
      const profile = Object.fromEntries(
        Object.entries(exposures).filter(([name]) => whole.exposures.some((one) => one.id === name && one.section === 'profile')),
      )
      const { id } = await create(page.request, { locale, answers: { exposures: profile, practices: {} } })
      await page.goto(`/${locale}/assess/${id}`)
      await expect(page).toHaveURL(new RegExp(`/${locale}/assess/${id}/data`))
      await expectQuestion(page, locale, 'x:personal-data')
      await listening(page)
      const answered = Object.keys(profile).length
      const of = whole.exposures.length + whole.practices.filter(({ skipIf }) => skipIf?.exposure !== 'approach').length
      await expect(rail(page).getByText(t('assess.rail.progress', { answered, of })).last()).toBeVisible()
      await card(page, t('assess.answer.dk')).check()
      await expect(
        rail(page)
          .getByText(t('assess.rail.progress', { answered: answered + 1, of }))
          .last(),
      ).toBeVisible()
    })
  })

test.describe('a result without answers', () => {
  for (const locale of locales)
    test(`says so in ${localeNames[locale]} and leads to the questions`, async ({ page }) => {
      const t = say(locale)
      const { id } = await create(page.request, { locale })
      await page.goto(`/${locale}/assess/${id}/result`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('result.opening.empty').replace(/<[^>]+>/g, ''))
      await expect(page.getByRole('link', { name: t('result.opening.begin') })).toBeVisible()
    })
})

test('an unknown section, a mistyped question and a section of the other scope lead to no error', async ({ page }) => {
  const { id } = await create(page.request)
  await page.goto(`/zh/assess/${id}/data?q=no-such-question`)
  await listening(page)
  await expectQuestion(page, 'zh', 'x:personal-data')
  expect((await page.request.get(`/zh/assess/${id}/no-such-section`)).status()).toBe(404)
})
