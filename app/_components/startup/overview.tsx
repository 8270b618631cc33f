import { useTranslations } from 'next-intl'
import { Risks } from '#app/_components/result/risks.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { StreakPlate } from '#app/_components/result/streak-plate.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { ReportModel } from '#lib/report/model'
import type { ChecklistItem } from '#lib/screening/checklist'
import type { Person } from '#lib/screening/mentions'
import { MemoForm } from './memo-form'
import { type NoteModel, Notes } from './notes'
import { PlaceForm } from './place-form'
import { Readings } from './readings'

export type OverviewModel = {
  readonly board: string
  readonly id: string
  readonly founder: ReportModel
  readonly reviewed: ReportModel
  readonly contradictions: ReportModel['contradictions']
  readonly unreviewed: number
  /** the first of those that are open, and how many there are */
  readonly questions: readonly ChecklistItem[]
  readonly open: number
  readonly place: {
    readonly stages: readonly { readonly id: string; readonly name: string }[]
    readonly stage: string
    readonly stageName: string
    readonly assignee: string | null
    readonly assigneeName: string | null
    readonly people: readonly Person[]
    readonly changes: readonly { readonly entry: number; readonly text: string }[]
  }
  readonly notes: readonly NoteModel[]
}

/** The first page of a start-up on a board. `writes`: whether whoever looks may work on it. */
export function Overview({ model, writes }: { model: OverviewModel; writes: boolean }) {
  const t = useTranslations('screen.startup')
  const { founder, reviewed, contradictions, place } = model
  const base = `/screen/${model.board}/${model.id}`
  const address = `/boards/${model.board}/submissions/${model.id}`
  return (
    <>
      <div className="startup-top">
        <section aria-labelledby="readings-h">
          <h2 id="readings-h">{t('readings.heading')}</h2>
          <Readings founder={founder} reviewed={reviewed} unreviewed={model.unreviewed} />
          <ul className="limits small">
            {reviewed.readings.evidenced.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="place-h">
          <h2 id="place-h">{t('place.heading')}</h2>
          {writes ? (
            <PlaceForm address={address} stages={place.stages} people={place.people} stage={place.stage} assignee={place.assignee} />
          ) : (
            <p>
              {place.stageName} · {place.assignee === null ? t('place.nobody') : place.assigneeName || t('place.gone')}
            </p>
          )}
          {place.changes.length > 0 && (
            <details className="disc">
              <summary>{t('place.changes', { count: place.changes.length })}</summary>
              <ol className="small">
                {place.changes.map(({ entry, text }) => (
                  <li key={entry}>{text}</li>
                ))}
              </ol>
            </details>
          )}
          <MemoForm address={`${base}/memo.pdf`} notes={model.notes} />
        </section>
      </div>
      {reviewed.assessable && (
        <StreakPlate model={reviewed} caption={t('plate.caption')} note={t('plate.note')} figure={t('plate.figure')} />
      )}
      <Risks flags={reviewed.flags} sources={reviewed.sources} />
      {contradictions.length > 0 && (
        <Section id="contradictions" heading={t('contradictions.heading')} lead={t('contradictions.lead')}>
          <ul className="contradictions">
            {contradictions.map(({ id, text, calculation }) => (
              <li key={id}>
                <p>{text}</p>
                <p className="small dim">{t('contradictions.from', { name: calculation.name })}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="ask" heading={t('ask.heading')} lead={t('ask.lead', { count: model.open })}>
        {model.questions.length === 0 ? (
          <p>{t('questions.none')}</p>
        ) : (
          <ol className="first-asks">
            {model.questions.map(({ id, code, topic, ask, reasons }) => (
              <li key={id}>
                <p className="small dim">
                  {code !== null && <span className="code">{code}</span>} {topic}
                </p>
                <p>{ask}</p>
                {reasons[0] !== undefined && <p className="small">{reasons[0].text}</p>}
              </li>
            ))}
          </ol>
        )}
        <p>
          <Link className="go" href={`${base}/questions`} prefetch={false}>
            {t('ask.all')}
          </Link>
        </p>
      </Section>
      <Section id="notes" heading={t('notes.heading')} lead={t('notes.lead')}>
        <Notes address={address} notes={model.notes} people={place.people} writes={writes} />
        <p>
          <Link className="go" href="/screen/mentions" prefetch={false}>
            {t('notes.mine')}
          </Link>
        </p>
      </Section>
    </>
  )
}
