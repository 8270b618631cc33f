'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { HandIn } from '#app/_components/opinion/hand-in.tsx'
import { OwnPanel } from '#app/_components/opinion/own-panel.tsx'
import { Link, useRouter } from '#app/i18n/navigation.ts'
import { earnedGrade, isStale } from '#lib/instrument/record'
import type { AnswerDocument } from '#lib/store/answer-document'
import { Conflicts, type ConflictsText } from './conflicts'
import { useDescription } from './describe'
import { ErrorSummary, type Problem, useProblems } from './error-summary'
import type { Place } from './frame'
import { answerOf, type Entry } from './ledger'
import { ManagePanel } from './manage-panel'
import { isSkipped, progressOf } from './progress'
import { useAssessment, useReceived, useRecords, useSnapshot } from './provider'
import { SavedState } from './saved-state'
import { Submit } from './submit'

const marks = ['unanswered', 'unknown', 'unevidenced'] as const
type Mark = (typeof marks)[number]
type Row = { readonly place: Place; readonly entry: Entry; readonly mark: Mark | null; readonly note: 'shortfall' | 'stale' | null }

/** What a row is marked with: no answer, not known, or a level that the evidence does not carry. */
function useRows(): readonly Row[] {
  const { about, frame } = useAssessment()
  const { entries } = useSnapshot()
  const records = useRecords()
  return useMemo(
    () =>
      frame.places.flatMap((place): readonly Row[] => {
        const entry = entries[place.key]
        if (entry === undefined || isSkipped(place, records)) return []
        const answer = answerOf(entry)
        if (answer === null) return [{ place, entry, mark: 'unanswered', note: null }]
        if (answer.kind === 'dk') return [{ place, entry, mark: 'unknown', note: null }]
        if (answer.kind !== 'level') return [{ place, entry, mark: null, note: null }]
        const earned = earnedGrade(answer.evidence)
        const mark = (frame.parts[place.part]?.numeric.evidence[earned] ?? 0) < answer.level ? 'unevidenced' : null
        const note = earned !== answer.evidence.grade ? 'shortfall' : isStale(answer.evidence, about.today) ? 'stale' : null
        return [{ place, entry, mark, note }]
      }),
    [about.today, frame, entries, records],
  )
}

/** All answers at a glance, and what is still to do with them. */
export function ReviewView({ answers, conflicts }: { answers: AnswerDocument; conflicts: ConflictsText | null }) {
  useReceived(answers)
  const t = useTranslations('assess')
  const { about, frame } = useAssessment()
  const { entries } = useSnapshot()
  const describe = useDescription()
  const router = useRouter()
  const rows = useRows()
  const [shown, setShown] = useState<Mark | 'all'>('all')
  const [held, setHeld] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  const places = useMemo(() => rows.map(({ place }) => place), [rows])
  const problems = useProblems(places)
  const progress = progressOf(places, entries)
  const count = (mark: Mark | 'all') => (mark === 'all' ? rows.length : rows.filter((row) => row.mark === mark).length)
  const hrefOf = ({ section, id }: Place) => `/assess/${about.id}/${section}?q=${encodeURIComponent(id)}`
  const follow = ({ place }: Problem) => router.push(hrefOf(place))
  const hasParts = frame.parts.length > 1
  // Whoever has seen what is wrong may go on.
  const hold = () => {
    if (problems.length === 0 || held) return false
    setHeld(true)
    requestAnimationFrame(() => summary.current?.focus())
    return true
  }
  const visible = rows.filter(({ mark }) => shown === 'all' || mark === shown)
  return (
    <main className="main wide" id="main">
      <div className="crumb">
        <h1>{t('review.title')}</h1>
        <SavedState />
      </div>
      <p>
        {progress.answered === progress.of
          ? t('review.complete')
          : t(about.opinion === null ? 'review.open' : 'opinion.open', {
              open: progress.of - progress.answered,
              minutes: progress.minutesLeft,
            })}
      </p>
      {held && problems.length > 0 && <ErrorSummary problems={problems} heading={summary} onFollow={follow} />}
      {conflicts !== null && <Conflicts conflicts={conflicts} />}
      <fieldset className="filters">
        <legend className="vh">{t('review.show')}</legend>
        <div className="seg">
          {(['all', ...marks] as const).map((mark) => (
            <label className="pick" key={mark}>
              <input type="radio" name="show" checked={shown === mark} onChange={() => setShown(mark)} />
              <span className="box">
                {t(`review.filter.${mark}`)} {count(mark)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {visible.length === 0 && <p className="dim empty">{t('review.nothing')}</p>}
      {frame.sections.map(({ id, name, part }) => {
        const inSection = visible.filter(({ place }) => place.section === id)
        if (inSection.length === 0) return null
        const isFirst = hasParts && visible.find(({ place }) => place.part === part)?.place.section === id
        return (
          <section key={id} className="glance">
            {isFirst && <h2 className="part">{frame.parts[part]?.title}</h2>}
            {hasParts ? <h3>{name}</h3> : <h2>{name}</h2>}
            <ul>
              {inSection.map(({ place, entry, mark, note }) => (
                <li key={place.key}>
                  <Link className="qrow" href={hrefOf(place)} prefetch={false}>
                    <b>{place.code}</b>
                    <span>
                      {place.short}
                      {entry.clash !== null && <em className="mark">{t('row.clash')}</em>}
                      {note !== null && <em className="mark">{t(`review.note.${note}`)}</em>}
                    </span>
                    <small className={mark ?? undefined}>
                      {(mark === 'unknown' || mark === 'unevidenced') && <Icon name={mark === 'unevidenced' ? 'ring' : 'warning'} />}
                      {describe(place, answerOf(entry))}
                    </small>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {about.opinion === null ? (
        <>
          <Submit open={progress.of - progress.answered} onHold={hold} />
          <ManagePanel />
        </>
      ) : (
        <>
          <HandIn open={progress.of - progress.answered} onHold={hold} />
          <OwnPanel />
        </>
      )}
    </main>
  )
}
