'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { Link, usePathname } from '#app/i18n/navigation.ts'
import { isSkipped, progressOf } from './progress'
import { useAssessment, useRecords, useSnapshot } from './provider'

const wide = '(min-width: 48.01rem)'

/** The sections with how far each is answered; on a phone a bar that opens. */
export function Rail() {
  const t = useTranslations('assess')
  const { about, frame } = useAssessment()
  const { entries } = useSnapshot()
  const records = useRecords()
  const path = usePathname()
  const details = useRef<HTMLDetailsElement>(null)
  const here = path.split('/').at(-1)
  const asked = frame.places.filter((place) => !isSkipped(place, records))
  const all = progressOf(asked, entries)
  const sections = frame.sections.map((section) => ({
    ...section,
    ...progressOf(
      asked.filter((one) => one.section === section.id),
      entries,
    ),
  }))
  const current = sections.findIndex(({ id }) => id === here)

  // Browsers that cannot show the content of a closed <details> get it open where there is room.
  useEffect(() => {
    const media = matchMedia(wide)
    const adapt = () => {
      if (details.current !== null) details.current.open = media.matches
    }
    adapt()
    media.addEventListener('change', adapt)
    return () => media.removeEventListener('change', adapt)
  }, [])
  const fold = () => {
    if (details.current !== null && !matchMedia(wide).matches) details.current.open = false
  }

  const progress = t('rail.progress', { answered: all.answered, of: all.of })
  const left = all.answered === all.of ? t('rail.complete') : t('rail.minutesLeft', { minutes: all.minutesLeft })
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <details ref={details}>
        <summary>
          <b>
            {here === 'review' ? t('review.title') : sections[current]?.name}{' '}
            {current >= 0 && <span className="faint">{t('rail.sectionOf', { n: current + 1, of: sections.length })}</span>}
          </b>
          <small>{progress}</small>
          <Icon name="down" />
        </summary>
        <ol>
          {sections.map(({ id, name, part, answered, of }, index) => (
            <li key={id} className={answered === of ? 'done' : undefined}>
              {frame.parts.length > 1 && sections[index - 1]?.part !== part && <p className="part">{frame.parts[part]?.title}</p>}
              <Link href={`/assess/${about.id}/${id}`} prefetch={false} onClick={fold} aria-current={id === here ? 'step' : undefined}>
                {name}
                <small>
                  {answered === of ? (
                    <>
                      <Icon name="check" strong /> {t('rail.done')}
                    </>
                  ) : (
                    t('rail.answeredOf', { answered, of })
                  )}
                </small>
              </Link>
            </li>
          ))}
          <li>
            <Link href={`/assess/${about.id}/review`} prefetch={false} onClick={fold} aria-current={here === 'review' ? 'step' : undefined}>
              {t('review.title')}
            </Link>
          </li>
        </ol>
        <p className="left">
          {progress}
          <br />
          {left}
        </p>
      </details>
    </nav>
  )
}
