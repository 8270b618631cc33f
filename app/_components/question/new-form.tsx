'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import { maxNameLength, parseName } from '#lib/store/assessment-name'
import type { Scope } from '#lib/store/assessments'
import { download, fileName } from './download'
import { type Choice, InstrumentChoice, type Track } from './instrument-choice'
import { PrivateLink, privateLink } from './private-link'
import { request } from './request'
import { useIssueText } from './use-issue-text'

const allScopes = ['quick', 'full'] as const

const Form = z.object({
  name: z.string().check(({ value, issues }) => {
    const parsed = parseName(value)
    if (!parsed.ok) issues.push({ code: 'custom', message: parsed.issues[0]?.code ?? 'name.empty', input: value })
  }),
  instrument: z.string(),
  scope: z.enum(allScopes),
  /** id of the companion, empty for none */
  companion: z.string(),
})
type Form = z.infer<typeof Form>

const Made = z.object({ id: z.string(), secret: z.string() })
type Made = z.infer<typeof Made> & { readonly name: string; readonly scope: Scope; readonly companion: string | null }

/** What there is to keep: the link cannot be read again by anyone. */
function MadeStep({ made }: { made: Made }) {
  const t = useTranslations('assess')
  const locale = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [])
  const link = privateLink(made.id, made.secret)
  const save = () =>
    download(fileName('recovery', made.name), {
      format: 'touchstone-recovery/1',
      about: t('link.recovery'),
      id: made.id,
      name: made.name,
      language: locale,
      scope: made.scope,
      companion: made.companion,
      link,
      answers: {},
    })
  return (
    <section className="made">
      <h1 ref={heading} tabIndex={-1}>
        {t('made.title')}
      </h1>
      <p className="lead">{t('made.text')}</p>
      <PrivateLink link={link} onDownload={save} />
      <p className="dim">{t('made.warning')}</p>
      <p>
        <Link className="btn" href={`/assess/${made.id}`} prefetch={false}>
          {t('made.start')} <Icon name="arrow" />
        </Link>
      </p>
    </section>
  )
}

/** Name, instrument, tracks and scope of a new assessment; `asked` is the instrument to begin with, where there is one of that id. */
export function NewForm({ choices, asked }: { choices: readonly Choice[]; asked: string }) {
  const t = useTranslations('assess')
  const locale = useLocale()
  const issueText = useIssueText()
  const id = useId()
  const failure = useRef<HTMLDivElement>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [refusal, setRefusal] = useState<Issue | null>(null)
  const { register, handleSubmit, watch, setError, formState } = useForm<Form>({
    defaultValues: {
      name: '',
      instrument: choices.find((one) => one.id === asked)?.id ?? choices[0]?.id ?? '',
      scope: 'quick',
      companion: '',
    },
    resolver: zodResolver(Form),
    mode: 'onTouched',
  })
  useEffect(() => {
    if (refusal !== null) failure.current?.focus()
  }, [refusal])

  const [wanted, instrument, companion] = watch(['scope', 'instrument', 'companion'])
  const choice = choices.find((one) => one.id === instrument) ?? choices[0]
  const tracks = choice?.tracks ?? []
  // What was picked beside another instrument, or a quick check that this one has not, does not count.
  const track = tracks.find((one) => (one.companion?.id ?? '') === companion) ?? tracks[0]
  const scopes = allScopes.filter((one) => track?.extents[one] !== null)
  const scope = scopes.includes(wanted) ? wanted : 'full'

  const submit = handleSubmit(async ({ name }) => {
    setRefusal(null)
    const body = { name, scope, locale, instrument: choice?.id, companion: track?.companion?.id ?? null }
    const answer = await request('POST', '/assessments', body, Made)
    if (answer.ok) setMade({ ...answer.value, name: name.trim(), scope, companion: body.companion })
    else if (answer.issue.path[0] === 'name') setError('name', { message: answer.issue.code }, { shouldFocus: true })
    else setRefusal(answer.issue)
  })

  if (made !== null) return <MadeStep made={made} />
  const extentOf = (one: Track | undefined, of: Scope) => {
    const extent = one?.extents[of] ?? one?.extents.full
    return extent && t('scope.extent', { items: extent.items, minutes: extent.minutes })
  }
  const error = formState.errors.name?.message
  return (
    <form className="new" onSubmit={submit} noValidate>
      <h1>{t('new.title')}</h1>
      <p className="lead dim">{t('new.lead')}</p>
      {refusal !== null && (
        <div className="errors" role="alert" tabIndex={-1} ref={failure}>
          <h2>{t('new.failed')}</h2>
          <p>{issueText(refusal.code, refusal.data)}</p>
        </div>
      )}
      <div className="set">
        <label className="label" htmlFor={id}>
          {t('new.name')}
        </label>
        <input
          id={id}
          className="field"
          type="text"
          dir="auto"
          autoComplete="organization"
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
          {...register('name')}
        />
        <span className="hint" id={`${id}-hint`}>
          {t('new.nameHint')}
        </span>
        {error !== undefined && (
          <span className="wrong" id={`${id}-error`}>
            <Icon name="warning" /> {issueText(error, { max: maxNameLength })}
          </span>
        )}
      </div>
      {choice !== undefined && <InstrumentChoice choices={choices} chosen={choice} field={register('instrument')} />}
      {tracks.length > 1 && (
        <fieldset className="set">
          <legend>{t('tracks.legend')}</legend>
          <div className="two solid">
            {tracks.map((one) => (
              <label className="pick" key={one.companion?.id ?? ''}>
                <input type="radio" value={one.companion?.id ?? ''} checked={one === track} {...register('companion')} />
                <span className="box">
                  <span>
                    <strong>
                      {one.companion === null ? one.title : t('tracks.both', { main: one.title, companion: one.companion.title })}
                    </strong>
                    <span className="d">{extentOf(one, scope)}</span>
                    <span className="d">{one.lead ?? t('tracks.aloneHelp')}</span>
                  </span>
                  <span className="dot" />
                </span>
              </label>
            ))}
          </div>
          <p className="hint">{t('tracks.optional')}</p>
        </fieldset>
      )}
      <fieldset className="set">
        <legend>{t('new.scope')}</legend>
        <div className="two solid">
          {scopes.map((one) => (
            <label className="pick" key={one}>
              <input type="radio" value={one} checked={scope === one} {...register('scope')} />
              <span className="box">
                <span>
                  <strong>{t(`scope.${one}`)}</strong>
                  <span className="d">{extentOf(track, one)}</span>
                  <span className="d">{t(`scope.${one}Help`)}</span>
                </span>
                <span className="dot" />
              </span>
            </label>
          ))}
        </div>
        <p className="hint">{scopes.length > 1 ? t('scope.change') : t('instruments.noQuick')}</p>
      </fieldset>
      <p className="dim small">{t('new.kept')}</p>
      <p>
        <button className="btn" type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? t('new.making') : t('new.make')} <Icon name="arrow" />
        </button>
      </p>
    </form>
  )
}
