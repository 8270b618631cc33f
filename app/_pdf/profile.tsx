import type { ReportModel } from '#lib/report/model'
import { Exposure } from './exposure'
import { useSetting } from './setting'
import { Chapter } from './sheet'

/** What the company says that it is; of its other answers the summary edition says nothing. */
export function ProfileChapter({ model }: { model: ReportModel }) {
  const { t } = useSetting()
  return (
    <>
      <Chapter id="answers" top={26} title={t('profile.title')} lead={t('profile.lead')} />
      {model.exposures.map((exposure) => (
        <Exposure key={exposure.id} exposure={exposure} />
      ))}
    </>
  )
}
