'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { Extent } from '#lib/instrument/minutes'
import type { Issue } from '#lib/issue'
import { maxNameLength, parseName } from '#lib/store/assessment-name'
import type { Scope } from '#lib/store/assessments'
import { download, fileName } from './download'
import { PrivateLink, privateLink } from './private-link'
import { request } from './request'
import { useIssueText } from './use-issue-text'

const scopes = ['quick', 'full'] as const

/** What can be assessed together: the main instrument alone, or with a companion; how much each asks, by scope. */
export type Track = {
  readonly companion: { readonly id: string; readonly title: string } | null
  readonly title: string
  /** what the companion is about */
  readonly lead: string | null
  readonly extents: Readonly<Record<Scope, Extent>>
}

const Form = z.object({
  name: z.string().check(({ value, issues }) => {
    const parsed = parseName(value)
    if (!parsed.ok) issues.push({ code: 'custom', message: parsed.issues[0]?.code ?? 'name.empty', input: value })
  }),
  scope: z.enum(scopes),
  /** id of the companion, empty for none */
  companion: z.string(),
})
type Form = z.infer<typeof Form>

const Made = z.object({ id: z.string(), secret: z.string() })
type Made = z.infer<typeof Made> & { readonly name: string; readonly scope: Scope }

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

/** Name, tracks and scope of a new assessment. `tracks` begins with the main instrument alone. */
export function NewForm({ tracks }: { tracks: readonly Track[] }) {
  const t = useTranslations('assess')
  const locale = useLocale()
  const issueText = useIssueText()
  const id = useId()
  const failure = useRef<HTMLDivElement>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [refusal, setRefusal] = useState<Issue | null>(null)
  const { register, handleSubmit, watch, setError, formState } = useForm<Form>({
    defaultValues: { name: '', scope: 'quick', companion: '' },
    resolver: zodResolver(Form),
    mode: 'onTouched',
  })
  useEffect(() => {
    if (refusal !== null) failure.current?.focus()
  }, [refusal])

  const submit = handleSubmit(async ({ name, scope, companion }) => {
    setRefusal(null)
    const answer = await request('POST', '/assessments', { name, scope, locale, companion: companion || null }, Made)
    if (answer.ok) setMade({ ...answer.value, name: name.trim(), scope })
    else if (answer.issue.path[0] === 'name') setError('name', { message: answer.issue.code }, { shouldFocus: true })
    else setRefusal(answer.issue)
  })

  if (made !== null) return <MadeStep made={made} />
  const [scope, companion] = watch(['scope', 'companion'])
  const track = tracks.find((one) => (one.companion?.id ?? '') === companion) ?? tracks[0]
  const extentOf = (one: Track | undefined, of: Scope) =>
    one === undefined ? null : t('scope.extent', { items: one.extents[of].items, minutes: one.extents[of].minutes })
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
        <p className="hint">{t('scope.change')}</p>
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
