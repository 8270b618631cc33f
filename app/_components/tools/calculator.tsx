'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { compute } from '#lib/evidence/compute/compute'
import { computeModel } from '#lib/evidence/compute/compute-model'
import type { ComputeFacts } from '#lib/evidence/compute/facts'
import { type FieldName, isFieldName } from '#lib/evidence/compute/fields'
import { readings } from '#lib/evidence/compute/readings'
import type { Issue } from '#lib/issue'
import { CopyAddress } from './copy-address'
import { PlanForm } from './plan-form'
import { type Law, Results } from './results'
import { usePlan } from './use-plan'

type Props = { readonly facts: ComputeFacts; readonly laws: Readonly<Record<string, Law>> }

/** The plan and what follows from it, worked out in the browser at every change, and on the server for whoever has no script. */
export function Calculator({ facts, laws }: Props) {
  const t = useTranslations('compute')
  const locale = useLocale()
  const issueText = useIssueText()
  const { texts, parsed, change, enter, reset } = usePlan(facts.accelerators)
  const [good, setGood] = useState(parsed.ok ? parsed.value : null)
  // While something is being mended the last result stays.
  if (parsed.ok && parsed.value !== good) setGood(parsed.value)
  const model = useMemo(
    () => (good === null ? null : computeModel({ say: t, locale }, compute(good, facts), facts)),
    [good, facts, t, locale],
  )
  const issues = parsed.ok ? [] : parsed.issues
  const problems = Object.fromEntries(
    issues.flatMap(({ code, path, data }) => (isFieldName(String(path[0])) ? [[String(path[0]), issueText(code, data)]] : [])),
  ) as Readonly<Partial<Record<FieldName, string>>> // keys were just found to be fields
  return (
    <div className="calc">
      <div className="plan">
        <h2>{t('form')}</h2>
        <a className="go to-result" href="#worked">
          {t('toResult')} <Icon name="down" />
        </a>
        <PlanForm
          texts={texts}
          taken={model?.taken ?? {}}
          reads={readings(texts, locale)}
          problems={problems}
          accelerators={facts.accelerators}
          locale={locale}
          onChange={change}
          onEnter={enter}
        />
        <Tools onReset={reset} />
      </div>
      <div className="worked" id="worked">
        <Problems issues={issues} problems={problems} hasResult={model !== null} />
        {model !== null && <Results model={model} laws={laws} />}
      </div>
    </div>
  )
}

function Tools({ onReset }: { onReset: () => void }) {
  const t = useTranslations('compute')
  return (
    <div className="row">
      <CopyAddress />
      <button className="btn line low" type="button" onClick={onReset}>
        {t('reset')}
      </button>
    </div>
  )
}

/** All mistakes at once, each leading to its field. It does not take the focus, which is in the field being typed in. */
function Problems(props: {
  readonly issues: readonly Issue[]
  readonly problems: Readonly<Partial<Record<FieldName, string>>>
  readonly hasResult: boolean
}) {
  const { issues, problems, hasResult } = props
  const t = useTranslations('compute')
  if (issues.length === 0) return null
  return (
    <div className="errors" role="status">
      <h2>{t('errors.title', { count: issues.length })}</h2>
      <p>{t(hasResult ? 'errors.kept' : 'errors.none')}</p>
      <ul>
        {issues.map(({ path }) => {
          const name = String(path[0])
          if (!isFieldName(name)) return null
          return (
            <li key={name}>
              <a href={`#f-${name}`}>{t('errors.item', { field: t(`field.${name}`), problem: problems[name] ?? '' })}</a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
