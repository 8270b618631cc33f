import type { Figures, Said, SaidRow, Worked } from '#lib/evidence/calculation'
import { amount, closeUp, day, list, series } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { type DutiesResult, duties } from './duties'
import { editionOf } from './edition'
import { binds } from './entry-model'
import type { DutyFacts } from './facts'
import { coveredMarkets, fieldNames, type Profile } from './fields'
import { dutiesModel } from './model'
import { answerWords, fieldWord, type NamedWords } from './words'

/**
 * The duties of a profile on a day (ISO) as they are kept with an assessment: the profile with the day, figures to compare answers with,
 * and what was said, in both languages.
 */
export function dutiesOutcome(profile: Profile, today: string, facts: DutyFacts, words: Readonly<Record<Locale, NamedWords>>): Worked {
  const result = duties(profile, today, facts)
  return {
    tool: 'duties',
    inputs: { ...profile, today },
    factsVersion: editionOf(facts, today),
    figures: figuresOf(result, facts),
    words: { zh: said(words.zh, result, facts), en: said(words.en, result, facts) },
  }
}

/** `covers`: practices that lead in covering a ban or duty in force, named first by it. `leftOut`: markets with rules in the facts that are not chosen. */
function figuresOf({ applies, hangs, inputs, notCovered }: DutiesResult, facts: DutyFacts): Figures {
  const entries = applies.flatMap(({ id, status }) => {
    const duty = facts.duties.find((one) => one.id === id)
    return duty === undefined || !binds(duty.kind) ? [] : [{ duty, when: status.when }]
  })
  const inForce = entries.filter(({ when }) => when === 'in-force').map(({ duty }) => duty)
  const markets = Array.isArray(inputs.markets) ? inputs.markets : []
  return {
    inForce: inForce.map(({ id }) => id),
    coming: entries.filter(({ when }) => when === 'coming').map(({ duty }) => duty.id),
    covers: [...new Set(inForce.flatMap(({ practices }) => practices.slice(0, 1)))].sort(),
    hangs: hangs.length,
    marketCount: markets.length,
    leftOut: coveredMarkets.filter((market) => !markets.includes(market)),
    notCovered,
  }
}

function said(words: NamedWords, result: DutiesResult, facts: DutyFacts): Said {
  const { say, locale } = words
  const model = dutiesModel(words, result, facts)
  const titles = (of: readonly { readonly title: string }[]): string =>
    series(
      of.map(({ title }) => title),
      locale,
    )
  const byLaw = model.markets.flatMap(({ name, laws }) =>
    laws.map((law): SaidRow => {
      const ahead = law.duties.filter(({ when }) => when === 'coming').length
      return {
        label: say('row.law', { market: name, law: law.name }),
        value: say('row.entries', { count: law.duties.length, ahead }),
        note: titles(law.duties),
      }
    }),
  )
  return closeUp(
    {
      summary: model.summary,
      inputs: inputRows(words, result),
      outputs: [
        ...byLaw,
        ...model.next.map((one): SaidRow => ({ label: say('row.begins', { date: one.day }), value: one.days, note: titles(one.duties) })),
        ...(model.gaps.length === 0
          ? []
          : [
              {
                label: say('row.hangs'),
                value: say('head.entries', { count: result.hangs.length }),
                note: list(
                  model.gaps.map(({ label }) => label),
                  locale,
                ),
              },
            ]),
        ...(model.notCovered === null ? [] : [{ label: say('row.notCovered'), value: model.notCovered, note: null }]),
      ],
      sources: sourcesOf(words, result, facts),
    },
    locale,
  )
}

function inputRows(words: NamedWords, { inputs, today }: DutiesResult): Said['inputs'] {
  const { say, locale } = words
  return [
    { label: say('asOf'), value: day(today, locale), note: null },
    ...fieldNames.flatMap((name): readonly SaidRow[] => {
      const answer = inputs[name]
      if (answer === null) return []
      const value = typeof answer === 'number' ? amount(answer, locale) : list(answerWords(words, name, answer), locale)
      return [{ label: fieldWord(words, name), value, note: null }]
    }),
  ]
}

/** Every law once, under its name, with where it can be read and whether all that is used of it was read in the original. */
function sourcesOf({ say, locale, name }: NamedWords, { applies }: DutiesResult, { duties: all, laws }: DutyFacts): readonly string[] {
  const applying = new Set(applies.map(({ id }) => id))
  const used = all.filter(({ id }) => applying.has(id)).flatMap((duty) => duty.laws.flatMap((id) => laws[id] ?? []))
  return [...new Set(used.map(name))].map((title) => {
    const under = used.filter((law) => name(law) === title)
    const isChecked = under.every(({ kind }) => kind === 'primary_text' || kind === 'official_page')
    const url = under.find((law) => law.url !== null)?.url ?? null
    return [title, isChecked ? null : say('toBeChecked'), url].filter((part) => part !== null).join(locale === 'zh' ? '，' : ', ')
  })
}
