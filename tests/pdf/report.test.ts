import { describe, expect, test } from 'vitest'
import { clean } from '#app/_pdf/clean.ts'
import { renderReport } from '#app/_pdf/render.tsx'
import { type Locale, locales } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { PracticeModel, ReportModel } from '#lib/report/model'
import { readPdf, wordsOf } from '../support/read-pdf'
import { pairedModel, sampleModel } from '../support/sample-model'

const bare = (text: string) => clean(text).replace(/\s+/g, '')

/** What runs at the head and foot of every page. */
const chrome = (model: ReportModel): readonly string[] => {
  const t = translator(model.locale, 'pdf')
  return [model.title, `${model.date.label} · ${model.sample ? t('sampleNote') : t('disclaimer')}`, ...(model.sample ? [] : [t('draft')])]
}

const ofPractice = (practice: PracticeModel): readonly (string | null | undefined)[] => [
  practice.code,
  practice.short,
  practice.ask,
  practice.answer,
  practice.anchor,
  practice.note,
  practice.explanation,
  practice.state === 'skipped' || practice.state === 'not-asked' ? null : practice.probe,
  practice.evidence?.name,
  practice.evidence?.shortfall,
  practice.evidence?.staleNote,
  ...(practice.evidence?.details.flatMap(({ label, value }) => [label, value]) ?? []),
  practice.bar?.total.label,
]

/** Everything that the report is to say. */
const said = (model: ReportModel): readonly string[] =>
  [
    model.name,
    model.about,
    model.date.label,
    model.asked.label,
    model.checks.coverage.label,
    model.checks.naAsAbsent.label,
    model.checks.completeNote,
    model.full?.sentence,
    ...model.summary,
    ...Object.values(model.readings).flatMap(({ name, score, band }) => [name, score.label, band?.name]),
    ...model.readings.evidenced.limits,
    ...model.bands.flatMap(({ name, range, meaning, investor }) => [name, range, meaning, investor]),
    ...model.bar.parts.flatMap(({ name, help, figure }) => [name, help, figure.label]),
    ...model.dimensions.flatMap((dimension) => [
      dimension.name,
      dimension.short,
      dimension.lead,
      dimension.stateLabel,
      dimension.baseNote,
      dimension.target.name,
      dimension.possibleTarget?.note,
      ...Object.values(dimension.level).map(({ label }) => label),
      ...[dimension.percent.evidenced, dimension.percent.claimed, dimension.gap.claimed, dimension.gap.evidenced].map(({ label }) => label),
      ...dimension.drivers.flatMap(({ exposureName, option, why }) => [exposureName, option, why]),
      ...dimension.bar.parts.map(({ figure }) => figure.label),
      ...dimension.practices.flatMap(ofPractice),
    ]),
    ...model.flags.flatMap((flag) =>
      flag.status === 'clear'
        ? [flag.short, flag.statusName]
        : [flag.short, flag.statusName, flag.statusHelp, flag.cap, flag.text, flag.clears],
    ),
    ...model.plan.flatMap(({ code, short, dimensionName, levels, steps, effort, gain }) => [
      code,
      short,
      dimensionName,
      levels,
      ...steps,
      effort.label,
      gain.label,
    ]),
    ...model.findOut.flatMap(({ short, ask, worth }) => [short, ask, worth.label]),
    ...model.prove.flatMap(({ code, short, needs, show, gain }) => [code, short, needs, show, gain.label]),
    ...model.exposures.flatMap(({ short, ask, answer, note }) => [short, ask, answer, note]),
    ...model.method.flatMap(({ heading, text }) => [heading, text]),
    ...model.levels.flatMap(({ name, text }) => [name, text]),
    ...model.sources.flatMap(({ title, inForce }) => [title, inForce]),
  ].filter((text): text is string => typeof text === 'string' && text !== '')

/** A report of this name with each of the texts as the note of an answer. */
const typed = (locale: Locale, name: string, texts: readonly string[]): ReportModel => {
  const model = sampleModel(locale)
  const rest = [...texts]
  return {
    ...model,
    sample: false,
    name,
    about: name,
    // The running head is cut to one line, and is taken out before the pages are joined.
    title: model.instrument.title,
    exposures: model.exposures.map((exposure, place) => (place === 0 ? { ...exposure, note: texts[0] ?? null } : exposure)),
    dimensions: model.dimensions.map((dimension) => ({
      ...dimension,
      practices: dimension.practices.map((practice) => ({ ...practice, note: rest.shift() ?? null })),
    })),
  }
}

const draw = async (model: ReportModel) => {
  const pdf = await renderReport(model)
  const read = await readPdf(pdf)
  return { pdf, read, words: wordsOf(read, chrome(model)) }
}

describe.each(locales)('the report in %s', (locale) => {
  test.each(['full', 'quick'] as const)('of the %s assessment says all that the page says, and reads back whole', async (scope) => {
    const model = sampleModel(locale, scope)
    const { words, read } = await draw(model)
    const lost = said(model).filter((text) => !words.includes(bare(text)))
    expect(lost).toEqual([])
    expect(/\p{Co}|\ufffd|〔U\+/u.exec(words)).toBeNull()
    expect(read.links).toContain(model.sources.find(({ url }) => url !== null)?.url)
  })

  test.each(['full', 'quick'] as const)('of the %s assessment never leaves a heading behind on the page before', async (scope) => {
    const model = sampleModel(locale, scope)
    const { read } = await draw(model)
    const pages = read.pages.map((texts) => bare(texts.join('')))
    const t = translator(locale, 'pdf')
    const followed: readonly (readonly [string | undefined, string | undefined])[] = [
      ...model.dimensions.map(({ lead, stateLabel, practices }) => [`${lead}${stateLabel}`, practices[0]?.ask] as const),
      [t('targets.lead'), model.dimensions[0]?.drivers[0]?.option],
      [t('flags.lead'), model.flags[0]?.short],
      [t('plan.lead'), model.plan[0]?.steps[0]],
      [t('plan.findOutLead'), model.findOut[0]?.ask],
      [t('plan.proveLead'), model.prove[0]?.show],
      [t('answers.situationLead'), model.exposures[0]?.ask],
      [t('sources.lead', { count: model.sources.length }), model.sources[0]?.title],
    ]
    for (const [heading, first] of followed) {
      if (heading === undefined || first === undefined) continue
      const page = pages.find((text) => text.includes(bare(heading)))
      expect(page?.includes(bare(first)), heading).toBe(true)
    }
  })

  test('with a companion says all that its chapter and the picture say, each under its own heading', async () => {
    const model = pairedModel(locale)
    const { words, read } = await draw(model)
    const { companion } = model
    if (companion === null || companion.picture === null) throw new Error('no companion')
    const { picture, report, own } = companion
    const told = said({ ...report, title: model.title, method: own.method, levels: own.levels })
    const meanings = picture.quadrants.flatMap(({ name, founder, investor }) => [name, founder, investor])
    const lost = [...said(model), ...told, picture.title, picture.lead, picture.sentence, picture.cutNote, ...meanings]
    expect(lost.filter((text) => !words.includes(bare(text)))).toEqual([])
    const t = translator(locale, 'pdf')
    const order = [t('summary.title'), picture.title, t('gaps.title'), report.instrument.title, t('answers.title'), t('sources.title')]
    expect(read.outline.filter((title, place) => order.includes(title) && read.outline.indexOf(title) === place)).toEqual(order)
    expect(read.outline).toContain(`${t('gaps.title')} · ${report.instrument.title}`)
  })

  test('names itself, its language and its day, and has an outline', async () => {
    const model = sampleModel(locale)
    const { read } = await draw(model)
    expect(read.info).toMatchObject({
      Title: model.title,
      Author: model.name,
      Language: locale === 'zh' ? 'zh-CN' : 'en',
      CreationDate: 'D:20261120000000Z',
    })
    const t = translator(locale, 'pdf')
    const chapters = (['summary', 'gaps', 'flags', 'plan', 'answers', 'method', 'sources'] as const).map((chapter) => t(`${chapter}.title`))
    expect(read.outline.filter((title) => chapters.includes(title))).toEqual(chapters)
    expect(read.outline).toEqual(expect.arrayContaining(model.dimensions.map(({ name }) => name)))
  })

  test('is the same, byte for byte, when it is drawn again', async () => {
    const model = sampleModel(locale)
    const [first, second] = [await renderReport(model), await renderReport(model)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('with nothing answered, and nothing to score, is still a report', async () => {
    const model = sampleModel(locale)
    const none = { value: null, label: '—' }
    const empty: ReportModel = {
      ...model,
      about: null,
      assessable: false,
      readings: {
        evidenced: { ...model.readings.evidenced, score: none, band: null, limits: [] },
        claimed: { ...model.readings.claimed, score: none, band: null, limits: [] },
        possible: { ...model.readings.possible, score: none, band: null, limits: [] },
      },
      dimensions: model.dimensions.map((dimension) => ({
        ...dimension,
        target: { ...dimension.target, value: null },
        level: { evidenced: none, claimed: none, possible: none },
        percent: { evidenced: none, claimed: none, possible: none },
        state: 'not-scored',
        drivers: [],
      })),
      flags: [],
      plan: [],
      findOut: [],
      prove: [],
      sources: [],
    }
    const { words } = await draw(empty)
    expect(words.includes(bare(translator(locale, 'pdf')('summary.noPlan')))).toBe(true)
  })
})

const long =
  '训练语料台账，逐条登记来源、许可与处理步骤；每个来源都能说明 licence、provenance 和 processing，链接 https://example.com/a/long/path/index.html?query=1。'

const lines = (count: number) => Array.from({ length: count }, (_, line) => `${line + 1}) 第 ${line + 1} 行`).join('\n')

const texts: Readonly<Record<string, string>> = {
  'a note of 120 lines': lines(120),
  'a note of 2,000 characters': long.repeat(20).slice(0, 2_000),
  'rare Han': '𠮷野家𡈽𬭎翀赟垚䶮智能',
  'an emoji': '寿司🍣人工智能🚀',
  'accented Latin': 'Łukasz Żółć & Nguyễn Thị Ánh Š. Ďurič, Ğ ş ő',
  'Greek and Cyrillic': 'Ελληνικά Κυριακή, Українська Їжак',
  'Korean, kana and Devanagari': '한국어 주식회사 すしカメラ नमस्ते',
  Thai: 'บริษัท ปัญญาประดิษฐ์',
  'a word of 500 characters': 'a'.repeat(500),
}

describe('what people type', () => {
  test.each([
    ['in several scripts', 'Łukasz 𠮷野家🍣 한국어'],
    ['of 120 characters', '超长公司名称'.repeat(20)],
    ['of 120 letters without a space', 'a'.repeat(120)],
  ])('is all there, under a name %s', async (_what, name) => {
    const model = typed('zh', name, Object.values(texts))
    const { words } = await draw(model)
    expect(words.includes(bare(name))).toBe(true)
    expect(Object.entries(texts).flatMap(([what, text]) => (words.includes(bare(text)) ? [] : [what]))).toEqual([])
    expect(words.includes('〔U+')).toBe(false)
  })

  test('what no font has is named by its code, never dropped', async () => {
    const { words } = await draw(typed('en', 'Acme \u{e000} ლ', []))
    expect(words.includes('Acme〔U+E000〕〔U+10DA〕')).toBe(true)
  })

  test.each([
    ['Hebrew', 'שלום עולם'],
    ['Arabic', 'مرحبا بالعالم'],
  ])('%s loses no letter, and leaves the words and numbers beside it where they are', async (_script, name) => {
    const model = { ...typed('zh', name, []), summary: [`评估：${name}，共 12 项，有据 38 分。`] }
    const { read } = await draw(model)
    const summary = read.pages[1]?.join('') ?? ''
    const between = /评估：(.+)，共\s*12\s*项，有据\s*38\s*分。/u.exec(summary)?.[1] ?? ''
    const letters = (text: string) =>
      Array.from(text.normalize('NFKC').replace(/[\s\u2066-\u2069]/g, ''))
        .sort()
        .join('')
    expect(letters(between)).toBe(letters(name))
  })
})
