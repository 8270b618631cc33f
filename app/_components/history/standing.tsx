import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'
import { paragraph } from '#lib/i18n/format'

/** A snapshot in words: its moment and its code. */
export type Frozen = { readonly id: string; readonly at: string; readonly code: string }

type Props = {
  readonly assessment: string
  /** the snapshot that is shown, or null for the result as it stands */
  readonly shown: Frozen | null
  readonly latest: Frozen | null
  /** said once, right after submitting */
  readonly submitted: 'now' | 'same' | null
}

/** Whether a result is frozen or follows the answers, and the way to the other. */
export function Standing({ assessment, shown, latest, submitted }: Props) {
  const t = useTranslations('history.standing')
  const locale = useLocale()
  const base = `/assess/${assessment}`
  const sentences = [
    shown === null ? t('live') : t('frozen', { at: shown.at, code: shown.code }),
    ...(shown === null && latest !== null ? [t('latest', { at: latest.at, code: latest.code })] : []),
    ...(shown !== null && latest !== null && latest.id !== shown.id ? [t('newer')] : []),
  ]
  return (
    <aside className="standing" aria-label={t('history')}>
      {submitted !== null && (
        <p className="done" role="status">
          <Icon name="check" strong /> {t(submitted === 'now' ? 'done' : 'same')}
        </p>
      )}
      <p>{paragraph(sentences, locale)}</p>
      <p className="row">
        {shown !== null && (
          <Link className="go" href={`${base}/result`} prefetch={false}>
            {t('now')}
          </Link>
        )}
        {latest !== null && (
          <Link className="go" href={`${base}/history`} prefetch={false}>
            {t('history')}
          </Link>
        )}
        <Link className="go" href={`${base}/share${shown === null ? '' : `?snapshot=${shown.id}`}`} prefetch={false}>
          {t('share')}
        </Link>
        {shown === null && (
          <Link className="go" href={`${base}/opinions`} prefetch={false}>
            {t('opinions')}
          </Link>
        )}
        {shown === null && (
          <Link className="go" href={`${base}/review#submit-h`} prefetch={false}>
            {t('submit')}
          </Link>
        )}
      </p>
      {shown !== null && <Files address={`/api/v1/assessments/${assessment}/snapshots/${shown.id}`} />}
    </aside>
  )
}

/** The sealed files, each with what it gives away. */
function Files({ address }: { address: string }) {
  const t = useTranslations('history.standing')
  return (
    <ul className="files">
      <li>
        <a className="go" href={address} download>
          <Icon name="download" /> {t('full')}
        </a>
        <small>{t('fullHelp')}</small>
      </li>
      <li>
        <a className="go" href={`${address}?edition=summary`} download>
          <Icon name="download" /> {t('summary')}
        </a>
        <small>{t('summaryHelp')}</small>
      </li>
    </ul>
  )
}
