import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create, level, listening, openQuestion, save, say, stored } from './assessment'
import { expect, expectAccessible, expectNoSidewaysScroll, locales, test } from './fixtures'
import { download, pdfText } from './report'

const key = 'p:content-labelling'
const many = (options: readonly string[]) => ({ kind: 'many' as const, options: [...options] })

for (const locale of locales)
  test(`${locale}: duties are worked out beside a question, kept, contradicted, used as evidence, and go stale`, async ({ page }) => {
    const t = say(locale)
    const { id } = await create(page.request, {
      locale,
      answers: {
        exposures: { markets: many(['cn']), 'public-generation': many(['text']), approach: { kind: 'one', option: 'api' } },
        practices: { 'content-labelling': { kind: 'level', level: 0, evidence: { grade: 'none' } } },
      },
    })

    await test.step('the calculator opens with the profile filled in and says how one stands', async () => {
      await openQuestion(page, locale, id, key)
      await page.getByRole('link', { name: t('calculations.workOut', { tool: t('tools.duties.name') }) }).click()
      await expect(page).toHaveURL(/calculate\/duties\/p\.content-labelling\?.*markets=cn/)
      await expect(page.locator('#duty-lab-explicit .duty-stand')).toContainText(t('duties.stand.short'))
      await expect(page.locator('#duty-gai-fairness .duty-stand')).toContainText(t('duties.stand.unknown'))
      await expect(page.getByText(t('duties.advice'))).toHaveCount(1)
      await expectAccessible(page)
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await expectNoSidewaysScroll(page)
      }
    })

    await test.step('it is saved, and stands beside the question', async () => {
      await page.getByRole('button', { name: t('calculations.save.button') }).click()
      await expect(page.getByText(t('calculations.save.done', { place: 1 }))).toBeVisible()
      await page.getByRole('link', { name: t('calculations.save.back') }).click()
      await expect(page.locator('.work-panel').getByText(t('calculations.name', { tool: t('tools.duties.name'), place: 1 }))).toBeVisible()
    })

    await test.step('what it contradicts is said in the review, the result and the PDF', async () => {
      await page.goto(`/${locale}/assess/${id}/review`)
      const conflicts = page.getByRole('region', { name: t('report.calculation.contradictions') })
      await expect(conflicts.getByRole('listitem')).toHaveCount(1)
      await expect(conflicts.getByRole('link')).toHaveCount(2)
      await expectAccessible(page)
      await page.goto(`/${locale}/assess/${id}/result`)
      await expect(page.locator('#contradictions')).toBeVisible()
      const pdf = await page.request.get(`/${locale}/assess/${id}/report.pdf?lang=${locale}`)
      expect(pdf.status()).toBe(200)
      const path = join(mkdtempSync(join(tmpdir(), 'duties-')), 'report.pdf')
      writeFileSync(path, await pdf.body())
      const text = (await pdfText(path)).replace(/\s/g, '')
      const heading = t('report.calculation.heading').replace(/\s/g, '')
      // once in the list of contents, once over the chapter
      expect(text.split(heading).length).toBeGreaterThan(2)
      expect(text).toContain(t('report.calculation.contradictions').replace(/\s/g, ''))
    })

    await test.step('it becomes the evidence of a level, and nothing is contradicted any more', async () => {
      const revision = (await stored(page.request, id))[key]?.revision ?? 0
      expect((await save(page.request, id, key, level(2), revision)).status()).toBe(200)
      await openQuestion(page, locale, id, key)
      await page
        .locator('.work-panel')
        .getByRole('button', { name: t('calculations.panel.use') })
        .click()
      await expect(page.locator('.work-panel').getByText(t('calculations.panel.used'))).toBeVisible()
      await expect
        .poll(async () => JSON.stringify((await stored(page.request, id))[key]?.answer ?? null), { message: 'evidence on the server' })
        .toMatch(/"sha256":"[0-9a-f]{64}"/)
      await page.goto(`/${locale}/assess/${id}/review`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('region', { name: t('report.calculation.contradictions') })).toHaveCount(0)
    })

    await test.step('the recovery file carries it', async () => {
      await listening(page)
      await page.getByRole('button', { name: t('assess.manage.replace') }).click()
      const { path } = await download(page, () => page.getByRole('button', { name: t('assess.link.download') }).click())
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
        format: 'touchstone-recovery/1',
        calculations: [{ tool: 'duties', place: 1, question: key }],
      })
    })

    await test.step('it goes stale when the profile changes', async () => {
      const revision = (await stored(page.request, id))['x:markets']?.revision ?? 0
      expect((await save(page.request, id, 'x:markets', many(['cn', 'eu']), revision)).status()).toBe(200)
      await page.goto(`/${locale}/assess/${id}/calculations`)
      await expect(page.getByText(t('calculations.stale.profile'))).toBeVisible()
      await page.locator('.kept a').first().click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(t('tools.duties.name'))
      await expectAccessible(page)
    })
  })

test('a sample shows what it worked out', async ({ page }) => {
  const t = say('en')
  await page.goto('/en/sample/hebai')
  await expect(page.locator('#calculations details')).toHaveCount(3)
  await expect(page.locator('#contradictions')).toHaveCount(0)
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('#calculations details')) details.open = true
  })
  await expect(page.locator('#calculations')).toContainText(t('duties.row.hangs'))
  await expectAccessible(page)
})
