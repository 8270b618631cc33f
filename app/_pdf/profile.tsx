import { type Chaptered, useTitle } from './chapters'
import { Exposure } from './exposure'
import { useSetting } from './setting'
import { Chapter } from './sheet'

/** What the company says that it is; of its other answers the summary edition says nothing. */
export function ProfileChapter({ model, within = '' }: Chaptered) {
  const { t } = useSetting()
  const titleOf = useTitle(model, within)
  if (model.exposures.length === 0) return null
  return (
    <>
      <Chapter id={`${within}answers`} top={26} title={titleOf(t('profile.title'))} lead={t('profile.lead')} />
      {model.exposures.map((exposure, place) => (
        <Exposure key={exposure.id} exposure={exposure} first={place === 0} />
      ))}
    </>
  )
}
