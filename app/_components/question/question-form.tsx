import { useTranslations } from 'next-intl'
import { type Ref, useId } from 'react'
import { useWatch } from 'react-hook-form'
import { WorkPanel } from '#app/_components/calculations/work-panel.tsx'
import type { QuestionKey } from '#lib/store/answer-document'
import { LevelCards, OptionCards, OptionChecks } from './choice-cards'
import { EvidenceSet } from './evidence-set'
import type { Entry } from './ledger'
import { useAssessment } from './provider'
import type { QuestionTexts } from './question-texts'
import { TextField } from './text-field'
import { useDraftForm } from './use-draft-form'
import { useIssueText } from './use-issue-text'
import { Why } from './why'

/** Ids of the elements of a question's form, which shortcuts and the error summary point to. */
export const formId = (key: QuestionKey): string => key.replace(':', '-').replace('/', '_')

const instruction = { practice: 'ask.highest', one: 'ask.one', many: 'ask.many' } as const

/** The one question in focus, answered as soon as something is chosen. */
export function QuestionForm(props: {
  readonly texts: QuestionTexts
  readonly code: string
  readonly entry: Entry
  readonly heading: Ref<HTMLHeadingElement>
}) {
  const { texts, code, entry, heading } = props
  const t = useTranslations('assess')
  const issueText = useIssueText()
  const { store } = useAssessment()
  const form = useDraftForm(texts.key, entry)
  const answer = useWatch({ control: form.control, name: 'answer' })
  const title = useId()
  const id = formId(texts.key)
  const leave = () => store.flush(texts.key)
  return (
    <form
      className="focus"
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        leave()
      }}
    >
      <p className="no">{code}</p>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {texts.ask}
      </h2>
      {texts.help !== null && <p className="help">{texts.help}</p>}
      <p className="dim">{t(instruction[texts.kind])}</p>
      {entry.refused.length > 0 && (
        <p className="wrong" role="alert">
          {issueText(entry.refused[0]?.code ?? '')}
        </p>
      )}
      <fieldset className="set">
        <legend className="vh">{texts.kind === 'practice' ? t('ask.level') : t('ask.answer')}</legend>
        {texts.kind === 'practice' ? (
          <LevelCards form={form} id={id} texts={texts} />
        ) : texts.kind === 'one' ? (
          <OptionCards form={form} id={id} texts={texts} />
        ) : (
          <OptionChecks form={form} id={id} texts={texts} />
        )}
      </fieldset>
      {answer === 'na' && (
        <div className="set">
          <TextField
            form={form}
            id={`${id}-reason`}
            name="reason"
            label={t('answer.reason')}
            hint={t('answer.reasonHint')}
            onLeave={leave}
          />
        </div>
      )}
      {texts.work !== null && <WorkPanel form={form} work={texts.work} evident={texts.kind === 'practice'} onUsed={leave} />}
      {texts.kind === 'practice' && <EvidenceSet form={form} id={id} texts={texts} onLeave={leave} />}
      {answer !== '' && answer !== 'na' && (
        <div className="set">
          <TextField form={form} id={`${id}-note`} name="note" kind="area" label={t('note.label')} hint={t('note.hint')} onLeave={leave} />
        </div>
      )}
      {answer !== '' && (
        <p>
          <button className="clear" type="button" onClick={() => form.setValue('answer', '', { shouldDirty: true })}>
            {t('answer.clear')}
          </button>
        </p>
      )}
      {texts.kind === 'practice' && <Why why={texts.why} sources={texts.sources} topics={texts.topics} />}
    </form>
  )
}
