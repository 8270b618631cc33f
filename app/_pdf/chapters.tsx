import { translator } from '#lib/i18n/messages'
import type { ReportModel } from '#lib/report/model'
import { type Setting, useSetting } from './setting'

/** The chapters of a report in their order; each id is its place in the document and the name of its messages. */
const first = ['gaps', 'flags', 'plan'] as const
const last = ['method', 'sources'] as const

/** What stands before the place of a chapter of the companion. */
export const companionWithin = 'companion-'

/** A chapter of the main instrument, or (`within`) of the companion. */
export type Chaptered = { readonly model: ReportModel; readonly within?: string }

/**
 * The chapters by place and title, as the cover lists them; the companion's own stand under its name. The summary edition has the profile
 * where the other has all answers, and no plan.
 */
export const chaptersOf = (
  { companion, calculations, locale }: ReportModel,
  { t, print }: Setting,
): readonly { readonly id: string; readonly title: string }[] => {
  const isFull = print.edition === 'full'
  const titled = (id: (typeof first)[number] | 'answers' | (typeof last)[number]) => ({
    id,
    title: t(!isFull && id === 'answers' ? 'profile.title' : `${id}.title`),
  })
  return [
    { id: 'summary', title: t('summary.title') },
    ...(companion?.picture == null ? [] : [{ id: 'picture', title: companion.picture.title }]),
    ...first.filter((id) => isFull || id !== 'plan').map(titled),
    ...(companion === null ? [] : [{ id: 'companion', title: companion.report.instrument.title }]),
    titled('answers'),
    ...(isFull && calculations.length > 0 ? [{ id: 'calculations', title: translator(locale, 'report')('calculation.heading') }] : []),
    ...last.map(titled),
  ]
}

/** Names a chapter of the companion as such. */
export const useTitle = (model: ReportModel, within: string): ((title: string) => string) => {
  const { t } = useSetting()
  return (title) => (within === '' ? title : t('chapterOf', { title, instrument: model.instrument.title }))
}
