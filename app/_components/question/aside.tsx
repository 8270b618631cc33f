import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { NoStreak, Streak } from '#app/_components/streak.tsx'
import { exposureKey } from '#app/question-key.ts'
import { list, series, tenths } from '#lib/i18n/format'
import { noAnswers, toAnswers } from '#lib/instrument/record'
import { assess } from '#lib/scoring/assess'
import type { Driver, Result } from '#lib/scoring/result'
import type { Part, Section } from './frame'
import { useAssessment, useRecords } from './provider'

/** Percent of the axis from tenths of a level: 40 tenths are the whole. */
const axis = (level: number): number => level * 2.5

/** A section of the questionnaire and the instrument that it belongs to. */
type Here = { readonly part: Part; readonly section: Section }

function useHere(section: string): Here | null {
  const { frame } = useAssessment()
  const found = frame.sections.find(({ id }) => id === section)
  const part = found === undefined ? undefined : frame.parts[found.part]
  return found === undefined || part === undefined ? null : { part, section: found }
}

function useResult({ part, section }: Here): Result {
  const records = useRecords()[section.part] ?? noAnswers
  return useMemo(() => assess(part.numeric, toAnswers(part.numeric, records)), [part.numeric, records])
}

/** What sets the target: the answers known to, and how many open ones are taken at their strictest. */
function Drivers({ drivers, companion }: { drivers: readonly Driver[]; companion: string | null }) {
  const t = useTranslations('assess.aside')
  const { about, frame } = useAssessment()
  const known = drivers.flatMap(([exposure, option]) =>
    option === null ? [] : [frame.options[exposureKey(exposure, companion)]?.[option] ?? option],
  )
  const unknown = drivers.filter(([, option]) => option === null).length
  if (known.length === 0 && unknown === 0) return <p>{t('base')}</p>
  return (
    <>
      {known.length > 0 && <p>{t('drivers', { answers: series([...new Set(known)], about.locale) })}</p>}
      {unknown > 0 && <p>{t('unknown', { count: unknown })}</p>}
    </>
  )
}

/** How a dimension stands on what has been answered so far. */
function DimensionAside({ here }: { here: Here }) {
  const t = useTranslations('assess.aside')
  const result = useResult(here)
  const { own: dimension, name } = here.section
  const { evidenced, claimed, possible } = result.displayDimensions[dimension] ?? {}
  const target = result.readings.claimed.targets[dimension] ?? 0
  return (
    <section className="slab" aria-label={t('soFar', { name })}>
      <p>{t('soFar', { name })}</p>
      <div className="plot">
        <div className="lines">
          {evidenced && claimed && possible ? (
            <Streak
              height={20}
              evidenced={axis(evidenced.level)}
              claimed={axis(claimed.level)}
              possible={axis(possible.level)}
              target={target * 25}
            />
          ) : (
            <NoStreak />
          )}
        </div>
      </div>
      <dl>
        <dt>{t('evidenced')}</dt>
        <dd>{evidenced ? tenths(evidenced.level) : '–'}</dd>
        <dt>{t('claimed')}</dt>
        <dd>{claimed ? tenths(claimed.level) : '–'}</dd>
        <dt>{t('target')}</dt>
        <dd>{tenths(target * 10)}</dd>
      </dl>
      <Drivers drivers={result.readings.claimed.drivers[dimension] ?? []} companion={here.part.companion} />
    </section>
  )
}

/** On the profile: the target that the answers so far set for each dimension. */
function TargetsAside({ here }: { here: Here }) {
  const t = useTranslations('assess.aside')
  const { about, frame } = useAssessment()
  const { targets, drivers } = useResult(here).readings.claimed
  const sections = frame.sections.filter(({ part }) => part === here.section.part)
  const dimensions = here.part.numeric.dimensions.flatMap(({ id }) => sections.filter(({ own }) => own === id))
  const unknown = new Set(
    Object.values(drivers)
      .flat()
      .flatMap(([exposure, option]) => (option === null ? [exposure] : [])),
  )
  const waiting = frame.places
    .filter(({ key, id, part }) => part === here.section.part && key.startsWith('x:') && unknown.has(id))
    .map(({ short }) => short)
  return (
    <section className="slab" aria-label={t('targets')}>
      <p>{t('targets')}</p>
      <dl>
        {dimensions.map(({ own, name }) => (
          <div key={own}>
            <dt>{name}</dt>
            <dd>{targets[own] ?? '–'}</dd>
          </div>
        ))}
      </dl>
      <p>{waiting.length > 0 ? t('waiting', { questions: list(waiting, about.locale) }) : t('settled')}</p>
    </section>
  )
}

export function SectionAside({ section, isDimension }: { section: string; isDimension: boolean }) {
  const here = useHere(section)
  if (here === null) return null
  return isDimension ? <DimensionAside here={here} /> : <TargetsAside here={here} />
}
