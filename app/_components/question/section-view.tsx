'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { Link, useRouter } from '#app/i18n/navigation.ts'
import type { AnswerDocument } from '#lib/store/answer-document'
import { ClashDialog } from './clash-dialog'
import { Dialog } from './dialog'
import { ErrorSummary, useProblems } from './error-summary'
import { KeyList, KeysCard } from './keys-card'
import { LateAside } from './late-aside'
import { useAssessment, useReceived, useSnapshot } from './provider'
import { formId, QuestionForm } from './question-form'
import { QuestionRows } from './question-rows'
import type { QuestionTexts } from './question-texts'
import { SavedEcho, SavedState } from './saved-state'
import { useAnswerKeys } from './use-answer-keys'
import { usePlaces } from './use-place'

export type SectionTexts = {
  readonly id: string
  readonly name: string
  readonly lead: string
  readonly isDimension: boolean
  readonly questions: readonly QuestionTexts[]
}

/** One section: the question in focus, the others as rows around it. The address carries the question, so every way back leads to it. */
export function SectionView({ section, answers }: { section: SectionTexts; answers: AnswerDocument }) {
  useReceived(answers)
  const t = useTranslations('assess')
  const { about, frame } = useAssessment()
  const { entries } = useSnapshot()
  const router = useRouter()
  const { places, place, index, heading, go, move } = usePlaces(section.id)
  const problems = useProblems(places)
  const summary = useRef<HTMLDivElement>(null)
  const [isHeld, setHeld] = useState(false)
  const [showsKeys, setShowsKeys] = useState(false)
  const [postponed, setPostponed] = useState<string | null>(null)
  useAnswerKeys(
    place?.key,
    move,
    useCallback(() => setShowsKeys(true), []),
  )

  const texts = section.questions.find(({ key }) => key === place?.key)
  const entry = place === undefined ? undefined : entries[place.key]
  const order = frame.sections.findIndex(({ id }) => id === section.id)
  const part = frame.parts[frame.sections[order]?.part ?? 0]
  const [before, after] = [frame.sections[order - 1], frame.sections[order + 1]]
  const hrefOf = (id: string | undefined) => `/assess/${about.id}/${id ?? 'review'}`
  const hasManyOptions = texts?.kind !== 'practice'

  const showsProblems = isHeld && problems.length > 0
  useEffect(() => {
    if (showsProblems) summary.current?.focus()
  }, [showsProblems])

  /** Leaving by the button is held up by what is wrong; the rail is always free. */
  const leave = () => {
    if (problems.length === 0) return router.push(hrefOf(after?.id))
    setHeld(true)
    summary.current?.focus()
  }

  return (
    <>
      <main className="main" id="main">
        <div className="crumb">
          {part !== undefined && frame.parts.length > 1 && <p className="part">{part.title}</p>}
          <h1>{section.name}</h1>
          <span className="dim">{t('section.questionOf', { n: index + 1, of: places.length })}</span>
          <SavedState />
        </div>
        <p>{section.lead}</p>
        {showsProblems && (
          <ErrorSummary
            problems={problems}
            heading={summary}
            onFollow={({ place: to, field }) => go(to.id, field === null ? null : `${formId(to.key)}-${field}`)}
          />
        )}
        <QuestionRows places={places.slice(0, Math.max(0, index))} questions={section.questions} onGo={go} />
        {place !== undefined && texts !== undefined && entry !== undefined && (
          <QuestionForm key={place.key} texts={texts} code={place.code} entry={entry} heading={heading} />
        )}
        <QuestionRows places={places.slice(index + 1)} questions={section.questions} onGo={go} upcoming />
        <div className="pager">
          {index > 0 ? (
            <button className="btn line" type="button" onClick={() => move(-1)}>
              <Icon name="back" /> {t('section.previous')}
            </button>
          ) : before === undefined ? (
            <span />
          ) : (
            <Link className="btn line" href={hrefOf(before.id)} prefetch={false}>
              <Icon name="back" /> {before.name}
            </Link>
          )}
          <SavedEcho />
          {index < places.length - 1 ? (
            <button className="btn" type="button" onClick={() => move(1)}>
              {t('section.next')} <Icon name="arrow" />
            </button>
          ) : (
            <button className="btn" type="button" onClick={leave}>
              {after === undefined ? t('review.title') : t('section.nextSection', { name: after.name })} <Icon name="arrow" />
            </button>
          )}
        </div>
      </main>
      <aside className="aside" aria-label={t('aside.label')}>
        <LateAside section={section.id} isDimension={section.isDimension} />
        <KeysCard many={hasManyOptions} />
      </aside>
      {showsKeys && (
        <Dialog title={t('keys.title')} onClose={() => setShowsKeys(false)}>
          <div className="keys">
            <KeyList many={hasManyOptions} />
          </div>
          <p>
            <button className="btn low" type="button" onClick={() => setShowsKeys(false)}>
              {t('keys.close')}
            </button>
          </p>
        </Dialog>
      )}
      {place !== undefined && entry?.clash && postponed !== entry.pending?.tag && (
        <ClashDialog key={entry.clash.revision} place={place} entry={entry} onLater={() => setPostponed(entry.pending?.tag ?? null)} />
      )}
    </>
  )
}
