import { useTranslations } from 'next-intl'

/** To someone who was invited: as whom they answer, and who sees what. */
export function InvitedNote({ label, name }: { label: string; name: string }) {
  const t = useTranslations('assess.opinion')
  return (
    <aside className="standing invited" aria-label={t('label')}>
      <p>{t.rich('invited', { label, name, b: (inner) => <bdi>{inner}</bdi> })}</p>
      <p className="small dim">{t('seen')}</p>
    </aside>
  )
}
