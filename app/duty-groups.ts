import type { GroupView } from '#app/_components/duties/duty-form.tsx'
import type { FieldView } from '#app/_components/duties/profile-field.tsx'
import type { DutiesResult } from '#lib/evidence/duties/duties'
import { type FieldName, fieldNames, fields, groups } from '#lib/evidence/duties/fields'
import type { Texts } from '#lib/evidence/duties/inputs'
import { fieldWord, hintWord, type NamedWords, optionWord } from '#lib/evidence/duties/words'
import { translator } from '#lib/i18n/messages'
import type { Issue } from '#lib/issue'

const codes = ['no-such-choice', 'none-and-others', 'not-a-number', 'negative', 'not-whole'] as const

/** What is wrong with an answer, in words. */
const problemOf = ({ code, data }: Issue, { locale }: Pick<NamedWords, 'locale'>): string => {
  const say = translator(locale, 'issues')
  if (code === 'duties.too-large') return say('duties.too-large', { maximum: String(data?.maximum ?? '') })
  return say(`duties.${codes.find((one) => code === `duties.${one}`) ?? 'no-such-choice'}`)
}

/** Every mistake with the name of its field. */
export const mistakesOf = (issues: readonly Issue[], words: NamedWords) =>
  issues.map((issue) => {
    const name = fieldNames.find((one) => one === issue.path[0])
    return { path: issue.path, label: name === undefined ? '' : fieldWord(words, name), text: problemOf(issue, words) }
  })

/**
 * The questions that the form shows, by group: the markets first, and once they are chosen whatever still decides something or is
 * answered already. A question that decides nothing is not asked.
 */
export function dutyGroups(words: NamedWords, result: DutiesResult, issues: readonly Issue[], texts: Texts): readonly GroupView[] {
  const isStarted = Object.keys(texts).length > 0
  const isShown = (name: FieldName): boolean =>
    name === 'markets' || texts[name] !== undefined || (isStarted && issues.length === 0 && result.gaps.some(({ field }) => field === name))
  return groups.flatMap((group) => {
    const names = fieldNames.filter((name) => fields[name].group === group && isShown(name))
    if (names.length === 0) return []
    return [{ id: group, legend: words.say(`group.${group}`), fields: names.map((name) => viewOf(words, name, result, issues)) }]
  })
}

function viewOf(words: NamedWords, name: FieldName, { gaps }: DutiesResult, issues: readonly Issue[]): FieldView {
  const field = fields[name]
  const gap = gaps.find((one) => one.field === name)
  const problem = issues.find(({ path }) => path[0] === name)
  const options: readonly string[] = field.kind === 'count' ? [] : field.kind === 'many' ? [...field.options, 'none'] : field.options
  return {
    name,
    kind: field.kind,
    label: fieldWord(words, name),
    hint: hintWord(words, name),
    decides: gap === undefined || name === 'markets' || issues.length > 0 ? null : words.say('decides', { count: gap.decides.length }),
    options: options.map((value) => ({ value, label: optionWord(words, name, value) })),
    problem: problem === undefined ? null : problemOf(problem, words),
  }
}
