import type { Said, Worked } from '#lib/evidence/calculation'
import { amount, closeUp, dollars, list } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { type LicenceResult, licences } from './licences'
import { licenceModel, licenceSummary, type Words } from './model'
import type { LicenceInputs } from './schema'
import type { LicenceFacts } from './terms'

/** One question about licences as it is kept with an assessment: inputs, figures to compare answers with, and what was said, in both languages. */
export function licencesOutcome(inputs: LicenceInputs, facts: LicenceFacts, words: Readonly<Record<Locale, Words>>): Worked {
  const result = licences(inputs, facts)
  const used = result.items.filter(({ role }) => role === 'use')
  return {
    tool: 'licences',
    inputs,
    factsVersion: result.factsVersion,
    figures: {
      verdict: result.verdict,
      models: used.filter(({ kind, own }) => kind === 'model' && own === null).length,
      rules: [...new Set(result.items.flatMap(({ findings }) => findings.map(({ rule }) => rule)))],
      conflicts: result.conflicts.map(({ kind }) => kind),
    },
    words: { zh: said(words.zh, result), en: said(words.en, result) },
  }
}

function said(words: Words, result: LicenceResult): Said {
  const { locale } = words
  const model = licenceModel(words, result)
  return closeUp(
    {
      summary: licenceSummary(words, result),
      inputs: inputRows(words, result),
      outputs: [
        ...model.items.map(({ name, verdictName, findings }) => ({
          label: name,
          value: verdictName,
          note: findings.length === 0 ? null : findings.map(({ text }) => text).join(locale === 'zh' ? '' : ' '),
        })),
        ...model.conflicts.map(({ text }) => ({ label: words.say('conflicts'), value: text, note: null })),
      ],
      sources: model.items.map(({ name, licence, clause, asOf, url, toBeChecked }) =>
        [name, licence, clause, asOf, toBeChecked ? words.say('toBeChecked') : null, url]
          .filter((one) => one !== null && one !== '')
          .join(locale === 'zh' ? '，' : ', '),
      ),
    },
    locale,
  )
}

const inputRows = ({ say, locale }: Words, { inputs, items }: LicenceResult): Said['inputs'] => {
  const { commercial, users, revenue, fineTune, redistribute, serve, regions } = inputs
  const uses = [
    ...(commercial ? [say('commercial')] : []),
    ...(fineTune ? [say('fineTune')] : []),
    ...(redistribute ? [say('redistribute')] : []),
    ...(serve ? [say('serve')] : []),
  ]
  const row = (label: string, value: string) => ({ label, value, note: null })
  return [
    row(
      say('picked'),
      list(
        items.map(({ name }) => (typeof name === 'string' ? name : name[locale])),
        locale,
      ),
    ),
    ...(uses.length === 0 ? [] : [row(say('intended'), list(uses, locale))]),
    ...(users === null ? [] : [row(say('users'), amount(users, locale))]),
    ...(revenue === null ? [] : [row(say('revenue'), dollars(revenue, locale))]),
    ...(regions.length === 0
      ? []
      : [
          row(
            say('regions'),
            list(
              regions.map((region) => say(`region.${region}`)),
              locale,
            ),
          ),
        ]),
  ]
}
