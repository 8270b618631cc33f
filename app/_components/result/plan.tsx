import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { MoveCheck, MoveNote } from '#app/_components/what-if/check.tsx'
import { Panel } from '#app/_components/what-if/panel.tsx'
import type { PlanModel } from '#lib/report/model'
import { Section } from './section'

/** How many steps are open at once. */
const shown = 5

const blocks: Readonly<Record<PlanModel['effortSize'], number>> = { small: 1, medium: 2, large: 3 }

/** What to do, in order: the step, what it takes and what it brings. */
export function Plan({ plan, within = '' }: { plan: readonly PlanModel[]; within?: string }) {
  const t = useTranslations('result.plan')
  const rest = plan.slice(shown)
  return (
    <Section within={within} id="plan" heading={t('heading')} lead={t('lead')}>
      <Panel />
      {plan.length === 0 ? <p>{t('none')}</p> : <Steps plan={plan.slice(0, shown)} start={1} />}
      {rest.length > 0 && (
        <details className="disc" id={`${within}plan-rest`}>
          <summary>{t('rest', { count: rest.length })}</summary>
          <Steps plan={rest} start={shown + 1} />
        </details>
      )}
    </Section>
  )
}

function Steps({ plan, start }: { plan: readonly PlanModel[]; start: number }) {
  const t = useTranslations('result.plan')
  return (
    <ol className="acts" start={start}>
      {plan.map((item, index) => (
        <li key={item.practice}>
          <span className="no">
            <span aria-hidden="true">{start + index}</span>
            <MoveCheck practice={item.practice} what={item.short} kind="plan" />
          </span>
          <div className="t">
            <b>
              <a href={`#practice-${item.practice}`}>{item.short}</a>
            </b>
            {item.steps.map((step) => (
              <p key={step}>{step}</p>
            ))}
            <small>{t('what', { dimension: item.dimensionName, levels: item.levels })}</small>
            <MoveNote practice={item.practice} />
            {item.clears.length > 0 && (
              <small className="crit">
                <Icon name="flag" />
                {item.clears.map((flag) => (
                  <span key={flag}>{t('clears', { flag })}</span>
                ))}
              </small>
            )}
          </div>
          <div className="eff">
            <Effort size={item.effortSize} />
            {t('effort', { size: item.effortSize, effort: item.effort.label })}
          </div>
          <div className="gain">
            {item.gain.label}
            <small>{t('gain')}</small>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Effort({ size }: { size: PlanModel['effortSize'] }) {
  return (
    <svg aria-hidden="true" focusable="false">
      {[0, 1, 2].map((block) => (
        <rect key={block} className={block < blocks[size] ? 'on' : undefined} x={0.5 + 19 * block} y=".5" width="15" height="9" />
      ))}
    </svg>
  )
}
