import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { downloadAnswers } from '#app/_components/question/download.ts'
import { EraseDialog } from '#app/_components/question/erase-dialog.tsx'
import { useAssessment, useSnapshot } from '#app/_components/question/provider.tsx'

/** What whoever gives a second opinion can do with it as a whole: keep a copy, or take it back. */
export function OwnPanel() {
  const t = useTranslations('assess')
  const { about, frame, store } = useAssessment()
  const { entries } = useSnapshot()
  const id = useId()
  const [erasing, setErasing] = useState(false)
  return (
    <section className="manage" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('opinion.manage.title')}</h2>
      <div>
        <h3>{t('manage.answers')}</h3>
        <p className="dim">{t('opinion.manage.answersText')}</p>
        <button className="btn line low" type="button" onClick={() => downloadAnswers(about, frame, entries)}>
          <Icon name="download" /> {t('manage.download')}
        </button>
      </div>
      <div>
        <h3>{t('opinion.manage.erase')}</h3>
        <p className="dim">{t('opinion.manage.eraseText')}</p>
        <button className="btn line low danger" type="button" onClick={() => setErasing(true)}>
          {t('opinion.manage.eraseOpen')}
        </button>
      </div>
      {erasing && <EraseDialog id={about.id} name={about.name} opinion onErased={store.forget} onClose={() => setErasing(false)} />}
    </section>
  )
}
