import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { readOpinions } from '#app/_components/opinion/read-opinions.ts'
import { readRoadmap } from '#app/_components/what-if/transport.ts'
import { Link, useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import { maxNameLength } from '#lib/store/assessment-name'
import type { Scope } from '#lib/store/assessments'
import { answersFile, download, downloadAnswers, fileName } from './download'
import { EraseDialog } from './erase-dialog'
import { PrivateLink, privateLink } from './private-link'
import { useAssessment, useRecords, useSnapshot } from './provider'
import { request } from './request'
import { useIssueText } from './use-issue-text'

const Replaced = z.object({ secret: z.string() })
const Worked = z.object({ calculations: z.array(z.unknown()) })

type Part = 'name' | 'scope' | 'link' | 'companion'

/** What belongs to the assessment rather than to one answer: its name, scope, link, file and end. */
export function ManagePanel() {
  const t = useTranslations('assess')
  const { about, frame, store } = useAssessment()
  const { entries } = useSnapshot()
  const records = useRecords()
  const issueText = useIssueText()
  const router = useRouter()
  const id = useId()
  const [busy, setBusy] = useState<Part | null>(null)
  const [done, setDone] = useState<Part | null>(null)
  const [issue, setIssue] = useState<{ readonly part: Part; readonly issue: Issue } | null>(null)
  const [link, setLink] = useState<string | null>(null)
  const [erasing, setErasing] = useState(false)
  const address = `/assessments/${encodeURIComponent(about.id)}`

  const run = async <T,>(part: Part, ask: () => ReturnType<typeof request<T>>, then: (value: T) => void) => {
    setBusy(part)
    setDone(null)
    setIssue(null)
    const answer = await ask()
    setBusy(null)
    if (!answer.ok) return setIssue({ part, issue: answer.issue })
    setDone(part)
    then(answer.value)
  }
  const rename = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = new FormData(event.currentTarget).get('name')
    void run(
      'name',
      () => request('PATCH', address, { name }, z.unknown()),
      () => router.refresh(),
    )
  }
  const rescope = (scope: Scope) =>
    run(
      'scope',
      () => request('PATCH', address, { scope }, z.unknown()),
      () => router.refresh(),
    )
  const pair = (companion: string | null) =>
    run(
      'companion',
      () => request('PATCH', address, { companion }, z.unknown()),
      () => router.refresh(),
    )
  const replace = () =>
    run(
      'link',
      () => request('POST', `${address}/link`, {}, Replaced),
      ({ secret }) => setLink(privateLink(about.id, secret)),
    )
  const recovery = async () => {
    if (link === null) return
    const [planned, worked, opinions] = await Promise.all([
      readRoadmap(about.id),
      request('GET', `${address}/calculations`, null, Worked),
      readOpinions(about.id),
    ])
    download(fileName('recovery', about.name), {
      format: 'touchstone-recovery/1',
      about: t('link.recovery'),
      id: about.id,
      name: about.name,
      language: about.locale,
      scope: about.scope,
      companion: about.companions.find(({ taken }) => taken)?.id ?? null,
      link,
      answers: answersFile(about, frame, records),
      roadmap: planned === null || planned.revision === 0 ? null : { moves: planned.choice.moves, capacity: planned.choice.capacity },
      calculations: worked.ok ? worked.value.calculations : null,
      opinions,
    })
  }
  const said = (part: Part) => (
    <span role="status" className={issue?.part === part ? 'wrong' : 'hint'}>
      {issue?.part === part && (
        <>
          <Icon name="warning" /> {issueText(issue.issue.code, { max: maxNameLength, ...issue.issue.data })}
        </>
      )}
      {done === part && t(`manage.done.${part}`)}
    </span>
  )
  const other: Scope = about.scope === 'quick' ? 'full' : 'quick'
  return (
    <section className="manage" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('manage.title')}</h2>
      <form onSubmit={rename} noValidate>
        <h3>
          <label htmlFor={`${id}-name`}>{t('new.name')}</label>
        </h3>
        <div className="row">
          <input
            id={`${id}-name`}
            className="field"
            name="name"
            dir="auto"
            defaultValue={about.name}
            key={about.name}
            autoComplete="organization"
          />
          <button className="btn line low" type="submit" disabled={busy === 'name'}>
            {t('manage.rename')}
          </button>
        </div>
        {said('name')}
      </form>
      <div>
        <h3>{t('manage.scopeIs', { scope: t(`scope.${about.scope}`) })}</h3>
        <p className="dim">{t(`manage.${other}Text`)}</p>
        <button className="btn line low" type="button" disabled={busy === 'scope'} onClick={() => void rescope(other)}>
          {t(`manage.${other}`)}
        </button>
        {said('scope')}
      </div>
      {about.companions.length > 0 && (
        <div id="companion">
          {about.companions.map(({ id: companion, title, lead, extent, taken }) => (
            <div key={companion}>
              <h3>{title}</h3>
              <p className="dim">
                {taken
                  ? t('manage.takenText')
                  : `${lead}${about.locale === 'zh' ? '' : ' '}${t('manage.offeredText', { items: extent.items, minutes: extent.minutes })}`}
              </p>
              <button
                className="btn line low"
                type="button"
                disabled={busy === 'companion'}
                onClick={() => void pair(taken ? null : companion)}
              >
                {taken ? t('manage.leave') : t('manage.take')}
              </button>
            </div>
          ))}
          {said('companion')}
        </div>
      )}
      <div>
        <h3>{t('link.label')}</h3>
        <p className="dim">{t('manage.linkText')}</p>
        {link === null ? (
          <button className="btn line low" type="button" disabled={busy === 'link'} onClick={() => void replace()}>
            {t('manage.replace')}
          </button>
        ) : (
          <PrivateLink link={link} onDownload={() => void recovery()} />
        )}
        {said('link')}
      </div>
      <div>
        <h3>{t('manage.opinions')}</h3>
        <p className="dim">{t('manage.opinionsText')}</p>
        <Link className="btn line low" href={`/assess/${about.id}/opinions`} prefetch={false}>
          {t('manage.opinionsOpen')}
        </Link>
      </div>
      <div>
        <h3>{t('manage.answers')}</h3>
        <p className="dim">{t('manage.answersText')}</p>
        <button className="btn line low" type="button" onClick={() => downloadAnswers(about, frame, entries)}>
          <Icon name="download" /> {t('manage.download')}
        </button>
      </div>
      <div>
        <h3>{t('manage.erase')}</h3>
        <p className="dim">{t('manage.eraseText')}</p>
        <button className="btn line low danger" type="button" onClick={() => setErasing(true)}>
          {t('manage.eraseOpen')}
        </button>
      </div>
      {erasing && <EraseDialog id={about.id} name={about.name} opinion={false} onErased={store.forget} onClose={() => setErasing(false)} />}
    </section>
  )
}
