'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { newTag } from '#app/_components/question/new-tag.ts'
import { transportTo } from '#app/_components/question/transport.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { AnswerRecord } from '#app/question-key.ts'
import type { QuestionKey } from '#lib/store/answer-document'

/** An answer of someone else that the owner may make theirs. */
export type Take = {
  readonly question: QuestionKey
  /** the question in a few words, and whose answer it is */
  readonly of: string
  readonly name: string
  readonly answer: AnswerRecord
  /** revision of the owner's answer that it goes on top of, and that answer */
  readonly base: number
  readonly before: unknown
}

type Taken = { readonly kind: 'done' | 'undone' | 'conflict'; readonly take: Take; readonly revision: number }
type Word = Taken | { readonly kind: 'failed'; readonly code: string }

type Held = { readonly busy: QuestionKey | null; readonly take: (take: Take) => void }
const Context = createContext<Held | null>(null)

/**
 * Where answers are taken over: each is saved like any other answer, on top of the revision that the page was made with, and can be undone
 * from the line that says so, which outlives the row that it came from.
 */
export function Desk({ assessment, children }: { assessment: string; children: ReactNode }) {
  const t = useTranslations('opinions.take')
  const issueText = useIssueText()
  const router = useRouter()
  const [busy, setBusy] = useState<QuestionKey | null>(null)
  const [word, setWord] = useState<Word | null>(null)
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (word !== null) line.current?.focus()
  }, [word])

  const held = useMemo(() => {
    const save = async (take: Take, answer: AnswerRecord | null, base: number, kind: 'done' | 'undone') => {
      setBusy(take.question)
      const outcome = await transportTo(assessment).save(take.question, { base, answer, tag: newTag(), after: [] })
      setBusy(null)
      switch (outcome.kind) {
        case 'saved':
          setWord({ kind, take, revision: outcome.revision })
          break
        case 'clash':
          setWord({ kind: 'conflict', take, revision: outcome.stored.revision })
          break
        case 'refused':
          return setWord({ kind: 'failed', code: outcome.issues[0]?.code ?? '' })
        case 'gone':
          return setWord({ kind: 'failed', code: 'access.not-found' })
        case 'later':
          return setWord({ kind: 'failed', code: 'request.unreachable' })
      }
      router.refresh()
    }
    return {
      take: (take: Take) => void save(take, take.answer, take.base, 'done'),
      // What was there before was an answer of the same question, or none.
      undo: ({ take, revision }: Taken) => void save(take, take.before as AnswerRecord | null, revision, 'undone'),
    }
  }, [assessment, router])
  const context = useMemo(() => ({ busy, take: held.take }), [busy, held])

  return (
    <Context value={context}>
      {children}
      {word !== null && (
        <div className="taken" ref={line} tabIndex={-1} role="status">
          <p>
            {word.kind === 'failed' ? (
              <span className="wrong">
                <Icon name="warning" /> {issueText(word.code)}
              </span>
            ) : (
              t(word.kind, { of: word.take.of, name: word.take.name })
            )}
          </p>
          <p className="row">
            {word.kind === 'done' && (
              <button className="btn line low" type="button" onClick={() => held.undo(word)}>
                {t('undo')}
              </button>
            )}
            <button className="btn line low" type="button" onClick={() => setWord(null)}>
              {t('close')}
            </button>
          </p>
        </div>
      )}
    </Context>
  )
}

/** Takes an answer over. */
export function TakeButton({ take }: { take: Take }) {
  const t = useTranslations('opinions.take')
  const held = useContext(Context)
  if (held === null) throw new Error('outside of a desk')
  const isBusy = held.busy === take.question
  return (
    <button
      className="btn line low"
      type="button"
      aria-label={t('buttonOf', { of: take.of, name: take.name })}
      aria-disabled={held.busy !== null}
      onClick={() => {
        if (held.busy === null) held.take(take)
      }}
    >
      {isBusy ? t('busy') : t('button')}
    </button>
  )
}
