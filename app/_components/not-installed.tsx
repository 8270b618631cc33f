import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'

type Props = { readonly id: string; readonly name: string; readonly instrument: { readonly id: string; readonly version: string } }

/** In place of every page of an assessment whose instrument the operator has taken away: nothing can be asked or scored, and nothing is lost. */
export function NotInstalled({ id, name, instrument }: Props) {
  const t = useTranslations('assess.notInstalled')
  return (
    <main id="main" className="page plain">
      <h1>{t('title')}</h1>
      <p className="lead">{t('text', { name, instrument: instrument.id, version: instrument.version })}</p>
      <p className="dim">{t('kept')}</p>
      <p className="row">
        <a className="btn" href={`/api/v1/assessments/${encodeURIComponent(id)}`} download={`${id}.json`}>
          <Icon name="download" /> {t('download')}
        </a>
        <Link className="btn line" href="/" prefetch={false}>
          {t('home')}
        </Link>
      </p>
    </main>
  )
}
