import { useTranslations } from 'next-intl'
import type { ReportModel } from '#lib/report/model'
import { SectionNav } from './section-nav'

/** The places on this page that hold something. */
export function Contents({ model }: { model: ReportModel }) {
  const t = useTranslations('result')
  const { companion } = model
  const tCalculation = useTranslations('report.calculation')
  const tRoadmap = useTranslations('report.roadmap')
  const places = [
    ...(companion?.picture == null ? [] : [{ id: 'picture', heading: companion.picture.title }]),
    { id: 'points', heading: t('points.heading') },
    ...(model.flags.length > 0 ? [{ id: 'risks', heading: t('risks.heading') }] : []),
    ...(model.contradictions.length > 0 ? [{ id: 'contradictions', heading: tCalculation('contradictions') }] : []),
    { id: 'targets', heading: t('targets.heading') },
    { id: 'plan', heading: t('plan.heading') },
    { id: 'roadmap', heading: tRoadmap('heading') },
    { id: 'find-out', heading: t('findOut.heading') },
    { id: 'prove', heading: t('prove.heading') },
    ...(model.dimensions.some(({ state }) => state !== 'not-scored') ? [{ id: 'angles', heading: t('angles.heading') }] : []),
    ...(companion === null ? [] : [{ id: 'companion', heading: companion.report.instrument.title }]),
    { id: 'answers', heading: t('answers.heading') },
    ...(model.calculations.length > 0 ? [{ id: 'calculations', heading: tCalculation('heading') }] : []),
    { id: 'checks', heading: t('checks.heading') },
    { id: 'method', heading: t('method.heading') },
    ...(model.notCovered.length > 0 ? [{ id: 'not-covered', heading: t('notCovered.heading') }] : []),
    ...(model.sources.length > 0 ? [{ id: 'sources', heading: t('sources.heading') }] : []),
  ]
  return <SectionNav places={places} words={{ contents: t('contents'), openAll: t('folds.open'), closeAll: t('folds.close') }} />
}
