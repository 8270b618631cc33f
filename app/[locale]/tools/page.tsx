import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'
import { tools } from '#app/tools.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tools'))('title') }
}

/** The calculators, each with what it answers. */
export default function Tools() {
  const t = useTranslations('tools')
  return (
    <main id="main" className="page">
      <div className="intro">
        <h1>{t('title')}</h1>
        <p className="lead dim">{t('lead')}</p>
      </div>
      <ul className="tool-list">
        {tools.map((tool) => (
          <li key={tool}>
            <h2>{t(`${tool}.name`)}</h2>
            <p>{t(`${tool}.about`)}</p>
            <Link className="go" href={`/tools/${tool}`} prefetch={false} aria-label={`${t('open')}${' '}${t(`${tool}.name`)}`}>
              {t('open')} <Icon name="arrow" />
            </Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
